import { basename, dirname, join } from 'node:path';
import { sharedFileNames } from '../shapes/files.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { shownPath, statOf } from './recordFiles.ts';

/** Extensions that are given to YAML instead of `.yaml`, in any case. */
const almostYaml = /\.(?:ya?ml|ya?ml\.(?:txt|bak|orig)|json)$/i;

/**
 * The problem of an unexpected file or folder, and whether it seems to contain records under a
 * wrong name: then rules across records would report all of them as missing.
 */
export function unexpected(
  path: string,
  isInArticles: boolean,
): { fault: { expected: string } & Partial<Problem>; hidesRecords: boolean } {
  const expected = isInArticles ? 'only .yaml files' : 'only .yaml files and the folder articles';
  const name = basename(path);
  const rename = (to: string) => `rename it to ${shownPath(join(dirname(path), to))}`;
  const stat = statOf(path);
  if (stat === null)
    return { fault: { expected, found: 'a link that leads nowhere' }, hidesRecords: almostYaml.test(name) };
  if (stat.isDirectory()) {
    const isMeant = !isInArticles && nearest(name, ['articles']) !== null;
    return {
      fault: { expected, found: 'a folder', remedy: isMeant ? rename('articles') : null },
      hidesRecords: isMeant,
    };
  }
  if (!stat.isFile()) return { fault: { expected, found: 'a device, pipe or socket' }, hidesRecords: false };
  if (!almostYaml.test(name)) return { fault: { expected }, hidesRecords: false };
  const stem = name.replace(almostYaml, '');
  const meant = isInArticles ? stem : (nearest(stem, sharedFileNames) ?? stem);
  return { fault: { expected, remedy: rename(`${meant}.yaml`) }, hidesRecords: true };
}

/** The problem of a `.yaml` file that is none of the shared files. */
export function unknownShared(path: string, name: string): { expected: string } & Partial<Problem> {
  const near = nearest(name, sharedFileNames);
  return {
    expected: `one of ${sharedFileNames.map((known) => `${known}.yaml`).join(', ')}`,
    nearest: near,
    remedy: near
      ? `rename it to ${shownPath(join(dirname(path), `${near}.yaml`))}`
      : `move the file of an article to ${shownPath(join(dirname(path), 'articles'))}`,
  };
}
