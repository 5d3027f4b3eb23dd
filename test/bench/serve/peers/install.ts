import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../../../../seed/load/progress.ts';

/** The peers and what they need, in the versions that are measured. They are no dependencies of the project. */
export const peerVersions = {
  '@apollo/server': '5.5.1',
  'better-sqlite3': '13.2.0',
  dataloader: '2.2.3',
  'drizzle-graphql': '0.8.5',
  'drizzle-orm': '0.45.1',
  fastify: '5.12.8',
  graphql: '16.15.0',
  'graphql-yoga': '5.24.1',
  mercurius: '16.10.1',
};

/**
 * The folder that the peers are installed in: made the first time with `npm install`, then kept among temporary files until the versions change.
 * @throws an Error that says what npm said, and how to do without.
 */
export async function installPeers(
  progress: Progress,
  parent = tmpdir(),
  versions: object = peerVersions,
): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify(versions)).digest('hex').slice(0, 12);
  const folder = join(parent, `aide-memoire-peers-${key}`);
  if (existsSync(folder)) return folder;
  // Under another name until it is whole.
  const unfinished = `${folder}-${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(
      join(unfinished, 'package.json'),
      JSON.stringify({ private: true, dependencies: versions }),
    );
    progress.show('installing the peers');
    const failure = await npmInstall(unfinished);
    if (failure !== null)
      throw new Error(
        `The peers could not be installed; measure without them with --no-peers. npm says:\n${failure}`,
      );
    if (!existsSync(folder)) renameSync(unfinished, folder);
    return folder;
  } finally {
    progress.wipe();
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** What npm said when it failed; null when it did not. */
function npmInstall(folder: string): Promise<string | null> {
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const npm = spawn('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  npm.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => {
    npm.once('error', ({ message }) => resolve(message));
    npm.once('close', (code) => resolve(code === 0 ? null : said.trim()));
  });
}
