import { closeSync, openSync, readSync } from 'node:fs';
import { namingFile } from './failure.ts';

/**
 * One line of a file: its number from 1, its offset in bytes, and its bytes without the line end;
 * null when it is longer than `longestLine`.
 */
export interface Line {
  number: number;
  offset: number;
  bytes: Buffer | null;
}

/** The longest line that is read, in bytes. An article takes some tens of kilobytes. */
export const longestLine = 64 * 1024 * 1024;
const chunkSize = 1024 * 1024;
const newline = 10;

/** Yields the lines of a file, holding one at a time. Blank lines are skipped. */
export function* linesOf(path: string): Generator<Line> {
  const file = openSync(path, 'r');
  try {
    let number = 1;
    let offset = 0;
    let begun: Buffer[] = [];
    let length = 0;
    const line = (rest: Buffer): Line => ({
      number: number++,
      offset,
      bytes: length + rest.length > longestLine ? null : Buffer.concat([...begun, rest]),
    });
    for (;;) {
      // Lines are views of their chunk, so each chunk needs a buffer of its own.
      const buffer = Buffer.allocUnsafe(chunkSize);
      const chunk = buffer.subarray(
        0,
        namingFile(path, () => readSync(file, buffer)),
      );
      if (chunk.length === 0) break;
      let from = 0;
      for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
        const whole = line(chunk.subarray(from, end));
        if (!isBlank(whole.bytes)) yield whole;
        offset += length + end - from + 1;
        begun = [];
        length = 0;
        from = end + 1;
      }
      const rest = chunk.subarray(from);
      if (length + rest.length <= longestLine) begun.push(rest);
      length += rest.length;
    }
    const last = line(Buffer.alloc(0));
    if (length > 0 && !isBlank(last.bytes)) yield last;
  } finally {
    closeSync(file);
  }
}

const isBlank = (bytes: Buffer | null) => bytes?.every((byte) => byte === 32 || byte === 13 || byte === 9);
