import { type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import type { ListOf } from '../../query/page.ts';
import { given } from '../../query/predicate.ts';
import type { Where } from '../../query/where.ts';
import { typeOfKind } from '../../types/named.ts';
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
  const { keys } = query;
  const cells = keys.flatMap((key, index) => {
    const column = keyColumn(index);
    const { value, label } = shownAs(key.dimension.values, column);
    return Object.entries({ value, label, kind: kindOf(key, column) }).map(
      ([name, cell]) => sql`${cell} AS ${sql.identifier(`${name}${index}`)}`,
    );
  });
  const found = corpus.all<GroupRow>(groupsOf(query, cells));
  if (comparesAmounts(query) && found[0]) checkOrder(found[0]);
  return { groups: found[0]?.groups ?? 0, rows: found.map((row) => toGroup(row, query)) };
}

const keyColumn = (index: number) => sql`${sql.identifier(`key${index}`)}`;

/** Whether the order compares what figures add up to. */
export const comparesAmounts = ({ orderBy }: Pick<StatsQuery, 'orderBy'>) =>
  orderBy.some((item) => amountOrders.some((name) => item[name] != null));

/**
 * SQL that selects the groups that are shown, in their order: their keys as `key0` and `key1`, `count`, how many `groups` there are altogether, their
 * amounts if they are wanted, and these cells.
 */
export function groupsOf(query: StatsQuery, cells: readonly SQL[]): SQL {
  const { list, keys, having, orderBy, first, withAmounts } = query;
  const columns = keys.map((_, index) => keyColumn(index));
  const ranks = keys.map(({ dimension: { values } }, index) => shownAs(values, columns[index] as SQL).rank);
  const condition = havingSql(having, sql`count(*)`);
  const grouped = sql`
    SELECT ${sql.join(columns, sql`, `)}, count(*) AS count${withAmounts ? sql`, ${amountColumns}` : sql``}
    FROM (${membersOf(list, list.where ?? {}, keys)}) AS member${withAmounts ? sql` JOIN figure ON figure.id = member.item` : sql``}
    GROUP BY ${sql.join(columns, sql`, `)}${condition ? sql` HAVING ${condition}` : sql``}`;
  const selected = sql`SELECT *, count(*) OVER () AS groups${sql.join(cells.map((cell) => sql`, ${cell}`))}`;
  const inOrder = sql`ORDER BY ${sql.join(orderTerms(orderBy, columns, ranks), sql`, `)} LIMIT ${first}`;
  return comparesAmounts(query)
    ? sql`WITH grouped AS (${grouped}) ${selected}, ${amountsOverall} FROM grouped ${inOrder}`
    : sql`${selected} FROM (${grouped}) ${inOrder}`;
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
