import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../db/open.ts';
import { buildCorpus } from '../../seed/load/build.ts';
import { fixtureRecords } from '../harness.ts';
import { copyFixture, temporaryFolder } from './copyFixture.ts';

const fixtureSources = fileURLToPath(new URL('./fixture/sources', import.meta.url));

/** A folder with the files of the fixture’s articles that a test may change. */
function copySources(): string {
  const folder = temporaryFolder();
  cpSync(fixtureSources, folder, { recursive: true });
  return folder;
}

function build(db: string, options: { sources?: string; records?: string; ifStale?: boolean } = {}) {
  return buildCorpus({ db, records: fixtureRecords, ...options });
}

/** The articles whose text a corpus holds, with the length of that. */
function textsIn(db: string) {
  const corpus = openCorpus(db);
  try {
    return corpus.all(
      sql`SELECT slug, length(text) = code_points AS whole FROM article_text JOIN article ON article.id = article_id ORDER BY 1`,
    );
  } finally {
    corpus.$client.close();
  }
}

const both = [
  { slug: 'ferry-report-2021', whole: 1 },
  { slug: 'harbour-interview-2020', whole: 1 },
];

describe('buildCorpus with sources', () => {
  test('holds the texts, under the same revision', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const without = build(db);
    expect(textsIn(db)).toEqual([]);
    const outcome = build(db, { sources: fixtureSources });
    expect(outcome).toMatchObject({
      kind: 'built',
      texts: 2,
      revision: 'revision' in without && without.revision,
    });
    expect(textsIn(db)).toEqual(both);
  });

  test('leaves out articles whose file is not there', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const sources = copySources();
    rmSync(join(sources, 'ferry-report-2021.txt'));
    expect(build(db, { sources })).toMatchObject({ kind: 'built', texts: 1 });
    expect(textsIn(db)).toEqual(both.slice(1));
  });

  test('refuses a file that is not the recorded one, and leaves the old corpus', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    build(db);
    const sources = copySources();
    const path = join(sources, 'harbour-interview-2020.txt');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
    expect(() => build(db, { sources })).toThrow('harbour-interview-2020.txt (harbour-interview-2020)');
    expect(textsIn(db)).toEqual([]);
  });

  test('with ifStale builds when the files have changed, and never to lose texts', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const sources = copySources();
    const records = copyFixture();
    const kind = (more: object) => build(db, { records, ifStale: true, ...more }).kind;
    expect(kind({})).toBe('built');
    expect(kind({ sources })).toBe('built');
    expect(kind({ sources })).toBe('current');
    expect(kind({})).toBe('current');
    expect(textsIn(db)).toEqual(both);
    rmSync(join(sources, 'ferry-report-2021.txt'));
    expect(kind({ sources })).toBe('built');
    expect(textsIn(db)).toEqual(both.slice(1));
  });
});
