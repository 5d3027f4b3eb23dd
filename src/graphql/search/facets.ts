import { type SQL, sql } from 'drizzle-orm';
import { defineCounted } from '../analytics/counted.ts';
import { at, type Dimension, listedIn, ofTexts, pairs } from '../analytics/dimension.ts';
import { facetsOf } from '../analytics/facets/facets.ts';
import type { Key } from '../analytics/members.ts';
import { withoutOwn } from '../analytics/narrowing.ts';
import { SearchField, SearchType } from '../enums.ts';
import { tableAs } from '../query/rows.ts';
import { kindOf, MatchKind } from './matchKind.ts';
import { resultTable, type Search } from './searchTables.ts';

const textsWith = (column: string) =>
  sql`SELECT DISTINCT searchable_id AS item, ${sql.raw(column)} AS value FROM matched_text WHERE ${sql.raw(column)} IS NOT NULL`;

/** The dimensions of results, over the tables of the search. */
const dimensions = {
  type: listedIn(
    SearchType,
    'The type of the result. The argument `types` is not a filter of this facet: it selects what is searched.',
    { columns: () => [sql.raw('result.type')] },
    at('type'),
  ),
  by: listedIn(
    MatchKind,
    'How the result matches the query.',
    { columns: () => [kindOf(sql`result.step`)] },
    at('by'),
  ),
  field: listedIn(
    SearchField,
    'The fields of its texts that match the whole query; none when its words match only in several texts together.',
    pairs(textsWith('field')),
    at('texts.some.field'),
    { texts: { none: {} } },
  ),
  lang: ofTexts(
    'The languages of its texts that match the whole query, as BCP 47 tags; none when these are codes, or there are none.',
    pairs(textsWith('lang')),
    at('texts.some.lang'),
    { texts: { none: { lang: { isNull: false } } } },
  ),
} satisfies Record<string, Dimension>;

/** The results with their values of a dimension. */
function members({ dimension: { source }, present }: Key): SQL {
  if ('columns' in source) {
    const { row } = tableAs('searchable', 'result');
    return sql`SELECT id AS item, ${source.columns(row)[0]} AS key0 FROM result`;
  }
  const join = sql.raw(present ? 'JOIN' : 'LEFT JOIN');
  return sql`SELECT result.id AS item, by0.value AS key0 FROM result ${join} (${source.pairs}) AS by0 ON by0.item = result.id`;
}

/** Defines the facets of a search. @returns the field for its connection. */
export const addSearchFacets = () =>
  facetsOf<Search>(defineCounted({ name: 'SearchResult', plural: 'results' }, dimensions), {
    // The tables of the search exist already; only the conditions without the facet’s own are new.
    membersOf: (search, key) => {
      const rest = withoutOwn(search.where, key.dimension);
      const isSame = JSON.stringify(rest) === JSON.stringify(search.where ?? {});
      const result = isSame ? sql`` : sql`WITH ${resultTable({ ...search, where: rest })} `;
      return { members: sql`${result}${members(key)}`, rest };
    },
    // A facet with a filter of its own evaluates the conditions on all hits again.
    cost: 100,
  });
