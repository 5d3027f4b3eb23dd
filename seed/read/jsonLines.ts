import { closeSync, openSync, readSync } from 'node:fs';
import type { JsonLines } from './jsonFiles.ts';
import { linesOf } from './lines.ts';
import type { Reading } from './reading.ts';
import { type LinePlace, readLine } from './readLine.ts';
import { shownPath } from './recordFiles.ts';

/** The position of a line in the files. */
export interface LineRange {
  file: number;
  line: number;
  offset: number;
  length: number;
}

/** Reads every line once, in the order of files and lines. */
export function* readLines({ paths }: JsonLines): Generator<LineRange & { reading: Reading; id: number }> {
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

/** Reads lines again in any order. */
export interface LineReader {
  read(id: number, range: LineRange, trusted: boolean): Reading;
  close(): void;
}

/** Opens the files for reading lines again. */
export function openLineReader({ paths }: JsonLines): LineReader {
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
