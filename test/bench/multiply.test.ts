import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../db/open.ts';
import { buildCorpus } from '../../seed/load/build.ts';
import { temporaryFolder } from '../seed/copyFixture.ts';
import { writeCorpus } from '../synth/write.ts';
import { multiplyCorpus } from './multiply.ts';

const folder = temporaryFolder();
const [records, once, thrice] = ['records', 'once.db', 'thrice.db'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

test('a multiplied corpus is sound, has everything so many times, and is in the order of its lists', () => {
  writeCorpus(records, 100, 1);
  expect(buildCorpus({ records, db: once }).kind).toBe('built');
  multiplyCorpus(once, thrice, 3, () => {});
  const [source, copy] = [openCorpus(once).$client, openCorpus(thrice).$client];
  const count = (client: typeof source, table: string) =>
    client.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  for (const table of [
    'commitment',
    'claim',
    'claim_passage',
    'entity',
    'country',
    'name',
    'commitment_party',
  ])
    expect(count(copy, table), table).toBe(3 * count(source, table));
  for (const table of ['corpus', 'region', 'event_type'])
    expect(count(copy, table)).toBe(count(source, table));
  expect(copy.pragma('foreign_key_check')).toEqual([]);
  for (const [table, order] of [
    ['commitment', 'made_latest, slug'],
    ['entity', 'slug'],
    ['claim', 'slug'],
  ]) {
    const ids = (by: string) => copy.prepare(`SELECT id FROM ${table} ORDER BY ${by}`).pluck().all();
    expect(ids(order as string), table).toEqual(ids('id'));
  }
});
