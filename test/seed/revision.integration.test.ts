import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { revisionOf } from '../../seed/load/revision.ts';
import { readFixture } from '../harness.ts';
import { copyFixture, type Edit } from './copyFixture.ts';

const revision = revisionOf(readFixture());
const changedBy = (...edits: Edit[]) => revisionOf(readFixture(copyFixture(edits)));

describe('revisionOf', () => {
  test('is a SHA-256 and the same each time', () => {
    expect(revision).toMatch(/^[0-9a-f]{64}$/);
    expect(revisionOf(readFixture())).toBe(revision);
  });

  test('does not depend on the order of records, lists and keys', () => {
    const reversed = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) {
        const items = value.map((item) => reversed(item));
        // The order of tenures says which office a claim is credited to.
        return key === 'tenures' ? items : items.reverse();
      }
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([field, inner]) => [field, reversed(inner, field)])
          .reverse(),
      );
    };
    const directory = copyFixture();
    for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.yaml'),
    )) {
      const path = join(directory, name);
      writeFileSync(path, JSON.stringify(reversed(parse(readFileSync(path, 'utf8')))));
    }
    expect(revisionOf(readFixture(directory))).toBe(revision);

    const records = readFixture();
    for (const list of Object.values(records.entries)) list.reverse();
    expect(revisionOf(records)).toBe(revision);
  });

  test('does not see comments, nor what only spells out a default', () => {
    expect(
      changedBy({
        file: 'measures.yaml',
        from: 'trade-turnover:',
        to: '# remark\ntrade-turnover:\n  note: null',
      }),
    ).toBe(revision);
  });

  test.each([
    ['a word', { file: 'places.yaml', from: 'name: North Atlantic', to: 'name: Northern Atlantic' }],
    ['a region', { file: 'regions.yaml', from: 'South America', to: 'South Americas' }],
    [
      'a claim',
      { file: 'articles/harbour-interview-2020.yaml', from: 'Stein promises', to: 'Stein did promise' },
    ],
    ['an assessment', { file: 'articles/ferry-report-2021.yaml', from: 'One of two', to: 'One' }],
    ['a change of terms', { file: 'articles/ferry-report-2021.yaml', from: 'Moved before', to: 'Moved in' }],
    ['the coding', { file: 'articles/ferry-report-2021.yaml', from: '2026-01-03', to: '2026-01-04' }],
  ])('changes with %s', (_, edit) => {
    expect(changedBy(edit)).not.toBe(revision);
  });

  test('changes with the order of tenures, which ranks the offices of a speaker', () => {
    const file = 'articles/harbour-interview-2020.yaml';
    const swap = (from: string, to: string): Edit => ({ file, from: `office: ${from}`, to: `office: ${to}` });
    const swapped = changedBy(
      swap('head-of-harbour-board', 'head'),
      swap('chair-of-harbour-pilots', 'head-of-harbour-board'),
      swap('head', 'chair-of-harbour-pilots'),
    );
    expect(swapped).not.toBe(revision);
  });
});
