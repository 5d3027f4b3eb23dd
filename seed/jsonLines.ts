import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from './folder.ts';
import { linesOf } from './lines.ts';
import type { Problem } from './problem.ts';
import { fileProblem } from './read.ts';
import type { Reading } from './reading.ts';
import { type LinePlace, readLine } from './readLine.ts';

const extension = '.jsonl';

/** The files of a corpus in JSON Lines: one file, or those of a folder by name. */
export interface JsonLines {
  paths: string[];
  bytes: number;
  /** What lies among them that should not. */
  problems: Problem[];
}

/** Whether records are JSON Lines rather than a folder of YAML: a single file, or a folder that holds such files and no YAML. */
export function isJsonLines(path: string): boolean {
  if (!existsSync(path)) return false;
  if (!statSync(path).isDirectory()) return true;
  const names = readdirSync(path);
  const isYaml = (name: string) => name.endsWith('.yaml') || name === 'articles';
  return names.some((name) => name.endsWith(extension)) && !names.some(isYaml);
}

/** Lists the files of a corpus in JSON Lines. Hidden files and Markdown are nobody's records. */
export function listJsonLines(path: string): JsonLines {
  if (!statSync(path).isDirectory()) return { paths: [path], bytes: statSync(path).size, problems: [] };
  const names = readdirSync(path)
    .filter((name) => !name.startsWith('.') && !name.endsWith('.md'))
    .sort();
  const paths = names.filter((name) => name.endsWith(extension)).map((name) => join(path, name));
  return {
    paths,
    bytes: paths.reduce((sum, file) => sum + statSync(file).size, 0),
    problems: names
      .filter((name) => !name.endsWith(extension))
      .map((name) => fileProblem(join(path, name), { expected: `only ${extension} files` })),
  };
}

/** What is wrong with JSON Lines in which no article is. */
export const noArticle = (path: string) => fileProblem(path, { expected: 'at least one article in it' });

/** Where the bytes of a line are found again. */
export interface Stretch {
  file: number;
  line: number;
  offset: number;
  length: number;
}

/** Reads every line once, in the order of files and lines. */
export function* readLines({ paths }: JsonLines): Generator<Stretch & { reading: Reading; id: number }> {
  let id = 0;
  for (const [file, path] of paths.entries()) {
    const shown = shownPath(path);
    for (const { number, offset, bytes } of linesOf(path)) {
      const reading = readLine({ id, file: shown, line: number }, bytes);
      yield { id, file, line: number, offset, length: bytes?.length ?? 0, reading };
      id += 1;
    }
  }
}

/** A way to read lines again in any order. */
export interface Rereading {
  read(id: number, stretch: Stretch, trusted: boolean): Reading;
  close(): void;
}

/** Opens the files to read lines again. */
export function openRereading({ paths }: JsonLines): Rereading {
  const files = paths.map((path) => openSync(path, 'r'));
  return {
    read(id, { file, line, offset, length }, trusted) {
      const bytes = Buffer.allocUnsafe(length);
      readSync(files[file] as number, bytes, 0, length, offset);
      const place: LinePlace = { id, file: shownPath(paths[file] as string), line };
      return readLine(place, bytes, trusted);
    },
    close: () => files.forEach(closeSync),
  };
}
