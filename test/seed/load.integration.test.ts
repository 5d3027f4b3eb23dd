import { sql } from 'drizzle-orm';
import type { getTableConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { amountColumns } from '../../db/amount.ts';
import { listedBackward, numberedBy } from '../../db/numbered.ts';
import { type Corpus, createCorpus } from '../../db/open.ts';
import { snake } from '../../db/schema/columns.ts';
import * as schema from '../../db/schema.ts';
import { eventTypes } from '../../db/vocabulary.ts';
import { recordCounts } from '../../seed/load/counts.ts';
import { loadRecords } from '../../seed/load/load.ts';
import { wrongBounds } from '../../seed/load/wrongBounds.ts';
import type { Records } from '../../seed/read/records.ts';
import { readFixture, seedFixture } from '../harness.ts';

/** The tables of ours, which are neither SQLite's nor Drizzle's. */
function tablesOf(corpus: Corpus): string[] {
  const tables = corpus.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite*' AND name NOT GLOB '__*'`,
  );
  return tables.map(({ name }) => name);
}

describe('loadRecords', () => {
  test('makes a row of each record', () => {
    const corpus = seedFixture();
    const rows = (table: Parameters<typeof getTableConfig>[0]) => corpus.$count(table).sync();
    expect({
      articles: rows(schema.article),
      passages: rows(schema.passage),
      commitments: rows(schema.commitment),
      claims: rows(schema.claim),
      assessments: rows(schema.assessment),
      statements: rows(schema.statement),
      events: rows(schema.event),
      figures: rows(schema.figure),
      speakers: rows(schema.speaker),
      offices: rows(schema.office),
      tenures: rows(schema.tenure),
      organizations: rows(schema.organization),
      countries: rows(schema.country),
      places: rows(schema.place),
      instruments: rows(schema.instrument),
      sectors: rows(schema.sector),
      measures: rows(schema.measure),
    }).toEqual(recordCounts(readFixture()));
    expect(rows(schema.eventType)).toBe(Object.keys(eventTypes).length);
  });

  test('leaves no table of the fixture empty', () => {
    const corpus = seedFixture();
    const empty = tablesOf(corpus).filter(
      (name) => corpus.get(sql`SELECT 1 FROM ${sql.identifier(name)}`) === undefined,
    );
    // Texts are there only for those who hold the files.
    expect(empty).toEqual(['article_text']);
  });

  test('derives standing and the office of each speaker', () => {
    const corpus = seedFixture();
    const standing = corpus.all(sql`
      SELECT slug, force, status FROM commitment JOIN commitment_standing ON commitment_id = commitment.id WHERE slug LIKE 'two-ferries%'`);
    expect(standing).toEqual([{ slug: 'two-ferries-2020', force: 'PLEDGE', status: 'SUPERSEDED' }]);
    const tenures = corpus.all(sql`
      SELECT DISTINCT tenure.slug FROM claim JOIN claim_tenure ON claim_id = claim.id JOIN tenure ON tenure.id = tenure_id ORDER BY 1`);
    expect(tenures).toEqual([
      { slug: 'ada-stein.head-of-harbour-board.ferry-report-2021' },
      { slug: 'ada-stein.head-of-harbour-board.harbour-interview-2020' },
    ]);
  });

  test('makes the same rows of the same records, in whatever order they come', () => {
    const rowsOf = (records: Records) => {
      const corpus = createCorpus(':memory:');
      loadRecords(corpus, records, 'fixture');
      return tablesOf(corpus).map((name) =>
        corpus
          .all(sql`SELECT ${name}, * FROM ${sql.identifier(name)}`)
          .map((row) => JSON.stringify(row))
          .sort(),
      );
    };
    const reversed = readFixture();
    for (const list of Object.values(reversed.entries)) list.reverse();
    expect(rowsOf(reversed)).toEqual(rowsOf(readFixture()));
  });

  test.each([
    ...Object.entries(numberedBy),
    ...['claim', 'entity', 'passage'].map((table) => [table, 'slug'] as const),
  ])('numbers each %s in the order of its lists, by %s', (table, key) => {
    const [name, column] = [sql.identifier(table), sql.identifier(snake(key))];
    const isBackward = (listedBackward as readonly string[]).includes(table);
    const nulls = sql.raw(isBackward ? 'NULLS FIRST' : 'NULLS LAST');
    const corpus = seedFixture();
    const ids = corpus.values<[number]>(sql`SELECT id FROM ${name} ORDER BY ${column} ${nulls}, slug`).flat();
    expect(ids).toEqual(ids.map((_, index) => index + 1));
    expect(ids.length).toBeGreaterThan(1);
  });

  test('keeps bounds and gaps beside the text of a date', () => {
    const { entries, ...rest } = readFixture();
    const COMMITMENT = entries.COMMITMENT.map(({ value, ...entry }) => {
      const deadline = { edtf: '[2022,2024]', basis: 'STATED' as const, note: null };
      return { ...entry, value: entry.slug === 'three-ferries-2021' ? { ...value, deadline } : value };
    });
    const corpus = createCorpus(':memory:');
    loadRecords(corpus, { ...rest, entries: { ...entries, COMMITMENT } }, 'fixture');
    expect(
      corpus.get(
        sql`SELECT deadline_edtf, deadline_earliest, deadline_latest, deadline_gaps FROM commitment WHERE slug = 'three-ferries-2021'`,
      ),
    ).toEqual({
      deadline_edtf: '[2022,2024]',
      deadline_earliest: '2022-01-01',
      deadline_latest: '2024-12-31',
      deadline_gaps: '[["2023-01-01","2023-12-31"]]',
    });
  });

  test.each(['2021-12-30', '2021-12-31'])(
    'proves the bounds of every date against its text: %s',
    (latest) => {
      const corpus = seedFixture();
      expect(wrongBounds(corpus)).toEqual([]);
      corpus.run(sql`UPDATE commitment SET deadline_latest = ${latest} WHERE slug = 'two-ferries-2020'`);
      expect(wrongBounds(corpus)).toEqual(
        latest === '2021-12-31'
          ? []
          : [
              'commitment.deadline \'2021\' has ["2021-01-01","2021-12-30",null], not ["2021-01-01","2021-12-31",null]',
            ],
      );
    },
  );

  test('has the amounts of every figure follow from what is reported', () => {
    const figures = seedFixture().query.figure.findMany().sync();
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) {
      const { value, valueHigh, unitMult, wording, comparator } = figure;
      expect(figure).toMatchObject(amountColumns({ value, valueHigh, unitMult, wording, comparator }));
    }
  });
});
