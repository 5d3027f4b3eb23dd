import { type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import type { ListOf } from '../../page.ts';
import { given } from '../../predicate.ts';
import { typeOfKind } from '../../types/named.ts';
import type { Where } from '../../where.ts';
import { uncertain } from '../buckets.ts';
import { membersOf } from '../members.ts';
import { both, havingValue } from '../narrowing.ts';
import { shownAs } from '../shownAs.ts';
import { type Amounts, amountColumns, amountsOverall, checkOrder } from './figureAmounts.ts';
import type { GroupKey } from './grouping.ts';
import { type HavingGiven, havingSql } from './having.ts';
import { amountOrders } from './statsOrders.ts';

/** How statistics are asked for. */
export interface StatsQuery {
  list: ListOf;
  keys: readonly GroupKey[];
  having: HavingGiven;
  /** One key and its direction in each object, as GraphQL has them. */
  orderBy: readonly Record<string, unknown>[];
  first: number;
  /** Whether to add the numbers of figures up too. */
  withAmounts: boolean;
}

/** One value that a group has in common. */
export interface GroupValue {
  key: GroupKey;
  /** A slug for a node; null for no value and for an uncertain date. */
  value: string | null;
  label: string | null;
  /** The type of a node; null when the value is none. */
  type: string | null;
  uncertain: boolean;
}

/** The items that have the same values. */
export interface Group {
  keys: GroupValue[];
  count: number;
  /** Null when no `where` can name the group. */
  where: Where | null;
  amounts: Amounts | null;
}

type GroupRow = Record<string, string | number | null> & { count: number; groups: number };

/** Counts a list by one or two dimensions, in one statement. */
export function countGroups(corpus: Corpus, query: StatsQuery): { groups: number; rows: Group[] } {
  const { list, keys, having, orderBy, first, withAmounts } = query;
  const columns = keys.map((_, index) => sql`${sql.identifier(`key${index}`)}`);
  const shown = keys.map(({ dimension: { values } }, index) => shownAs(values, columns[index] as SQL));
  const ranks = shown.map(({ rank }) => rank);
  const condition = havingSql(having, sql`count(*)`);
  const comparesAmounts = orderBy.some((item) => amountOrders.some((name) => item[name] != null));
  const found = corpus.all<GroupRow>(sql`
    WITH member AS (${membersOf(list, list.where ?? {}, keys, [])}),
      grouped AS (
        SELECT ${sql.join(columns, sql`, `)}, count(*) AS count${withAmounts ? sql`, ${amountColumns}` : sql``}
        FROM member${withAmounts ? sql` JOIN figure ON figure.id = member.item` : sql``}
        GROUP BY ${sql.join(columns, sql`, `)}${condition ? sql` HAVING ${condition}` : sql``})
    SELECT *, count(*) OVER () AS groups, ${comparesAmounts ? sql`${amountsOverall}, ` : sql``}${sql.join(
      shown.map(
        ({ value, label }, index) =>
          sql`${value} AS ${sql.identifier(`value${index}`)}, ${label} AS ${sql.identifier(`label${index}`)}, ${kindOf(keys[index] as GroupKey, columns[index] as SQL)} AS ${sql.identifier(`kind${index}`)}`,
      ),
      sql`, `,
    )}
    FROM grouped ORDER BY ${sql.join(orderTerms(orderBy, columns, ranks), sql`, `)} LIMIT ${first}`);
  if (comparesAmounts && found[0]) checkOrder(found[0]);
  return { groups: found[0]?.groups ?? 0, rows: found.map((row) => toGroup(row, query)) };
}

/** Which kind of entity a value is; null when it is none. */
const kindOf = ({ dimension: { values } }: GroupKey, key: SQL) =>
  values.kind === 'NODE' && values.table === 'entity'
    ? sql`(SELECT kind FROM entity WHERE id = ${key})`
    : sql`NULL`;

/**
 * The terms of an order, then the values, so that groups never tie. What has no value comes last whichever way the order runs, after the uncertain
 * dates.
 */
function orderTerms(orderBy: StatsQuery['orderBy'], columns: readonly SQL[], ranks: readonly SQL[]): SQL[] {
  const byKey = (index: number, direction: string) =>
    sql`${ranks[index]} ${sql.raw(direction)} NULLS LAST, ${columns[index]} IS NULL`;
  const asked = orderBy.flatMap(given).map(([name, direction]) => {
    const index = ['firstKey', 'secondKey'].indexOf(name);
    if (index >= 0) return byKey(index, String(direction));
    return sql`${sql.identifier(name)} ${sql.raw(String(direction))}`;
  });
  return [...asked, ...ranks.map((_, index) => byKey(index, 'ASC'))];
}

function toGroup(row: GroupRow, { keys, list, withAmounts }: StatsQuery): Group {
  const values = keys.map((key, index) =>
    toValue(key, row[`value${index}`], row[`label${index}`], row[`kind${index}`]),
  );
  const where = values.reduce<Where>(
    (narrowed, { key, value }) =>
      both(
        narrowed,
        havingValue(
          key.dimension,
          key.dimension.values.kind === 'BOOLEAN' && value !== null ? value === 'true' : value,
        ),
      ),
    list.where ?? {},
  );
  return {
    keys: values,
    count: row.count,
    where: values.some(({ uncertain: isUncertain }) => isUncertain) ? null : where,
    amounts: withAmounts ? (row as unknown as Amounts) : null,
  };
}

type Cell = string | number | null | undefined;

function toValue(key: GroupKey, value: Cell, label: Cell, kind: Cell): GroupValue {
  const { values } = key.dimension;
  if (values.kind === 'DATE' && value === uncertain) {
    return { key, value: null, label: null, type: null, uncertain: true };
  }
  const text = (cell: Cell) => (cell === null || cell === undefined ? null : String(cell));
  return {
    key,
    value: values.kind === 'BOOLEAN' ? text(label) : text(value),
    label: text(label),
    type: values.kind === 'NODE' ? (kind ? typeOfKind[kind as keyof typeof typeOfKind] : values.type) : null,
    uncertain: false,
  };
}
