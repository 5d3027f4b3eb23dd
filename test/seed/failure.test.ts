import { readFileSync } from 'node:fs';
import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { describeFailure, namingFile } from '../../seed/read/failure.ts';

const coded = (code: string, message: string, path?: string) =>
  Object.assign(new Error(message), { code, path });

describe('describeFailure', () => {
  test('names file, cause and remedy of failures of the system', () => {
    const error = coded('EACCES', "EACCES: permission denied, open '/a/b'", '/a/b');
    expect(describeFailure(error)).toBe(
      '/a/b: access is not permitted (EACCES). Change its permissions, or run as its owner.',
    );
    expect(describeFailure(coded('ENOSPC', 'x'), '/a/corpus.db')).toMatch(
      /^\/a\/corpus\.db: the disk is full \(ENOSPC\)\. Free space/,
    );
    expect(describeFailure(coded('SQLITE_IOERR_WRITE', 'disk I/O error'), '/a/b')).toMatch(
      /^\/a\/b: the disk .*\(SQLITE_IOERR_WRITE\)\. Free/,
    );
  });

  test('names the file of an error of reading', () => {
    const read = () => namingFile('/a/b', () => readFileSync('/', 'utf8'));
    expect(read).toThrow(expect.objectContaining({ path: '/a/b', code: 'EISDIR' }));
  });

  test('never shows a statement', () => {
    const error = new DrizzleQueryError(
      'insert into "claim" values (?)',
      ['secret'],
      coded('SQLITE_FULL', 'database or disk is full') as Error,
    );
    expect(describeFailure(error, '/a/corpus.db')).toMatch(
      /^\/a\/corpus\.db: the disk is full \(SQLITE_FULL\)/,
    );
    expect(describeFailure(error, '/a/corpus.db')).not.toMatch(/insert|secret/);
    const constraint = new DrizzleQueryError(
      'insert …',
      [],
      coded('SQLITE_CONSTRAINT_CHECK', 'CHECK constraint failed: a') as Error,
    );
    expect(describeFailure(constraint)).toMatch(
      /^A fault of the program, not of the records: Error, CHECK constraint failed: a\./,
    );
  });

  test('shows faults of the program in one line, and messages for users as they are', () => {
    expect(describeFailure(new TypeError('x is undefined\n    at y (z.ts:1:1)'))).toBe(
      'A fault of the program, not of the records: TypeError, x is undefined. Report it with the command that caused it.',
    );
    expect(describeFailure(new Error('First line.\nSecond line.'))).toBe('First line.\nSecond line.');
    expect(describeFailure('thrown text')).toBe('thrown text');
  });
});
