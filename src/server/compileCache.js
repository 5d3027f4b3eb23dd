// Loaded before all else (node --import), so that what is compiled, and stripped of types, is read
// from a cache at the next start. It is JavaScript because a file with types would load what strips
// them. NODE_COMPILE_CACHE says where the cache is, NODE_DISABLE_COMPILE_CACHE=1 that there is
// none.
import { enableCompileCache } from 'node:module';

enableCompileCache();
