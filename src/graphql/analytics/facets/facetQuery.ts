import { type SQL, sql } from 'drizzle-orm';
import type { Rows } from '../../../compile/declaration.ts';
import { jsonText } from '../../../compile/json.ts';
import { daysOfSql, spanOverlaps, uncertain } from '../../query/buckets.ts';
import type { Where } from '../../query/where.ts';
import type { NamedDimension } from '../counted.ts';
import type { Values } from '../dimension.ts';
import type { Key } from '../members.ts';
import { both, havingKey, havingNone, havingUncertain } from '../narrowing.ts';
import { shownAs } from '../shownAs.ts';

/**
 * The items of a list with their values of a dimension, as SQL that selects `item` and `key0`, and
 * the conditions of the list without the dimension’s own filter. `isAll` when these are all items
 * of the noun.
 */
export type MembersOf<List> = (list: List, key: Key) => { members: SQL; rest: Where; isAll?: boolean };

/** The source of a facet. */
export interface FacetSource {
  dimension: SQL;
  axis: SQL;
  total: SQL;
  /** Null unless the values are dates. */
  uncertain: FacetValueSource | null;
  missing: FacetValueSource;
  values: Omit<Rows, 'from'> & { source: FacetValueSource };
}

/** The source of a value. The functions make SQL for fields that are seldom selected. */
export interface FacetValueSource {
  value: SQL;
  label: SQL;
  lang: SQL;
  count: SQL;
  where: () => SQL;
  item: { values: Values; id: SQL };
  days: () => { from: SQL; to: SQL };
  /** These are null unless the values are dates. */
  certain: SQL;
  possible: () => SQL;
  possibleWhere: () => SQL;
}

/** A facet of a list: its dimension, the number of its values and their order. */
export interface FacetQuery {
  key: Key & NamedDimension;
  first: number;
  byCount: boolean;
}

/** The rows of a facet under an alias, and its source. */
export function facetRows(
  { members, rest, isAll = false }: ReturnType<MembersOf<never>>,
  { key, first, byCount }: FacetQuery,
  alias: string,
): Rows & { source: FacetSource } {
  const column = (name: string) => sql.raw(`${alias}.${name}`);
  const greatest = (name: string, role: string) =>
    sql`coalesce(max(${column(name)}) FILTER (WHERE ${column('role')} = ${role}), 0)`;
  const { values } = key.dimension;
  return {
    from: sql`(${placesQuery({ members, isAll, key, first, byCount })}) AS ${sql.raw(alias)}`,
    source: {
      dimension: sql`${key.name}`,
      total: greatest('total', 'value'),
      axis: values.kind === 'DATE' && values.axis ? sql`${values.axis}` : none,
      uncertain:
        values.kind === 'DATE'
          ? withoutValue(greatest('count', 'uncertain'), both(rest, havingUncertain(key)))
          : null,
      missing: withoutValue(greatest('count', 'missing'), both(rest, havingNone(key))),
      values: {
        where: sql`${column('role')} = 'value' AND ${column('place')} <= ${first}`,
        orderBy: [column('place')],
        source: valueSource(key, column, rest),
      },
    },
  };
}

const none = sql`NULL`;

const noDays = { from: none, to: none };

/** The items that are in none of the values. */
const withoutValue = (count: SQL, where: Where): FacetValueSource => ({
  value: none,
  label: none,
  lang: none,
  count,
  where: () => jsonText(where),
  item: { values: { kind: 'TEXT' }, id: none },
  days: () => noDays,
  certain: none,
  possible: () => none,
  possibleWhere: () => none,
});

function valueSource(key: Key, column: (name: string) => SQL, rest: Where): FacetValueSource {
  const { values } = key.dimension;
  const [id, count] = [column('key0'), column('count')];
  const { value, label, lang } = shownAs(values, id);
  const isDate = values.kind === 'DATE';
  const days = () => (isDate ? daysOfSql(key.interval, id) : noDays);
  return {
    value,
    label,
    lang,
    count,
    where: () => jsonText(both(rest, havingKey(key, id))),
    item: { values, id },
    days,
    certain: isDate ? count : none,
    possible: () => {
      if (!isDate) return none;
      return sql`${count} + coalesce((SELECT sum(span.value) FROM json_each(${column('spans')}) AS span WHERE ${spanOverlaps(sql`span.key`, days())}), 0)`;
    },
    possibleWhere: () => {
      if (!isDate) return none;
      const { from, to } = days();
      const overlaps = { from: sql`json_quote(${from})`, to: sql`json_quote(${to})` };
      return jsonText(both(rest, key.dimension.path({ overlaps })));
    },
  };
}

/**
 * SQL that selects each value of a facet with the number of its items (`count`), its `role` (a
 * value, no value, or uncertain dates), its `place` among those of the role, and the number of
 * these (`total`): of each role the first places. If the key is `withSpans`, every row has the days
 * of the uncertain dates with their numbers, as JSON (`spans`).
 */
function placesQuery({
  members,
  isAll,
  key,
  first,
  byCount,
}: FacetQuery & { members: SQL; isAll: boolean }): SQL {
  const { values } = key.dimension;
  const { rank } = shownAs(values, sql`key0`);
  // Without values the total still needs a row.
  const shown = Math.max(first, 1);
  // All items of a noun come from an index that has them in the order of the value; fewer are
  // faster to sort than to seek in it, and grouping by an expression does not use it.
  const group = sql.raw(isAll ? 'key0' : '+key0');
  const isUncertain = values.kind === 'DATE' ? sql`WHEN key0 = ${uncertain} THEN 'uncertain' ` : sql``;
  const role = sql`CASE WHEN key0 IS NULL THEN 'missing' ${isUncertain}ELSE 'value' END AS role`;
  // Few different spans occur, so they are counted before they are written into one text.
  const grouped = key.withSpans
    ? sql`SELECT key0, sum(count) AS count, ${role}, json_group_object(span, count) FILTER (WHERE span IS NOT NULL) AS span
        FROM (SELECT key0, span, count(*) AS count FROM (${members}) GROUP BY +key0, span) GROUP BY key0`
    : sql`SELECT key0, count(*) AS count, ${role} FROM (${members}) GROUP BY ${group}`;
  const spans = key.withSpans ? sql`, max(span) FILTER (WHERE role = 'uncertain') OVER () AS spans` : sql``;
  // Not WITH: a statement of many facets would have more of it than SQLite takes.
  return sql`
    SELECT *${spans} FROM (
      SELECT *, count(*) OVER (PARTITION BY role) AS total,
        row_number() OVER (PARTITION BY role ORDER BY ${byCount ? sql`count DESC, ` : sql``}${rank}) AS place
      FROM (${grouped}))
    WHERE place <= ${shown}`;
}
