import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { type SharedFile, sharedFiles } from '../../seed/shapes/files.ts';

/**
 * The lines of JSON Lines that say what a folder of YAML says: shared records first, then articles,
 * each file’s records in its order.
 */
export function linesOfFolder(directory: string): string[] {
  const content = (path: string) => parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const shared = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  const articles = readdirSync(join(directory, 'articles'));
  return [
    ...shared.sort().flatMap((name) => {
      const { kind } = sharedFiles[basename(name, '.yaml') as SharedFile];
      return Object.entries(content(join(directory, name)) ?? {}).map(([slug, record]) => ({
        kind,
        slug,
        record,
      }));
    }),
    ...articles
      .sort()
      .map((name) => ({ kind: 'ARTICLE', record: content(join(directory, 'articles', name)) })),
  ].map((line) => JSON.stringify(line));
}

/**
 * Writes the records of a folder of YAML as a file of JSON Lines, its lines in whatever order
 * `arranged` puts them.
 */
export function asJsonLines(
  directory: string,
  path: string,
  arranged: (lines: string[]) => string[] = (lines) => lines,
): void {
  writeFileSync(path, `${arranged(linesOfFolder(directory)).join('\n')}\n`);
}
