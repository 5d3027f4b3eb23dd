import { type SQL, sql } from 'drizzle-orm';
import type { Rows } from '../../../compile/declaration.ts';
import { jsonText } from '../../../compile/json.ts';
import type { Where } from '../../query/where.ts';
import { daysOfSql, uncertain } from '../buckets.ts';
import type { Dimension, Values } from '../dimension.ts';
import type { Key } from '../members.ts';
import { both, havingKey } from '../narrowing.ts';
import { shownAs } from '../shownAs.ts';

/**
 * The items of a list with their values of a dimension, as SQL that selects `item` and `key0`, and
 * the conditions of the list without the dimension’s own filter. `isAll` when these are all items of
 * the noun.
 */
export type MembersOf<List> = (list: List, key: Key) => { members: SQL; rest: Where; isAll?: boolean };

/** The source of a facet. The functions make SQL for fields that are seldom selected. */
export interface FacetSource {
  total: SQL;
  uncertain: SQL;
  missing: MissingSource;
  values: Omit<Rows, 'from'> & { source: FacetValueSource };
}

export interface MissingSource {
  count: SQL;
  where: () => SQL;
}

export interface FacetValueSource extends MissingSource {
  value: SQL;
  label: SQL;
  days: () => Record<'from' | 'to', SQL>;
  item: { values: Values; id: SQL };
}

/** The rows of a facet under an alias, and its source. */
export function facetRows(
  { members, rest, isAll = false }: ReturnType<MembersOf<never>>,
  { key, first, byCount }: { key: Key; first: number; byCount: boolean },
  alias: string,
): Rows & { source: FacetSource } {
  const column = (name: string) => sql.raw(`${alias}.${name}`);
  const greatest = (name: string, role: string) =>
    sql`coalesce(max(${column(name)}) FILTER (WHERE ${column('role')} = ${role}), 0)`;
  return {
    from: sql`(${placesQuery({ members, isAll, key, first, byCount })}) AS ${sql.raw(alias)}`,
    source: {
      total: greatest('total', 'value'),
      uncertain: greatest('count', 'uncertain'),
      missing: {
        count: greatest('count', 'missing'),
        where: () => jsonText(both(rest, absentOf(key.dimension))),
      },
      values: {
        where: sql`${column('role')} = 'value' AND ${column('place')} <= ${first}`,
        orderBy: [column('place')],
        source: valueSource(key, column('key0'), column('count'), rest),
      },
    },
  };
}

/** Where every item has a value, a condition that never holds. */
const absentOf = ({ absent }: Dimension): Where => absent ?? { OR: [] };

function valueSource(key: Key, id: SQL, count: SQL, rest: Where): FacetValueSource {
  const { values } = key.dimension;
  const { value, label } = shownAs(values, id);
  return {
    value,
    label,
    count,
    where: () => jsonText(both(rest, havingKey(key, id))),
    days: () => daysOfSql(key.interval, id),
    item: { values, id },
  };
}

/**
 * SQL that selects each value of a facet with the number of its items (`count`), its `role` (a
 * value, no value, or uncertain dates), its `place` among those of the role, and the number of these
 * (`total`): of each role the first places.
 */
function placesQuery({
  members,
  isAll,
  key,
  first,
  byCount,
}: {
  members: SQL;
  isAll: boolean;
  key: Key;
  first: number;
  byCount: boolean;
}): SQL {
  const { values } = key.dimension;
  const { rank } = shownAs(values, sql`key0`);
  // Without values the total still needs a row.
  const shown = Math.max(first, 1);
  // All items of a noun come from an index that has them in the order of the value; fewer are faster
  // to sort than to seek in it, and grouping by an expression does not use it.
  const group = sql.raw(isAll ? 'key0' : '+key0');
  const isUncertain = values.kind === 'DATE' ? sql`WHEN key0 = ${uncertain} THEN 'uncertain' ` : sql``;
  // Not WITH: a statement of many facets would have more of it than SQLite takes.
  return sql`
    SELECT * FROM (
      SELECT *, count(*) OVER (PARTITION BY role) AS total,
        row_number() OVER (PARTITION BY role ORDER BY ${byCount ? sql`count DESC, ` : sql``}${rank}) AS place
      FROM (
        SELECT key0, count(*) AS count,
          CASE WHEN key0 IS NULL THEN 'missing' ${isUncertain}ELSE 'value' END AS role
        FROM (${members}) GROUP BY ${group}))
    WHERE place <= ${shown}`;
}
