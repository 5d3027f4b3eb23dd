import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.env['PEERS'] ?? '', 'package.json'));

/** A package out of the folder that the peers are installed in, as far as the caller describes it. */
export const peerPackage = <Package>(name: string) => require(name) as Package;
