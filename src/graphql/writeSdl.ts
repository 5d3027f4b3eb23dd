import { readFileSync, writeFileSync } from 'node:fs';
import { printSdl } from './sdl.ts';

const path = new URL('../../schema.graphql', import.meta.url);
const sdl = printSdl();

if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== sdl) {
    console.error(
      'schema.graphql is not what the schema prints. Run npm run sdl, and review the difference.',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(path, sdl);
}
