import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { openCorpus } from '../../db/open.ts';
import { buildCorpus } from '../../seed/load/build.ts';
import { fixtureRecords } from '../harness.ts';
import { copyFixture } from './copyFixture.ts';

/** The revision of a corpus, after SQLite has checked every page of it. */
export function revisionIn(db: string): string | undefined {
  const corpus = openCorpus(db);
  try {
    expect(corpus.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' });
    return corpus.get<{ revision: string }>(sql`SELECT revision FROM corpus`)?.revision;
  } finally {
    corpus.$client.close();
  }
}

/** The names of files next to the corpus. */
export const leftovers = (db: string) =>
  readdirSync(dirname(db)).filter((name) => name.startsWith(basename(db)) && name !== basename(db));

/** Builds a corpus, whatever is there, and returns its revision. */
export function build(db: string, records = fixtureRecords, force = true) {
  const outcome = buildCorpus({ db, records, force });
  if (outcome.kind !== 'built') throw new Error(`The build ended as ${outcome.kind}.`);
  return outcome.revision;
}

/** The records of the fixture with one other name. */
export const changed = () =>
  copyFixture([{ file: 'places.yaml', from: 'name: North Atlantic', to: 'name: Northern Atlantic' }]);
