import { describe, expect, test } from 'vitest';
import { fillCorpus } from './fillCorpus.ts';
import { entities, id, type Row, sha256, valid } from './rows.ts';

const { client, insertValid, undone } = fillCorpus();

/**
 * Per unique index, as SQLite names it in the error: a first row, one that it forbids, and ones
 * that look alike but are something else.
 */
const uniques: Record<string, { table: string; first?: Row; refused: Row; accepted: Row[] }> = {
  'article.slug': { table: 'article', refused: { slug: 'ferry-report-2021' }, accepted: [{}] },
  'article.sha256': { table: 'article', refused: { sha256: sha256('a') }, accepted: [{}] },
  'claim.slug': { table: 'claim', refused: { slug: 'harbour.c01' }, accepted: [{}] },
  'commitment.slug': { table: 'commitment', refused: { slug: 'two-ferries-2020' }, accepted: [{}] },
  'country.alpha2': { table: 'country', refused: { alpha2: 'IS' }, accepted: [{}] },
  'country.alpha3': { table: 'country', refused: { alpha3: 'ISL' }, accepted: [{}] },
  'country.numeric': { table: 'country', refused: { numeric: '352' }, accepted: [{}] },
  'entity.slug': { table: 'entity', refused: { slug: 'iceland' }, accepted: [{}] },
  'event.slug': { table: 'event', refused: { slug: 'harbour-meeting-2020' }, accepted: [{}] },
  'figure.slug': { table: 'figure', refused: { slug: 'trade-2018' }, accepted: [{}] },
  'passage.slug': { table: 'passage', refused: { slug: 'ferry.p01' }, accepted: [{}] },
  'place.iso3166_2': { table: 'place', refused: { iso3166_2: 'UY-MO' }, accepted: [{ iso3166_2: null }] },
  'searchable.type, searchable.slug': {
    table: 'searchable',
    refused: { slug: 'iceland' },
    accepted: [{}, { slug: 'iceland', type: 'PLACE' }],
  },
  'searchable.type, searchable.record_id': {
    table: 'searchable',
    refused: { record_id: id('iceland') },
    accepted: [{}, { record_id: id('iceland'), type: 'PLACE' }],
  },
  "index 'search_kind_once'": {
    table: 'search_kind',
    refused: { lang: 'is' },
    accepted: [{}, { lang: 'is', kind: 'RELATED' }, { lang: 'is', field: 'LABEL', name_type: null }],
  },
  'statement.slug': { table: 'statement', refused: { slug: 'ferry-wish-2020' }, accepted: [{}] },
  'tenure.slug': {
    table: 'tenure',
    first: {},
    refused: { rank: 2 },
    accepted: [{ slug: 'stein.head.ferry' }],
  },
  'name.entity_id, name.lang': {
    table: 'name',
    first: { type: 'PREFERRED' },
    refused: { type: 'PREFERRED', name: 'Ada Stein' },
    accepted: [{ type: 'PREFERRED', name: 'Ада Стейн', lang: 'ru' }, { name: 'Ada Stein' }],
  },
  "index 'name_once'": {
    table: 'name',
    first: { type: 'ATTESTED', article_id: 1 },
    refused: { type: 'ATTESTED', article_id: 1 },
    accepted: [
      { type: 'ATTESTED', article_id: 2 },
      { entity_id: id('juan-perez'), type: 'ATTESTED', article_id: 1 },
    ],
  },
  'identifier.scheme, identifier.value': {
    table: 'identifier',
    first: {},
    refused: { entity_id: id('uruguay') },
    accepted: [{ scheme: 'geonames' }, { value: 'Q77' }],
  },
  'sector_mapping.sector_id, sector_mapping.scheme, sector_mapping.code': {
    table: 'sector_mapping',
    first: {},
    refused: { relation: 'EXACT_MATCH' },
    accepted: [{ code: '51' }, { scheme: 'CRS' }],
  },
  'passage.article_id, passage.start, passage.end': {
    table: 'passage',
    refused: { start: 100, end: 200 },
    accepted: [{ start: 100 }, { end: 250 }],
  },
  'assessment.commitment_id, assessment.as_of_latest, assessment.basis': {
    table: 'assessment',
    first: {},
    refused: { slug: 'two-ferries.again', status: 'DELIVERED', as_of_earliest: '2021-06-15' },
    accepted: [
      { slug: 'two-ferries.later', as_of_latest: '2021-07-01' },
      { slug: 'two-ferries.elsewhere', basis: 'OTHER_SOURCE', source: 'https://example.org/ferries' },
    ],
  },
  'assessment.slug': {
    table: 'assessment',
    first: {},
    refused: { as_of_latest: '2021-07-01' },
    accepted: [{ slug: 'two-ferries.later', as_of_latest: '2021-07-01' }],
  },
};

/**
 * The unique indexes other than primary keys. One that holds the id forbids nothing: it is there
 * for foreign keys to lead to.
 */
const uniqueIndexes = client
  .prepare(`
    SELECT iif(max(name IS NULL), format('index ''%s''', "index"), group_concat(format('%s.%s', "table", name), ', '))
    FROM (
      SELECT tables.name AS "table", indexes.name AS "index", columns.name
      FROM pragma_table_list AS tables, pragma_index_list(tables.name) AS indexes, pragma_index_info(indexes.name) AS columns
      WHERE tables.name NOT GLOB 'sqlite_*' AND indexes."unique" AND indexes.origin <> 'pk'
      ORDER BY indexes.name, columns.seqno)
    GROUP BY "index" HAVING NOT max(name IS 'id')`)
  .pluck()
  .all() as string[];

describe('UNIQUE', () => {
  test('indexes all have a case', () => {
    expect(Object.keys(uniques).sort()).toEqual(uniqueIndexes.sort());
  });

  test.each(Object.entries(uniques).map(([index, rest]) => ({ index, ...rest })))(
    '$index refuses $refused',
    ({ index, table, first, refused, accepted }) => {
      undone(() => {
        if (first) insertValid(table, first);
        expect(() => insertValid(table, refused)).toThrow(`UNIQUE constraint failed: ${index}`);
        for (const row of accepted) undone(() => insertValid(table, row));
      });
    },
  );

  test('a name without an article stands once as well, though null equals nothing', () => {
    undone(() => {
      insertValid('name');
      expect(() => insertValid('name')).toThrow("UNIQUE constraint failed: index 'name_once'");
    });
  });

  test('an actor has a role once, and may have several', () => {
    undone(() => {
      insertValid('commitment_party');
      insertValid('commitment_party', { role: 'IMPLEMENTER' });
      expect(() => insertValid('commitment_party')).toThrow(/^UNIQUE constraint failed: commitment_party/);
    });
  });
});

/** The columns of each foreign key that a row breaks. */
function brokenKeys(table: string, row: Row): string[] {
  client.pragma('defer_foreign_keys = ON');
  insertValid(table, row);
  const broken = client.prepare('SELECT fkid FROM pragma_foreign_key_check(?)').pluck().all(table);
  const columns = client.prepare(
    `SELECT group_concat("from", ', ') FROM pragma_foreign_key_list(?) WHERE id = ?`,
  );
  return broken.map((key) => columns.pluck().get(table, key) as string);
}

const keyRules: { rule: string; table: string; row: Row; key: string }[] = [
  // The entity exists, but is of another kind than the row’s own, which is the default.
  ...Object.keys(entities).map((kind) => ({
    rule: 'is an entity of this kind',
    table: kind.toLowerCase(),
    row: { id: id(kind === 'SPEAKER' ? 'harbour-pilots' : 'juan-perez') },
    key: 'id, kind',
  })),
  ...Object.keys(valid)
    .filter((table) => 'actor_id' in (valid[table] as Row))
    .map((table) => ({
      rule: 'a sector is no actor, whatever kind it is called',
      table,
      row: { actor_id: id('shipping'), actor_kind: 'ORGANIZATION' },
      key: 'actor_id, actor_kind',
    })),
  {
    rule: 'the passage is in the article of the claim',
    table: 'claim_passage',
    row: { passage_id: 2 },
    key: 'passage_id, article_id',
  },
  {
    rule: 'the article is that of the claim',
    table: 'claim_passage',
    row: { passage_id: 2, article_id: 2 },
    key: 'claim_id, article_id',
  },
  {
    rule: 'the claim is about the same commitment',
    table: 'assessment',
    row: { commitment_id: 2, basis: 'AS_REPORTED', claim_id: 1 },
    key: 'claim_id, commitment_id',
  },
  {
    rule: 'the claim is made in the same article',
    table: 'assessment',
    row: { article_id: 2, basis: 'AS_REPORTED', claim_id: 1 },
    key: 'claim_id, article_id',
  },
  { rule: 'only a speaker speaks', table: 'claim', row: { speaker_id: id('iceland') }, key: 'speaker_id' },
  { rule: 'only a speaker holds', table: 'tenure', row: { speaker_id: id('iceland') }, key: 'speaker_id' },
  { rule: 'only an office is held', table: 'tenure', row: { office_id: id('iceland') }, key: 'office_id' },
  { rule: 'the type is described', table: 'event', row: { type: 'PARDON', mode: null }, key: 'type' },
  { rule: 'a sector is no measure', table: 'figure', row: { measure_id: id('shipping') }, key: 'measure_id' },
];

describe('FOREIGN KEY', () => {
  test.each(keyRules)('$table: $rule', ({ table, row, key }) => {
    undone(() => expect(() => insertValid(table, row)).toThrow('FOREIGN KEY constraint failed'));
    expect(undone(() => brokenKeys(table, row))).toEqual([key]);
  });

  test('assessment: a claim about an event is no ground', () => {
    undone(() => {
      insertValid('claim', { id: 2, commitment_id: null, force: null, event_id: 1 });
      const row = { basis: 'AS_REPORTED', claim_id: 2 };
      expect(() => insertValid('assessment', row)).toThrow('FOREIGN KEY constraint failed');
      insertValid('assessment', { ...row, claim_id: 1 });
    });
  });
});

describe('STRICT', () => {
  test.each([
    {
      table: 'article',
      row: { code_points: 'many' },
      error: 'TEXT value in INTEGER column article.code_points',
    },
    { table: 'passage', row: { start: 1.5 }, error: 'REAL value in INTEGER column passage.start' },
    {
      table: 'figure',
      row: { unit_mult: 'six' },
      error: 'TEXT value in INTEGER column figure.unit_mult',
    },
  ])('refuses $row in $table', ({ table, row, error }) => {
    undone(() => expect(() => insertValid(table, row)).toThrow(`cannot store ${error}`));
  });

  test('refuses a null in a key of text, which SQLite otherwise lets in', () => {
    undone(() =>
      expect(() => insertValid('region', { m49: null })).toThrow('NOT NULL constraint failed: region.m49'),
    );
  });
});
