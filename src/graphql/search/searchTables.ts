import { type SQL, sql } from 'drizzle-orm';
import { mapValue, validateValue } from '../../compile/param.ts';
import { refuse } from '../errors.ts';
import { toSql } from '../query/render.ts';
import { tableAs } from '../query/rows.ts';
import { isEverything } from '../query/tree.ts';
import { toCondition, type Where } from '../query/where.ts';
import { expansionQuery, keysToExpand } from './expansion.ts';
import type { ResultType } from './indexedTexts.ts';
import { parseQuery } from './parse.ts';
import { bytesPerResult, kindUnit, pointsPerScore, pointsUnit, stepUnit } from './rank.ts';
import { searchFunctions } from './searchFunctions.ts';

/** The cost of a search: it reads more of the corpus than a list does, and several add up. */
export const searchCost = 200;

/** A search: what is searched for, in which types, and conditions on the results. */
export interface Search {
  query: string;
  types: readonly ResultType[] | null;
  where: Where | null;
  minScore: number | null | undefined;
}

/**
 * Checks that a score is between 0 and 1.
 * @throws BAD_USER_INPUT with the limit.
 */
export function checkScore(score: number | null | undefined): void {
  if (score == null || (score >= 0 && score <= 1)) return;
  throw refuse('BAD_USER_INPUT', `minScore: ${score} is out of range. Expected 0 to 1.`, {
    argument: 'minScore',
    limit: 1,
    actual: score,
  });
}

/**
 * A minimal score in points. It is rounded first, as most decimal fractions have no exact binary
 * value.
 */
const minPoints = (minScore: number | null | undefined) =>
  mapValue(minScore, 'points', (score) => Math.ceil(Number(((score ?? 0) * pointsPerScore).toFixed(3))));

const { keys, lists, phraseLists, rank, results, kinds } = Object.fromEntries(
  Object.entries(searchFunctions).map(([name, sqlName]) => [name, sql.raw(sqlName)]),
) as Record<keyof typeof searchFunctions, SQL>;

/** What the expansion of the query found, as JSON. */
export const found = sql`(SELECT found FROM widening)`;

const input = sql.raw('query, found, types, ranges, lists, phrases');

/** The columns of results that are read from their bytes. */
const columns = sql.raw(
  `value % ${pointsUnit} AS id, value / ${stepUnit} AS step, value % ${stepUnit} / ${pointsUnit} AS points`,
);

/**
 * The common table expressions of a search: `widening`, the query with its expansion; `input`, the
 * arguments of `search_rank`; `ranked`, the results as bytes, the best first. SQLite copies the
 * definition of one for each reference to it, so each refers to few.
 * @throws BAD_SEARCH_QUERY for a query that cannot be parsed.
 */
export function searchTables({ query, types }: Pick<Search, 'query' | 'types'>): SQL {
  checkQuery(query, 'query');
  return sql`widening AS MATERIALIZED (${wideningQuery(query)}),
    input AS MATERIALIZED (${inputQuery(types, sql`widening`)}),
    ranked AS MATERIALIZED (SELECT ${rank}(${input}) AS bytes FROM input)`;
}

/**
 * Checks a query at a path of the arguments.
 * @throws BAD_SEARCH_QUERY for one that cannot be parsed.
 */
export const checkQuery = (query: string, path: string): void =>
  validateValue(query, (text) => parseQuery(text, path));

/** SQL that selects a query, which is checked, with its expansion. */
function wideningQuery(query: string): SQL {
  const asked = mapValue(query, 'keys', (text) => keysToExpand(parseQuery(text)));
  return sql`SELECT ${query} AS query, found FROM (${expansionQuery(asked)})`;
}

/** SQL that selects the arguments of `search_rank`. */
const inputQuery = (types: Search['types'], widening: SQL): SQL => sql`
  SELECT query, found, ${types ? JSON.stringify(types) : null} AS types,
    (SELECT json_group_array(json_array(type, first, last)) FROM search_range) AS ranges,
    (SELECT ${lists}(search_word.word, postings) FROM json_each(${keys}(query, found, 0)) AS asked
      CROSS JOIN search_word ON search_word.word = asked.value) AS lists,
    (SELECT ${phraseLists}(asked.value, owner, kind_id, weight) FROM json_each(${keys}(query, found, 1)) AS asked
      CROSS JOIN search_index ON search_index MATCH asked.value CROSS JOIN search_text ON search_text.id = search_index.rowid
      CROSS JOIN search_kind ON search_kind.id = kind_id WHERE owner > 0) AS phrases
  FROM ${widening}`;

/**
 * SQL that selects the records that a search of some types finds, by their ids in their own tables.
 * The query is checked. There is no WITH, of which SQLite takes less than a statement of many
 * facets would have.
 */
export const recordsFound = (query: string, types: readonly ResultType[]): SQL => sql`
  SELECT record_id
  FROM json_each(${results}((
    SELECT ${rank}(${input}) FROM (${inputQuery(types, sql`(${wideningQuery(query)})`)})))) AS hit
  CROSS JOIN searchable ON searchable.id = hit.value % ${sql.raw(`${pointsUnit}`)}`;

/** The number of results without conditions. */
export const rankedCount = sql.raw(`(SELECT length(bytes) / ${bytesPerResult} FROM ranked)`);

/** The best results without conditions, with their types and slugs, as a table to select from. */
export const bestResults = (most: number): SQL => sql`(
  SELECT hit.id, step, points, type, slug, mentions
  FROM (SELECT ${columns} FROM json_each(${results}((SELECT substr(bytes, 1, ${sql.raw(`${most * bytesPerResult}`)}) FROM ranked)))) AS hit
  CROSS JOIN searchable ON searchable.id = hit.id)`;

/** The kinds of texts that match the whole query at the step that found the result. */
const matchedTextTable = sql`(
  SELECT pair.value / ${sql.raw(`${kindUnit}`)} AS searchable_id, kind, field, nullif(lang, 'und') AS lang, name_type
  FROM input CROSS JOIN ranked CROSS JOIN json_each(${kinds}(${input}, bytes)) AS pair
  CROSS JOIN search_kind ON search_kind.id = pair.value % ${sql.raw(`${kindUnit}`)})`;

/**
 * The common table expressions of all results that meet the conditions, after those of the search:
 * `matched_text`, the kinds of their matching texts, and `result`.
 */
export const resultTables = (search: Pick<Search, 'minScore' | 'where'>): SQL =>
  sql`matched_text AS MATERIALIZED ${matchedTextTable}, ${resultTable(search)}`;

/** The common table expression `result`, after these. */
export function resultTable({ minScore, where }: Pick<Search, 'minScore' | 'where'>): SQL {
  const condition = toCondition('SearchResultWhere', where);
  const { row } = tableAs('searchable', 'searchable');
  return sql`
    result AS ${sql.raw(isEverything(condition) ? '' : 'MATERIALIZED ')}(
      SELECT hit.id, step, points, type, slug, mentions
      FROM (SELECT ${columns} FROM json_each(${results}((SELECT bytes FROM ranked)))) AS hit CROSS JOIN searchable ON searchable.id = hit.id
      WHERE points >= ${minPoints(minScore)} AND ${toSql(condition, row)})`;
}
