import { getTableName, isTable, type SQL, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  claimTenureQuery,
  derive,
  nounCountQuery,
  pairQueries,
  placeWithinQuery,
  sectorWithinQuery,
  standingQuery,
} from '../../db/derive.ts';
import { addTextFunctions, nameFoldedQuery } from '../../db/foldCase.ts';
import { articleNamedQuery } from '../../db/named.ts';
import type { Corpus } from '../../db/open.ts';
import { reportQueries } from '../../db/reports.ts';
import * as derivedSchema from '../../db/schema/derived.ts';
import * as reportsSchema from '../../db/schema/reports.ts';
import { statusQuery } from '../../db/status.ts';
import { deadlineQuery, firstTermsQuery } from '../../db/terms.ts';
import { emptyCorpus, seedFixture } from '../harness.ts';
import { between, id, insertRow, type Row, sha256 } from './rows.ts';

let corpus: Corpus;

/** What a derived table holds, in the order of its columns. */
const rowsOf = (table: string) =>
  corpus
    .all<Row>(sql`SELECT * FROM ${sql.identifier(table)}`)
    .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

describe('derive', () => {
  const derived: [string, SQL][] = Object.entries({
    commitment_first_terms: firstTermsQuery,
    deadline_history: deadlineQuery,
    commitment_status: statusQuery,
    commitment_standing: standingQuery,
    claim_tenure: claimTenureQuery,
    ...pairQueries,
    ...reportQueries,
    article_named: articleNamedQuery,
    name_folded: nameFoldedQuery,
    noun_count: nounCountQuery,
    place_within: placeWithinQuery,
    sector_within: sectorWithinQuery,
  });

  beforeEach(() => {
    corpus = seedFixture();
    addTextFunctions(corpus.$client);
  });

  test('has a query for each derived table', () => {
    const tables = Object.values<unknown>({ ...derivedSchema, ...reportsSchema })
      .filter(isTable)
      .map(getTableName);
    expect(derived.map(([table]) => table).sort()).toEqual(tables.sort());
  });

  test.each(derived)('fills %s with what its query gives', (table, query) => {
    const rows = sql`SELECT * FROM ${sql.identifier(table)}`;
    expect(rowsOf(table)).not.toEqual([]);
    expect(corpus.all(sql`SELECT * FROM (${query}) EXCEPT ${rows}`)).toEqual([]);
    expect(corpus.all(sql`${rows} EXCEPT SELECT * FROM (${query})`)).toEqual([]);
  });

  test('changes nothing the second time', () => {
    const before = derived.map(([table]) => rowsOf(table));
    derive(corpus);
    expect(derived.map(([table]) => rowsOf(table))).toEqual(before);
  });
});

type Bounds = readonly [earliest: string, latest: string];

const day = (date: string): Bounds => [date, date];

const [harbour, ferries] = [1, 1];

/** Adds an entity with the row of its kind. */
function addEntity(kind: string, slug: string, row: Row = {}): void {
  insertRow(corpus, 'entity', { id: id(slug), kind, slug });
  insertRow(corpus, kind.toLowerCase(), { ...row, id: id(slug) });
}

const undated: Row = {
  published_edtf: null,
  published_earliest: null,
  published_latest: null,
  published_basis: 'UNKNOWN',
  published_note: 'It has none',
};

function addArticle(article: number, published: Bounds | null): void {
  insertRow(corpus, 'article', {
    id: article,
    slug: `article-${article}`,
    sha256: sha256(`${article}`),
    ...(published ? between('published', ...published) : undated),
  });
}

/** Adds a claim of Ada Stein in the harbour article about the ferries, unless it says otherwise. */
function addClaim(slug: string, claim: Row = {}): void {
  insertRow(corpus, 'claim', { slug, article_id: harbour, commitment_id: ferries, ...claim });
}

interface Tenure {
  slug: string;
  /** The days on which the office was certainly held; null for none. */
  certain: Bounds | null;
  /** The article that shows it, and whether it shows the holder in post. */
  article?: number;
  isSeen?: boolean;
  rank?: number;
  speaker?: string;
}

let tenures = 0;

function addTenure({
  slug,
  certain,
  article = 9,
  isSeen = true,
  rank = 1,
  speaker = 'ada-stein',
}: Tenure): void {
  tenures += 1;
  insertRow(corpus, 'tenure', {
    id: tenures,
    slug,
    speaker_id: id(speaker),
    office_id: id(slug.startsWith('head') ? 'head-of-board' : 'chair-of-pilots'),
    article_id: article,
    rank,
    certain_from: certain?.[0] ?? null,
    certain_to: certain?.[1] ?? null,
  });
  if (isSeen) insertRow(corpus, 'tenure_sighting', { tenure_id: tenures });
}

/** The tenure that each claim is credited to; claims without one are not in it. */
const credited = () => {
  derive(corpus);
  return corpus.all<{ claim: string; tenure: string }>(sql`
    SELECT claim.slug AS claim, tenure.slug AS tenure
    FROM claim_tenure JOIN claim ON claim.id = claim_id JOIN tenure ON tenure.id = tenure_id ORDER BY claim.slug`);
};

beforeEach(() => {
  tenures = 0;
  corpus = emptyCorpus();
  for (const slug of ['ada-stein', 'juan-perez']) addEntity('SPEAKER', slug);
  for (const slug of ['head-of-board', 'chair-of-pilots']) addEntity('OFFICE', slug);
  addArticle(harbour, day('2020-03-10'));
  insertRow(corpus, 'commitment', { id: ferries });
});

describe('claim_tenure', () => {
  const month: Bounds = ['2020-03-01', '2020-03-31'];
  const own = { slug: 'head', certain: null, article: harbour };

  test.each<{ rule: string; published?: Bounds | null; tenures: Tenure[]; expected: string | null }>([
    { rule: 'none without a tenure', tenures: [], expected: null },
    { rule: 'the one that its own article shows', tenures: [own], expected: 'head' },
    {
      rule: 'the one that its own article shows, though the article has no date',
      published: null,
      tenures: [{ ...own, article: 2 }],
      expected: 'head',
    },
    {
      rule: 'the one that its own article shows before one that is certain on its day',
      tenures: [
        { slug: 'chair', certain: day('2020-03-10') },
        { ...own, rank: 2 },
      ],
      expected: 'head',
    },
    {
      rule: 'none that its own article tells of without a sighting',
      tenures: [{ ...own, isSeen: false }],
      expected: null,
    },
    {
      rule: 'one that is certain on its day',
      tenures: [{ slug: 'head', certain: day('2020-03-10') }],
      expected: 'head',
    },
    { rule: 'none that is only possible', tenures: [{ slug: 'head', certain: null }], expected: null },
    {
      rule: 'none that certainly lasted to the day before',
      tenures: [{ slug: 'head', certain: ['2019-01-01', '2020-03-09'] }],
      expected: null,
    },
    {
      rule: 'none that is certain from the day after',
      tenures: [{ slug: 'head', certain: ['2020-03-11', '2021-01-01'] }],
      expected: null,
    },
    {
      rule: 'one that is certain on all days of which the article can be',
      published: month,
      tenures: [{ slug: 'head', certain: month }],
      expected: 'head',
    },
    {
      rule: 'none that is certain on some of the days of which the article can be',
      published: month,
      tenures: [{ slug: 'head', certain: ['2020-03-01', '2020-03-30'] }],
      expected: null,
    },
    {
      rule: 'none by the day if the article has no date',
      published: null,
      tenures: [{ slug: 'head', certain: ['0001-01-01', '9998-12-31'] }],
      expected: null,
    },
    {
      rule: 'the first of rank, though another began later',
      tenures: [
        { slug: 'chair', certain: day('2020-03-10'), rank: 2 },
        { slug: 'head', certain: ['2010-01-01', '2020-12-31'] },
      ],
      expected: 'head',
    },
    {
      rule: 'of one rank, the one that is certain from a later day',
      tenures: [
        { slug: 'head', certain: ['2019-01-01', '2020-12-31'] },
        { slug: 'head-again', certain: ['2020-01-01', '2020-12-31'] },
      ],
      expected: 'head-again',
    },
    {
      rule: 'of one rank and one day, the first slug',
      tenures: [
        { slug: 'head', certain: day('2020-03-10') },
        { slug: 'chair', certain: day('2020-03-10') },
      ],
      expected: 'chair',
    },
    {
      rule: 'none of another speaker',
      tenures: [{ ...own, speaker: 'juan-perez' }],
      expected: null,
    },
  ])('takes $rule', ({ published, tenures: given, expected }) => {
    addArticle(9, day('2000-01-01'));
    if (published !== undefined) addArticle(2, published);
    for (const tenure of given) addTenure(tenure);
    addClaim('c1', { article_id: published === undefined ? harbour : 2 });
    expect(credited()).toEqual(expected === null ? [] : [{ claim: 'c1', tenure: expected }]);
  });

  test('credits each claim as of its own article, and none without a speaker', () => {
    addArticle(2, day('2021-05-01'));
    addTenure({ slug: 'head', certain: null, article: harbour });
    addTenure({ slug: 'chair', certain: null, article: 2 });
    addClaim('c1');
    addClaim('c2', { article_id: 2 });
    addClaim('c3', { voice: 'NARRATION', speaker_id: null });
    expect(credited()).toEqual([
      { claim: 'c1', tenure: 'head' },
      { claim: 'c2', tenure: 'chair' },
    ]);
  });
});

describe('article_commitment, article_statement, article_event and article_figure', () => {
  test('hold each pair once, and nothing of the other subjects', () => {
    addArticle(2, day('2021-05-01'));
    insertRow(corpus, 'event_type', { type: 'VISIT' });
    insertRow(corpus, 'event', { id: 7 });
    insertRow(corpus, 'statement', { id: 9 });
    addClaim('c1');
    addClaim('c2');
    addClaim('c3', { article_id: 2 });
    for (const slug of ['c6', 'c7']) addClaim(slug, { commitment_id: null, force: null, statement_id: 9 });
    for (const slug of ['c4', 'c5']) addClaim(slug, { commitment_id: null, force: null, event_id: 7 });
    derive(corpus);
    expect(rowsOf('article_commitment')).toEqual([
      { article_id: 1, commitment_id: ferries },
      { article_id: 2, commitment_id: ferries },
    ]);
    expect(rowsOf('article_statement')).toEqual([{ article_id: 1, statement_id: 9 }]);
    expect(rowsOf('article_event')).toEqual([{ article_id: 1, event_id: 7 }]);
    expect(rowsOf('article_figure')).toEqual([]);
  });
});

describe('noun_count', () => {
  test('counts entities by kind and all other nouns by table', () => {
    addArticle(2, day('2021-05-01'));
    addClaim('c1');
    derive(corpus);
    const counts = corpus.all<{ noun: string; count: number }>(
      sql`SELECT noun, count FROM noun_count WHERE count > 0 ORDER BY noun`,
    );
    expect(counts).toEqual([
      { noun: 'OFFICE', count: 2 },
      { noun: 'SPEAKER', count: 2 },
      { noun: 'article', count: 2 },
      { noun: 'claim', count: 1 },
      { noun: 'commitment', count: 1 },
    ]);
  });
});

describe('place_within and sector_within', () => {
  beforeEach(() => addClaim('c1'));

  /** What lies in what, by slug. */
  const within = (noun: 'place' | 'sector') => {
    derive(corpus);
    const [table, column] = [sql.identifier(`${noun}_within`), sql.identifier(`${noun}_id`)];
    return corpus.values(sql`
      SELECT inner.slug, outer.slug FROM ${table} AS pair JOIN entity AS inner ON inner.id = pair.${column}
      JOIN entity AS outer ON outer.id = pair.within_id ORDER BY 1, 2`);
  };

  test('hold each itself and all above it, and the country of any of them', () => {
    insertRow(corpus, 'region', { m49: '154' });
    addEntity('COUNTRY', 'uruguay');
    addEntity('PLACE', 'montevideo', { parent_id: null, country_id: id('uruguay'), iso3166_2: 'UY-MO' });
    addEntity('PLACE', 'old-port', { iso3166_2: null });
    addEntity('SECTOR', 'shipping');
    addEntity('SECTOR', 'fisheries', { broader_id: id('shipping') });
    expect(within('place')).toEqual([
      ['montevideo', 'montevideo'],
      ['montevideo', 'uruguay'],
      ['old-port', 'montevideo'],
      ['old-port', 'old-port'],
      ['old-port', 'uruguay'],
    ]);
    expect(within('sector')).toEqual([
      ['fisheries', 'fisheries'],
      ['fisheries', 'shipping'],
      ['shipping', 'shipping'],
    ]);
  });
});

test.each(['commitment', 'statement', 'event', 'figure'])(
  'derive copies the first day of reports to every %s',
  (noun) => {
    const corpus = seedFixture();
    const differing = sql.raw(`
      SELECT slug FROM ${noun} JOIN ${noun}_report AS report ON report.${noun}_id = ${noun}.id
      WHERE reported_from IS NOT report.first_earliest`);
    expect(corpus.all(differing)).toEqual([]);
    const known = sql.raw(`SELECT slug FROM ${noun} WHERE reported_from IS NOT NULL`);
    expect(corpus.all(known)).not.toEqual([]);
  },
);
