import { Column, is, sql } from 'drizzle-orm';
import { numberedBy } from '../../../db/numbered.ts';
import { validateValue } from '../../compile/param.ts';
import { type Interval, spansSeveral } from './buckets.ts';
import type { Operator } from './operators.ts';
import { checkRange } from './range.ts';
import { type AnyRow, columnIn, idOf, type TableName, tableAs, tableNamed } from './rows.ts';
import { and, type Condition, compare, nothing, raw } from './tree.ts';

interface Period {
  from?: string | null;
  to?: string | null;
}

/** The operators of a date filter. */
export interface DateOperators {
  before?: string | null;
  after?: string | null;
  overlaps?: Period | null;
  certainlyWithin?: Period | null;
  spans?: Interval | null;
  isNull?: boolean | null;
}

type Bound = 'Earliest' | 'Latest';
type Comparison = Extract<Operator, 'lt' | 'lte' | 'gt' | 'gte'>;

/**
 * The condition of a date filter on the columns with this prefix: as its operators say, and as they
 * certainly, or possibly, hold of the date.
 * @throws BAD_RANGE for a period that ends before it starts: a date with open ends would overlap
 * it.
 */
export function dateCondition(table: TableName, prefix: string, operators: DateOperators): Condition {
  const { before, after, overlaps, certainlyWithin, spans, isNull } = operators;
  validateValue({ overlaps, certainlyWithin }, (periods) => {
    for (const [name, period] of Object.entries(periods)) checkRange(period?.from, period?.to, name);
  });
  const isPresent = compare(`${prefix}Earliest`, 'isNull', false);
  const bound = (end: Bound, operator: Comparison, day: string | null | undefined) =>
    day ? [compare(`${prefix}${end}`, operator, day), ...idBounds(table, prefix, end, operator, day)] : [];
  const sharing = (period: Period) => [
    isPresent,
    ...bound('Earliest', 'lte', period.to),
    ...bound('Latest', 'gte', period.from),
    ...outsideGaps(prefix, period),
  ];
  const within = ({ from, to }: Period) => [
    isPresent,
    ...bound('Earliest', 'gte', from),
    ...bound('Latest', 'lte', to),
  ];
  // These say something of the record and not of the day.
  const recorded = [
    ...(spans ? [raw((row) => spansSeveral(spans, boundsIn(row, prefix)))] : []),
    ...(typeof isNull === 'boolean' ? [compare(`${prefix}Earliest`, 'isNull', isNull)] : []),
  ];
  const certainly = [...bound('Latest', 'lt', before), ...bound('Earliest', 'gt', after), ...recorded];
  const given = and([
    ...certainly,
    ...(overlaps ? sharing(overlaps) : []),
    ...(certainlyWithin ? within(certainlyWithin) : []),
  ]);
  if (!before && !after && !overlaps && !certainlyWithin) return given;
  const periods = [overlaps, certainlyWithin].flatMap((period) => period ?? []);
  return {
    kind: 'dated',
    given,
    certain: and([...certainly, ...periods.flatMap(within)]),
    possible: and([
      ...bound('Earliest', 'lt', before),
      ...bound('Latest', 'gt', after),
      ...recorded,
      ...periods.flatMap(sharing),
    ]),
    unknown: isOptional(table, prefix)
      ? nothing
      : and([compare(`${prefix}Earliest`, 'isNull', true), ...recorded]),
  };
}

/** Whether there can be no date, so that a missing one is none, and not an unknown one. */
function isOptional(table: TableName, prefix: string): boolean {
  const basis: unknown = Reflect.get(tableNamed(table), `${prefix}Basis`);
  return is(basis, Column) && !basis.notNull;
}

const boundsIn = (row: AnyRow, prefix: string) => ({
  earliest: sql`${columnIn(row, `${prefix}Earliest`)}`,
  latest: sql`${columnIn(row, `${prefix}Latest`)}`,
});

/** A set is more than its bounds: no period overlaps it that lies in one of its gaps. */
function outsideGaps(prefix: string, { from, to }: Period): Condition[] {
  if (!from || !to) return [];
  return [
    raw((row) => {
      const gaps = columnIn(row, `${prefix}Gaps`);
      return sql`${gaps} IS NULL OR NOT EXISTS (SELECT 1 FROM json_each(${gaps}) AS gap WHERE gap.value ->> 0 <= ${from} AND gap.value ->> 1 >= ${to})`;
    }),
  ];
}

const symbols = { lt: '<', lte: '<=', gt: '>', gte: '>=' };
const greatestId = sql.raw('9223372036854775807');

/**
 * The bound on the ids of a table that is numbered by this date: it follows from the comparison,
 * and lets SQLite begin and end its walk through the ids where the days are. None for other dates,
 * and where the comparison leaves the ids open.
 */
function idBounds(
  table: TableName,
  prefix: string,
  end: Bound,
  operator: Comparison,
  day: string,
): Condition[] {
  const key: string | undefined = (numberedBy as Partial<Record<TableName, string>>)[table];
  const isUpper = operator.startsWith('l');
  // An upper bound of the latest day bounds the earliest day too, and the other way round.
  const boundsBoth = isUpper === (end === 'Latest');
  const isBounded =
    key === `${prefix}${end}` || (boundsBoth && (key === `${prefix}Earliest` || key === `${prefix}Latest`));
  if (!isBounded) return [];
  const { from, row: edge } = tableAs(table, 'edge');
  const numbering = columnIn(edge, key);
  const direction = sql.raw(isUpper ? 'desc' : 'asc');
  const found = sql`SELECT ${idOf(edge)} FROM ${from} WHERE ${numbering} ${sql.raw(symbols[operator])} ${day} ORDER BY ${numbering} ${direction}, ${columnIn(edge, 'slug')} ${direction} LIMIT 1`;
  return [
    raw(
      (row) =>
        sql`${idOf(row)} ${sql.raw(isUpper ? '<=' : '>=')} coalesce((${found}), ${isUpper ? sql`0` : greatestId})`,
    ),
  ];
}
