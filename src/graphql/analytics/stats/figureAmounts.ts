import { type SQL, sql } from 'drizzle-orm';
import type { RowRefusal } from '../../../compile/declaration.ts';
import { refuse } from '../../errors.ts';
import type { Field, Fields } from '../../fields/fields.ts';
import { decimalMean, decimalSum, decimalWithKey } from '../../query/decimalFunctions.ts';
import type { GroupValue } from './grouping.ts';

/** Figures told in words are left out. */
const hasValue = sql`figure.value IS NOT NULL`;
const valued = sql`FILTER (WHERE ${hasValue})`;

const sumOf = (column: string) => decimalSum(sql.raw(`figure.${column}`), hasValue);

/** The least or greatest number: the one with the least or greatest key. */
const extreme = (aggregate: 'min' | 'max', column: string): SQL =>
  decimalWithKey(sql`${sql.raw(`${aggregate}(figure.${column}_key)`)} ${valued}`);

/** An aggregate of a bound, if every figure has one. */
const ifAll = (bound: 'low' | 'high', aggregate: SQL) =>
  sql`CASE WHEN count(${sql.raw(`figure.${bound}`)}) ${valued} = count(figure.value) THEN ${aggregate} END`;

/** The different values of a column, as a JSON list. */
const valuesOf = (column: string) =>
  sql`json_group_array(DISTINCT ${sql.raw(`figure.${column} ORDER BY figure.${column}`)}) ${valued}`;

/**
 * The aggregates of a group of figures, as SQL over `figure`. Sums and extremes have a bound only
 * if every figure has one.
 */
export const amountColumns = sql`
  ${sumOf('base_value')} AS sum, ${decimalMean(sumOf('base_value'), sql`count(figure.value)`)} AS avg,
  ${extreme('min', 'base_value')} AS min, ${extreme('max', 'base_value')} AS max,
  ${ifAll('low', sumOf('low'))} AS sum_low, ${ifAll('high', sumOf('high'))} AS sum_high,
  ${ifAll('low', extreme('min', 'low'))} AS min_low, ${ifAll('high', extreme('max', 'high'))} AS max_high,
  min(figure.value IS NOT NULL AND figure.comparator = 'EQ' AND NOT figure.approximate) AS exact,
  count(figure.wording) AS in_words,
  iif(min(figure.unit) = max(figure.unit), min(figure.unit), NULL) AS unit,
  ${valuesOf('measure_id')} AS measures, ${valuesOf('unit')} AS units, ${valuesOf('scope_label')} AS scopes`;

/** The columns with the values, as JSON lists, in which figures have to agree to be comparable. */
const lists = ['measures', 'units', 'scopes'] as const;

/**
 * The same lists over all groups that `having` keeps, with the slugs of measures, as SQL over
 * `grouped`.
 */
export const amountsOverall = sql`
  (SELECT json_group_array(DISTINCT slug ORDER BY slug) FROM grouped, json_each(grouped.measures) AS each JOIN entity ON entity.id = each.value) AS all_measures,
  (SELECT json_group_array(DISTINCT each.value ORDER BY each.value) FROM grouped, json_each(grouped.units) AS each) AS all_units,
  (SELECT json_group_array(DISTINCT each.value ORDER BY each.value) FROM grouped, json_each(grouped.scopes) AS each) AS all_scopes`;

type ColumnNamed = (name: string) => SQL;

/** The refusal of amounts whose lists, as columns, are not of one value each. */
function clashOf(column: ColumnNamed, measures: SQL, keys: readonly GroupValue[]): RowRefusal {
  const mixed = lists.map((list) => sql`json_array_length(${column(list)}) > 1`);
  const group = keys.map(({ name, value, label }) => sql`json_array(${name}, ${value}, ${label})`);
  return {
    when: sql`(${sql.join(mixed, sql` OR `)})`,
    name: 'STATS_UNITS_CLASH',
    details: sql`json_object('measures', json(${measures}), 'units', json(${column('units')}), 'productScopes', json(${column('scopes')}), 'group', json_array(${sql.join(group, sql`, `)}))`,
  };
}

/** The refusal of the amounts of a group. */
function groupClash({ column, keys }: AmountSource): RowRefusal {
  const slugs = sql`(SELECT json_group_array(slug ORDER BY slug) FROM entity WHERE id IN (SELECT value FROM json_each(${column('measures')})))`;
  return clashOf(column, slugs, keys);
}

/** The refusal of an order by amounts, over the rows of the groups. */
export function orderClash(column: ColumnNamed): RowRefusal {
  const overall = (list: string) => sql`max(${column(`all_${list}`)})`;
  return clashOf(overall, overall('measures'), []);
}

interface Clash extends Record<keyof typeof remedies, (string | null)[]> {
  group: [dimension: string, value: string | null, label: string | null][];
}

/** What to filter or group by to keep the values of a list apart. */
const remedies = {
  measures: { dimension: 'MEASURE', condition: 'measure: { some: { slug: { eq: … } } }' },
  units: { dimension: 'UNIT', condition: 'unit: { eq: … }' },
  productScopes: { dimension: 'PRODUCT_SCOPE', condition: 'productScope: { eq: … }' },
};

/** The error of amounts of several measures, units or product scopes. */
export function unitsClash(details: unknown) {
  const { group, ...clash } = details as Clash;
  const names = (Object.keys(remedies) as (keyof typeof remedies)[]).filter((name) => clash[name].length > 1);
  const subject = group.length
    ? `The figures of the group ${group.map(([dimension, , label]) => `${dimension} ${label ?? 'none'}`).join(', ')}`
    : 'Groups that are ordered by an amount';
  const mixed = names.map((name) => `${name} ${clash[name].map((item) => item ?? 'all').join(', ')}`);
  const remedy = names.map(
    (name) => `where ${remedies[name].condition} or groupBy ${remedies[name].dimension}`,
  );
  return refuse(
    'STATS_UNITS_CLASH',
    `${subject} cannot be added up or compared: they mix ${mixed.join('; ')}. Keep them apart with ${remedy.join(', and ')}.`,
    {
      group: group.map(([, value]) => value),
      ...Object.fromEntries(names.map((name) => [name, clash[name]])),
    },
  );
}

/** The source of the amounts of a group: its columns by name. */
interface AmountSource {
  column: ColumnNamed;
  keys: readonly GroupValue[];
}

/** The description of groups of figures. */
export const amountsDescription =
  'The figures that have the same values. Amounts are null when no figure has a value and, with an error STATS_UNITS_CLASH, when those that have one differ in measure, unit or product scope. `sum`, `avg`, `min` and `max` take values as stated: “more than 4 billion” enters as 4 billion, a range with its lower end; see `exact`, and the bounds, which approximation does not widen. Whether the areas, periods and roles of the figures may be taken together is for you to judge: group or filter by them.';

/** The fields of a group of figures beside its count. */
export function amountFields(t: Fields<AmountSource>): Record<string, Field> {
  const amount = (name: string, description: string) =>
    t.sql({
      type: 'Decimal',
      nullable: true,
      description,
      sql: ({ column }) => column(name),
      refusal: groupClash,
    });
  return {
    unit: t.sql({
      type: 'String',
      nullable: true,
      description: 'The unit of all its figures; null when they differ in unit.',
      sql: ({ column }) => column('unit'),
    }),
    sum: amount(
      'sum',
      'The sum in base units; of rates, in %, it means nothing. Null without comparable values.',
    ),
    avg: amount('avg', 'Their mean, to 20 significant digits; null without comparable values.'),
    min: amount('min', 'The least of them; null without comparable values.'),
    max: amount('max', 'The greatest of them; null without comparable values.'),
    sumLow: amount('sum_low', 'The least that the true sum can be; null when a figure has no lower bound.'),
    sumHigh: amount('sum_high', 'The most that it can be; null when a figure has no upper bound.'),
    minLow: amount('min_low', 'The least that any can be; null when one has no lower bound.'),
    maxHigh: amount('max_high', 'The most that any can be; null when one has no upper bound.'),
    inWords: t.sql({
      type: 'Int',
      description: 'The number of its figures told in words, which amounts leave out.',
      sql: ({ column }) => column('in_words'),
    }),
    exact: t.sql({
      type: 'Boolean',
      description: 'Whether all are equal to their value as stated, not approximate and not in words.',
      sql: ({ column }) => column('exact'),
    }),
  };
}
