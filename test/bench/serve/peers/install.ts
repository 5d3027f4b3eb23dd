import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../../../../seed/load/progress.ts';

/** The peers in the versions that are measured. They are no dependencies of the project. */
const versions = {
  '@apollo/server': '5.5.1',
  dataloader: '2.2.3',
  fastify: '5.12.8',
  graphql: '16.15.0',
  mercurius: '16.10.1',
};

/**
 * The folder with the peers, installed by npm once per version.
 * @throws an Error with the output of npm when it fails.
 */
export function installPeers(progress: Progress, parent = tmpdir(), dependencies: object = versions): string {
  const key = createHash('sha256').update(JSON.stringify(dependencies)).digest('hex').slice(0, 12);
  const folder = join(parent, `aide-memoire-peers-${key}`);
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(`${folder}-`);
  writeFileSync(join(unfinished, 'package.json'), JSON.stringify({ private: true, dependencies }));
  progress.show('installing the peers');
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status, stderr, error } = spawnSync('npm', words, { cwd: unfinished, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`The peers cannot be installed; --no-peers leaves them out.\n${error ?? stderr}`);
  renameSync(unfinished, folder);
  return folder;
}
