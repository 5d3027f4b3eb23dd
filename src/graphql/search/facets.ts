import { type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../db/open.ts';
import { searchField, searchType, valuesOf } from '../../../db/vocabulary.ts';
import { at, type Dimension, listedIn, ofTexts, pairs } from '../analytics/dimension.ts';
import type { MembersOf } from '../analytics/facets/declaredFacets.ts';
import { countMembers, type Facet, type FacetQuery } from '../analytics/facets/facetQuery.ts';
import { addFacets } from '../analytics/facets/facets.ts';
import { withoutOwn } from '../analytics/narrowing.ts';
import { SearchField, SearchType } from '../enums.ts';
import { matchedTextTable } from './conditions.ts';
import { type Asked, resultTable, searchTables } from './hits.ts';
import { kindInSql, MatchKind, matchKinds } from './matchKind.ts';

const textsWith = (column: string) =>
  sql`SELECT DISTINCT searchable_id AS item, ${sql.raw(column)} AS value FROM ${matchedTextTable} WHERE ${sql.raw(column)} IS NOT NULL`;

/** What the results of a search differ in. The SQL is over the tables of the search. */
const dimensions = {
  type: listedIn(
    SearchType,
    valuesOf(searchType),
    'What kind of thing was found. The argument `types` is no filter of this facet: it says what is searched at all.',
    { columns: () => [sql.raw('result.type')] },
    at('type'),
  ),
  by: listedIn(
    MatchKind,
    matchKinds,
    'How it was found.',
    { columns: () => [kindInSql(sql`result.step`)] },
    at('by'),
  ),
  field: {
    ...listedIn(
      SearchField,
      valuesOf(searchField),
      'Which of its texts have all of the query; none when its words are found only in several together.',
      pairs(textsWith('field')),
      at('texts.some.field'),
    ),
    absent: { texts: { none: {} } },
  },
  lang: ofTexts(
    'The languages of its texts that have all of the query, as BCP 47 tags; none when these are codes, or there are none.',
    pairs(textsWith('lang')),
    at('texts.some.lang'),
    { texts: { none: { lang: { isNull: false } } } },
  ),
} satisfies Record<string, Dimension>;

/** The results in the table `result`, each beside its values of a dimension, as SQL that a WITH stands before. */
function membersOf({ dimension: { source }, present }: FacetQuery['key']): SQL {
  if ('columns' in source)
    return sql`SELECT 0 AS parent, id AS item, ${source.columns({})[0]} AS key0 FROM result`;
  const join = sql.raw(present ? 'JOIN' : 'LEFT JOIN');
  return sql`SELECT 0 AS parent, result.id AS item, by0.value AS key0 FROM result ${join} (${source.pairs}) AS by0 ON by0.item = result.id`;
}

/** Counts a facet of a search, in one statement. */
function countResults(corpus: Corpus, asked: Asked, query: Omit<FacetQuery, 'list'>): Facet {
  const rest = withoutOwn(asked.where ?? null, query.key.dimension);
  const tables = sql`${searchTables(asked)}, ${resultTable({ ...asked, where: rest })}`;
  const members = sql`WITH ${tables} ${membersOf(query.key)}`;
  return countMembers(corpus, { members, rest, ...query })(0);
}

/** The same for the compiler, over the tables of the search that the page is made of: only what a filter of its own leaves out is looked through anew. */
const membersBy: MembersOf = (asked: Asked, key) => {
  const rest = withoutOwn(asked.where ?? null, key.dimension);
  const isSame = JSON.stringify(rest) === JSON.stringify(asked.where ?? {});
  const result = isSame ? sql`` : sql`WITH ${resultTable({ ...asked, where: rest })} `;
  return { members: sql`${result}${membersOf(key)}`, rest };
};

/** Gives the connection of a search `facets`. `askedOf` finds what was asked for. */
export function addSearchFacets<Page>(connection: object, askedOf: (page: Page) => Asked): void {
  addFacets(connection, { name: 'SearchResult', plural: 'results' }, dimensions, askedOf, {
    count: (asked: Asked, query, _, { corpus }) => countResults(corpus, asked, query),
    membersOf: membersBy,
    // Each facet searches anew, without its own filter.
    cost: 100,
  });
}
