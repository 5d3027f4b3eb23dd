import { type SQL, sql } from 'drizzle-orm';
import { jsonText } from '../../../compile/json.ts';
import type { List } from '../../fields/lists.ts';
import { keyOfDecimalIn } from '../../query/decimalFunctions.ts';
import { ofParts } from '../../query/parts.ts';
import { comparisons, toSql } from '../../query/render.ts';
import { tableAs } from '../../query/rows.ts';
import { and, definedEntries } from '../../query/tree.ts';
import { toCondition, type Where } from '../../query/where.ts';
import { membersOf } from '../members.ts';
import { both, havingKey, havingNone, havingUncertain } from '../narrowing.ts';
import { shownAs } from '../shownAs.ts';
import { amountColumns, amountsOverall } from './figureAmounts.ts';
import { type GroupKey, isUncertain } from './grouping.ts';
import { amountOrders, type GroupOrder } from './statsOrders.ts';

/** The arguments of statistics, after their checks. */
export interface StatsQuery {
  list: List;
  keys: readonly GroupKey[];
  /** Conditions on the number of items of a group. */
  having: Record<string, unknown>;
  orderBy: readonly GroupOrder[];
  first: number;
  /** Whether the items are figures, whose amounts are aggregated. */
  withAmounts: boolean;
}

/** Whether the order compares amounts of groups. */
export const comparesAmounts = ({ orderBy }: StatsQuery) =>
  orderBy.some((item) => amountOrders.some((name) => item[name] != null));

/** The number of items of a list, as an expression. */
export function countOf({ list: { noun, only, where, parts } }: StatsQuery, alias: string): SQL {
  const { from, row } = tableAs(noun.table, alias);
  const condition = and([only, toCondition(noun.where, where), ofParts(parts)]);
  return sql`(SELECT count(*) FROM ${from} WHERE ${toSql(condition, row)})`;
}

/**
 * SQL that selects the first groups in their order: their keys as `key0` and `key1`, their `count`,
 * the number of all `groups`, and for figures their amounts.
 */
export function groupsQuery(query: StatsQuery): SQL {
  const { list, keys, having, orderBy, first, withAmounts } = query;
  const columns = keys.map((_, index) => sql`${sql.identifier(`key${index}`)}`);
  const ranks = keys.map(({ dimension: { values } }, index) => shownAs(values, columns[index] as SQL).rank);
  const grouped = sql`
    SELECT ${sql.join(columns, sql`, `)}, count(*) AS count${withAmounts ? sql`, ${amountColumns}` : sql``}
    FROM (${membersOf(list, list.where ?? {}, keys)}) AS member${withAmounts ? sql` JOIN figure ON figure.id = member.item` : sql``}
    GROUP BY ${sql.join(columns, sql`, `)}${definedEntries(having).length ? sql` HAVING ${comparisons(sql`count(*)`, having)}` : sql``}`;
  const selected = sql`SELECT *, count(*) OVER () AS groups`;
  const inOrder = sql`ORDER BY ${sql.join(orderTerms(orderBy, columns, ranks), sql`, `)} LIMIT ${first}`;
  return comparesAmounts(query)
    ? sql`WITH grouped AS (${grouped}) ${selected}, ${amountsOverall} FROM grouped ${inOrder}`
    : sql`${selected} FROM (${grouped}) ${inOrder}`;
}

/**
 * The terms of an order, then the values, so that groups never tie. Groups without a value come
 * last in either direction, after the uncertain dates.
 */
function orderTerms(orderBy: readonly GroupOrder[], columns: readonly SQL[], ranks: readonly SQL[]): SQL[] {
  const byKey = (index: number, direction: string) =>
    sql`${ranks[index]} ${sql.raw(direction)} NULLS LAST, ${columns[index]} IS NULL`;
  const asked = orderBy
    .flatMap((item) => definedEntries(item))
    .map(([name, direction]) => {
      const index = ['firstKey', 'secondKey'].indexOf(name);
      if (index >= 0) return byKey(index, String(direction));
      const isAmount = amountOrders.some((amount) => amount === name);
      const value = isAmount ? keyOfDecimalIn(sql`${sql.identifier(name)}`) : sql.identifier(name);
      return sql`${value} ${sql.raw(String(direction))}${sql.raw(isAmount ? ' NULLS LAST' : '')}`;
    });
  return [...asked, ...ranks.map((_, index) => byKey(index, 'ASC'))];
}

/** The `where` of a group, which depends on which of its keys have values, and are certain. */
export function whereOfGroup({ list, keys }: StatsQuery, columns: readonly SQL[]): SQL {
  const at = (index: number) => columns[index] as SQL;
  const cases = keys.reduce<{ when: SQL[]; where: Where }[]>(
    (found, key, index) =>
      found.flatMap(({ when, where }) => [
        { when: [...when, sql`${at(index)} IS NULL`], where: both(where, havingNone(key)) },
        ...(key.dimension.values.kind === 'DATE'
          ? [{ when: [...when, isUncertain(at(index))], where: both(where, havingUncertain(key)) }]
          : []),
        { when, where: both(where, havingKey(key, at(index))) },
      ]),
    [{ when: [], where: list.where ?? {} }],
  );
  const withWhere = cases.map(
    ({ when, where }) => sql` WHEN ${sql.join([...when, sql`1`], sql` AND `)} THEN ${jsonText(where)}`,
  );
  return sql`CASE${sql.join(withWhere)} END`;
}
