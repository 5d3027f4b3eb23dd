import { type SQL, sql } from 'drizzle-orm';
import { refused } from '../../../compile/refused.ts';
import type { builder } from '../../builder.ts';
import { refuse } from '../../errors.ts';
import { declared } from '../../fields/declare.ts';
import type { Group } from './statsQuery.ts';

/** What the figures of a group add up to, and what they are figures of: the lists are JSON arrays. */
export interface Amounts {
  sum: number;
  avg: number;
  min: number;
  max: number;
  sum_low: number | null;
  sum_high: number | null;
  min_low: number | null;
  max_high: number | null;
  exact: number;
  measures: string;
  units: string;
  scopes: string;
}

/** The aggregates of a group of figures, as SQL over `figure`. Sums and extremes have a bound only if every figure has one. */
export const amountColumns = sql`
  sum(figure.base_value) AS sum, avg(figure.base_value) AS avg, min(figure.base_value) AS min, max(figure.base_value) AS max,
  CASE WHEN count(figure.low) = count(*) THEN sum(figure.low) END AS sum_low,
  CASE WHEN count(figure.high) = count(*) THEN sum(figure.high) END AS sum_high,
  CASE WHEN count(figure.low) = count(*) THEN min(figure.low) END AS min_low,
  CASE WHEN count(figure.high) = count(*) THEN max(figure.high) END AS max_high,
  min(figure.comparator = 'EQ' AND NOT figure.approximate) AS exact,
  json_group_array(DISTINCT (SELECT slug FROM entity WHERE id = figure.measure_id)) AS measures,
  json_group_array(DISTINCT figure.unit) AS units,
  json_group_array(DISTINCT figure.scope_label) AS scopes`;

/** The same lists over all groups that are kept, for an order that compares them, as SQL over `grouped`. */
export const amountsOverall = sql.raw(
  ['measures', 'units', 'scopes']
    .map(
      (list) =>
        `(SELECT json_group_array(DISTINCT each.value) FROM grouped, json_each(grouped.${list}) AS each) AS all_${list}`,
    )
    .join(', '),
);

type Mixed = Record<'measures' | 'units' | 'productScopes', (string | null)[]>;

const mixedIn = ({ measures, units, scopes }: Pick<Amounts, 'measures' | 'units' | 'scopes'>): Mixed => ({
  measures: JSON.parse(measures),
  units: JSON.parse(units),
  productScopes: JSON.parse(scopes),
});

/** What to filter or group by to keep what differs apart. */
const remedies = {
  measures: { dimension: 'MEASURE', condition: 'measure: { is: { slug: { eq: … } } }' },
  units: { dimension: 'UNIT', condition: 'unit: { eq: … }' },
  productScopes: { dimension: 'PRODUCT_SCOPE', condition: 'productScope: { eq: … }' },
};

/** @throws STATS_UNITS_CLASH when figures that would be compared are of several measures, units or product scopes. */
function checkComparable(
  what: string,
  amounts: Parameters<typeof mixedIn>[0],
  group: (string | null)[],
): void {
  const mixed = mixedIn(amounts);
  const clashes = (Object.keys(remedies) as (keyof Mixed)[]).filter((list) => mixed[list].length > 1);
  if (clashes.length === 0) return;
  const told = clashes.map((list) => `${list} ${mixed[list].map((item) => item ?? 'all').join(', ')}`);
  const remedy = clashes.map(
    (list) => `where ${remedies[list].condition} or groupBy ${remedies[list].dimension}`,
  );
  throw refuse(
    'STATS_UNITS_CLASH',
    `${what} cannot be added up or compared: they mix ${told.join('; ')}. Keep them apart with ${remedy.join(', and ')}.`,
    { group, ...Object.fromEntries(clashes.map((list) => [list, mixed[list]])) },
  );
}

/** Whether figures differ in measure, unit or product scope, as SQL over the lists of those. */
export const isMixed = (list: (name: 'measures' | 'units' | 'scopes') => SQL): SQL =>
  sql`(json_array_length(${list('measures')}) > 1 OR json_array_length(${list('units')}) > 1 OR json_array_length(${list('scopes')}) > 1)`;

/** An amount for the compiler, of a group with these columns. */
const amount = (name: keyof Amounts) => declared({ kind: 'value', sql: ({ column }) => column(name) });

/** An amount of figures that are added up or compared. */
const comparable = (name: keyof Amounts) =>
  declared({
    kind: 'value',
    sql: ({ column }) =>
      sql`iif(${isMixed(column)}, ${refused('The figures of a group cannot be added up or compared')}, ${column(name)})`,
  });

/**
 * The amounts of a group whose figures can be added up.
 * @throws STATS_UNITS_CLASH when they are of several measures, units or product scopes.
 */
export function comparableAmounts({ amounts, keys }: Group): Amounts {
  if (!amounts) throw new Error('The amounts of the group were not selected');
  const group = keys.map(({ key, label }) => `${key.name} ${label ?? 'none'}`).join(', ');
  checkComparable(
    `The figures of the group ${group}`,
    amounts,
    keys.map(({ value }) => value),
  );
  return amounts;
}

/** @throws STATS_UNITS_CLASH when groups are ordered by amounts that cannot be compared. */
export function checkOrder({ all_measures, all_units, all_scopes }: Record<string, unknown>): void {
  checkComparable(
    'Groups that are ordered by an amount',
    { measures: String(all_measures), units: String(all_units), scopes: String(all_scopes) },
    [],
  );
}

type Fields = Parameters<
  NonNullable<Parameters<ReturnType<typeof builder.objectRef<Group>>['implement']>[0]['fields']>
>[0];

const caution =
  'Refused with STATS_UNITS_CLASH when the figures of the group differ in measure, unit or product scope. Values are as stated: “more than 4 billion” enters as 4 billion, a range with its lower end; see `exact`, and the bounds beside it. Whether the areas, periods and roles of the figures may be taken together is for you to judge: group or filter by them.';

/** The fields that a group of figures has beside its count. */
export const amountFields = (t: Fields) => ({
  unit: t.string({
    nullable: true,
    description: 'The unit of all its figures; null when they differ in unit.',
    resolve: ({ amounts }) => {
      const [unit, ...others] = amounts ? mixedIn(amounts).units : [];
      return others.length ? null : (unit ?? null);
    },
    extensions: declared({
      kind: 'value',
      sql: ({ column }) =>
        sql`iif(json_array_length(${column('units')}) = 1, ${column('units')} ->> 0, NULL)`,
    }),
  }),
  sum: t.float({
    description: `The sum of the values in base units; of rates, in %, it tells nothing. ${caution}`,
    resolve: (group) => comparableAmounts(group).sum,
    extensions: comparable('sum'),
  }),
  avg: t.float({
    description: `Their mean. ${caution}`,
    resolve: (group) => comparableAmounts(group).avg,
    extensions: comparable('avg'),
  }),
  min: t.float({
    description: `The least of them. ${caution}`,
    resolve: (group) => comparableAmounts(group).min,
    extensions: comparable('min'),
  }),
  max: t.float({
    description: `The greatest of them. ${caution}`,
    resolve: (group) => comparableAmounts(group).max,
    extensions: comparable('max'),
  }),
  sumLow: t.float({
    nullable: true,
    description:
      'The least that the true sum can be, by the bounds of the figures; null when one of them has no lower bound. Approximation does not widen bounds.',
    resolve: (group) => comparableAmounts(group).sum_low,
    extensions: comparable('sum_low'),
  }),
  sumHigh: t.float({
    nullable: true,
    description: 'The most that it can be; null when one of them has no upper bound.',
    resolve: (group) => comparableAmounts(group).sum_high,
    extensions: comparable('sum_high'),
  }),
  minLow: t.float({
    nullable: true,
    description:
      'The least that any of them can be; null when one has no lower bound. Approximation does not widen bounds.',
    resolve: (group) => comparableAmounts(group).min_low,
    extensions: comparable('min_low'),
  }),
  maxHigh: t.float({
    nullable: true,
    description: 'The most that any of them can be; null when one has no upper bound.',
    resolve: (group) => comparableAmounts(group).max_high,
    extensions: comparable('max_high'),
  }),
  exact: t.boolean({
    description: 'Whether all its figures are exact: said to equal their value, and not approximate.',
    resolve: ({ amounts }) => amounts?.exact === 1,
    extensions: amount('exact'),
  }),
});
