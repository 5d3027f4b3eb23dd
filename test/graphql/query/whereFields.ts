import fc from 'fast-check';
import {
  type GraphQLInputObjectType,
  type GraphQLNamedInputType,
  getNamedType,
  getNullableType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { schema } from '../../../src/graphql/schema.ts';
import { days } from '../generatedCorpus.ts';
import { bucketOf, type Days, type Interval, sharesDay } from '../possibleDays.ts';

/** A row as SQLite has it. */
export type Row = Record<string, Scalar> & { id: number; slug: string };
export type Scalar = string | number | null;
export type Where = Record<string, unknown>;
type Operators = Record<string, unknown>;

/** What a figure says: from `low` to `high`, null where it is open; a bound may be excluded. */
interface Amount {
  low: number | null;
  high: number | null;
  excludes: 'low' | 'high' | null;
  unit: string;
}

type Meanings<Value> = Record<string, (value: Value, operand: never) => boolean>;

/** What one field of a `where` looks at in a row. */
export type Field =
  /** A value; `day` is the operand of `asOf`, null for the day the corpus was recorded. */
  | {
      kind: 'scalar';
      operands: readonly Scalar[];
      read: (row: Row, day: string | null) => Scalar;
      /** An operand as rows have it, where operands are taken in any case of letters. */
      spelled?: (operand: string) => string;
      /** Whether it is a text, which is equal to another in any case of letters. */
      isText?: boolean;
    }
  | { kind: 'boolean'; read: (row: Row) => boolean }
  /** Of an optional date, a missing one is none, and not unknown. */
  | { kind: 'date'; read: (row: Row) => Days | null; isOptional?: boolean }
  | { kind: 'amount'; operands: readonly number[]; units: readonly string[]; read: (row: Row) => Amount }
  /**
   * The rows that a relation leads to, of the noun whose `where` it is; of a single relation one at
   * most.
   */
  | { kind: 'relation'; where: string; find: (row: Row) => readonly Row[] }
  /** The field takes a slug instead of operators: that of something the row lies in. */
  | { kind: 'within'; slugs: readonly string[]; around: (row: Row) => Iterable<Row> }
  /** The field takes a query, of which the row is a result. */
  | { kind: 'search'; queries: readonly string[]; finds: (query: string, row: Row) => boolean };

/** The fields of each `where` input, by the name of its type. */
export type Nouns = Record<string, Record<string, Field>>;

/** What differs only in case has one form: all letters small, one by one, without dots of İ. */
const folded = (text: Scalar) =>
  [...String(text)].map((letter) => (letter === 'İ' || letter === 'ı' ? 'i' : letter.toLowerCase())).join('');

const scalarMeanings: Meanings<Scalar> = {
  eq: (value, operand: Scalar) => value === operand,
  ne: (value, operand: Scalar) => value !== operand,
  in: (value, operand: Scalar[]) => operand.includes(value),
  notIn: (value, operand: Scalar[]) => !operand.includes(value),
  lt: (value, operand: number) => value !== null && Number(value) < operand,
  lte: (value, operand: number) => value !== null && Number(value) <= operand,
  gt: (value, operand: number) => value !== null && Number(value) > operand,
  gte: (value, operand: number) => value !== null && Number(value) >= operand,
  isNull: (value, operand: boolean) => (value === null) === operand,
  contains: (value, operand: string) => value !== null && folded(value).includes(folded(operand)),
  startsWith: (value, operand: string) => value !== null && folded(value).startsWith(folded(operand)),
};

/** Equality of texts whatever their case. */
const textMeanings: Meanings<Scalar> = {
  ...scalarMeanings,
  eq: (value, operand: string) => value !== null && folded(value) === folded(operand),
  ne: (value, operand: string) => value === null || folded(value) !== folded(operand),
  in: (value, operand: string[]) => value !== null && operand.map(folded).includes(folded(value)),
  notIn: (value, operand: string[]) => value === null || !operand.map(folded).includes(folded(value)),
};

type Period = { from?: string | null; to?: string | null };

const dateMeanings: Meanings<Days | null> = {
  before: (date, day: string) => date !== null && date[1] < day,
  after: (date, day: string) => date !== null && date[0] > day,
  overlaps: (date, period: Period) => date !== null && sharesDay(date, period),
  certainlyWithin: (date, { from, to }: Period) =>
    date !== null && (from == null || date[0] >= from) && (to == null || date[1] <= to),
  spans: (date, interval: Interval) =>
    date !== null && bucketOf[interval](date[0]) !== bucketOf[interval](date[1]),
  isNull: (date, isNull: boolean) => (date === null) === isNull,
};

/** What conditions on the days of dates are read as: as given, or as `readings.ts` describes. */
export type Reading = 'given' | 'certain' | 'possible' | 'conceivable' | 'settled';

const underNot: Record<Reading, Reading> = {
  given: 'given',
  certain: 'conceivable',
  conceivable: 'certain',
  possible: 'settled',
  settled: 'possible',
};

const { before, after, overlaps, certainlyWithin, ...ofRecords } = dateMeanings;
const certainly: Meanings<Days | null> = {
  before: (date, day: string) => date !== null && date[1] < day,
  after: (date, day: string) => date !== null && date[0] > day,
  overlaps: (date, period: Period) => certainlyWithin?.(date, period as never) ?? false,
  certainlyWithin: (date, period: Period) => certainlyWithin?.(date, period as never) ?? false,
};
const possibly: Meanings<Days | null> = {
  before: (date, day: string) => date !== null && date[0] < day,
  after: (date, day: string) => date !== null && date[1] > day,
  overlaps: (date, period: Period) => overlaps?.(date, period as never) ?? false,
  certainlyWithin: (date, period: Period) => overlaps?.(date, period as never) ?? false,
};

/** Whether the operators on a date hold under a reading. */
function dateHolds(date: Days | null, given: Operators, reading: Reading, isOptional = false): boolean {
  const saysDay = Object.keys(certainly).some((name) => given[name] != null);
  if (reading === 'given' || !saysDay) return allHold(dateMeanings, date, given);
  if (!allHold(ofRecords, date, given)) return false;
  if (date === null) return !isOptional && (reading === 'conceivable' || reading === 'settled');
  const isCertain = reading === 'certain' || reading === 'settled';
  return allHold(isCertain ? certainly : possibly, date, given);
}

/**
 * Whether a number of rows meets operators, when `least` rows meet a condition in one reading, and
 * `greatest` in the opposite one.
 */
function numberHolds(operators: Operators, least: number, greatest: number): boolean {
  const isBetween = (from: number, to: number) => least >= from && greatest <= to;
  const isAmong = (numbers: readonly number[]) =>
    numbers.some((from) =>
      numbers.some((to) => {
        const run = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
        return run.length > 0 && run.every((number) => numbers.includes(number)) && isBetween(from, to);
      }),
    );
  const not = (operator: string, operand: unknown) => !numberHolds({ [operator]: operand }, greatest, least);
  const meanings: Meanings<null> = {
    gt: (_, operand: number) => least > operand,
    gte: (_, operand: number) => least >= operand,
    lt: (_, operand: number) => greatest < operand,
    lte: (_, operand: number) => greatest <= operand,
    eq: (_, operand: number) => isBetween(operand, operand),
    ne: (_, operand: number) => not('eq', operand),
    in: (_, operand: number[]) => isAmong(operand),
    notIn: (_, operand: number[]) => not('in', operand),
    isNull: (_, isNull: boolean) => !isNull,
  };
  return allHold(meanings, null, operators);
}

const amountMeanings: Meanings<Amount> = {
  atLeast: ({ low }, operand: number) => low !== null && low >= operand,
  atMost: ({ high }, operand: number) => high !== null && high <= operand,
  possiblyAtLeast: ({ high, excludes }, operand: number) =>
    high === null || high > operand || (high === operand && excludes !== 'high'),
  possiblyAtMost: ({ low, excludes }, operand: number) =>
    low === null || low < operand || (low === operand && excludes !== 'low'),
  unit: ({ unit }, operand: string) => unit === operand,
};

/** Of the related rows, and whether a `where` holds of one. */
const relationMeanings: Meanings<{
  rows: readonly Row[];
  matches: (where: unknown, reading: Reading) => (row: Row) => boolean;
  reading: Reading;
}> = {
  some: ({ rows, matches, reading }, where: Where) => rows.some(matches(where, reading)),
  every: ({ rows, matches, reading }, where: Where) => rows.every(matches(where, reading)),
  none: ({ rows, matches, reading }, where: Where) => !rows.some(matches(where, underNot[reading])),
  isNull: ({ rows }, isNull: boolean) => (rows.length === 0) === isNull,
};

/** Operators that say what another operator looks at. */
const modifiers: Record<string, readonly string[]> = { scalar: ['asOf'], relation: ['where', 'count'] };

const meanings: Readonly<Record<Field['kind'], Readonly<Record<string, unknown>>>> = {
  scalar: scalarMeanings,
  boolean: { eq: scalarMeanings['eq'], isNull: scalarMeanings['isNull'] },
  date: dateMeanings,
  amount: amountMeanings,
  relation: relationMeanings,
  within: {},
  search: {},
};

const inputType = (name: string) => schema.getType(name) as GraphQLInputObjectType;

/** The type of what a field of a `where` takes. */
function typeOf(where: string, field: string): GraphQLNamedInputType {
  const { type } = inputType(where).getFields()[field] ?? {};
  if (!type) throw new Error(`${where} has no field ${field}`);
  return getNamedType(type);
}

/** The operators that the schema has for a field. What this model does not know is an error. */
function operatorsOf(where: string, field: string, kind: Field['kind']) {
  const type = typeOf(where, field) as GraphQLInputObjectType;
  const operators = Object.values(type.getFields());
  for (const { name } of operators) {
    if (!(name in meanings[kind]) && !modifiers[kind]?.includes(name)) {
      throw new Error(`The model has no meaning for ${type.name}.${name}`);
    }
  }
  return operators;
}

/** The names of the types of all fields of a model. */
export const filtersOf = (nouns: Nouns): string[] =>
  Object.entries(nouns).flatMap(([where, fields]) =>
    Object.keys(fields).map((field) => typeOf(where, field).name),
  );

/** The type of the `where` that a root list takes. */
export function whereOf(list: string): string {
  const field = schema.getQueryType()?.getFields()[list];
  const where = field?.args.find(({ name }) => name === 'where');
  if (!where) throw new Error(`There is no list ${list}`);
  return getNamedType(where.type).name;
}

/**
 * Mostly one of the operators; now and then several, none, or null for one. All that are required.
 */
const someOf = (
  operators: Record<string, fc.Arbitrary<unknown>>,
  requiredKeys: string[],
): fc.Arbitrary<Operators> => {
  if (requiredKeys.length > 0) return fc.record(operators, { requiredKeys });
  return fc.oneof(
    ...Object.entries(operators).map(([name, operand]) => ({
      weight: 6,
      arbitrary: operand.map((value) => ({ [name]: value })),
    })),
    { weight: 3, arbitrary: fc.record(operators, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(operators)).map((name) => ({ [name]: null })) },
  );
};

const day = fc.constantFrom(...days, '2020-12-31');
const bound = fc.option(day, { nil: null });
/** A period that starts after it ends is refused, which is tested apart. */
const period = fc
  .record({ from: bound, to: bound }, { requiredKeys: [] })
  .map(({ from, to }) =>
    from != null && to != null && from > to
      ? { from: to, to: from }
      : { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
  );

const counts = () =>
  fc.record(
    Object.fromEntries(
      Object.values(inputType('NumberFilter').getFields()).map(({ name, type }) => {
        if (name === 'isNull') return [name, fc.boolean()];
        const operand = fc.nat({ max: 2 });
        return [name, isListType(getNullableType(type)) ? fc.array(operand, { maxLength: 2 }) : operand];
      }),
    ),
    { requiredKeys: [] },
  );

/** Random operators for a field. */
function drawField(nouns: Nouns, where: string, name: string, depth: number): fc.Arbitrary<unknown> {
  const field = nouns[where]?.[name] as Field;
  if (field.kind === 'within') return fc.constantFrom(...field.slugs, 'none');
  if (field.kind === 'search') return fc.constantFrom(...field.queries);
  const operators = operatorsOf(where, name, field.kind);
  const operandOf = (operator: string, isList: boolean): fc.Arbitrary<unknown> => {
    if (operator === 'isNull') return fc.boolean();
    if (operator === 'asOf') return bound;
    switch (field.kind) {
      case 'scalar': {
        const operand = fc.constantFrom(...field.operands);
        return isList ? fc.array(operand, { maxLength: 3 }) : operand;
      }
      case 'boolean':
        return fc.boolean();
      case 'amount':
        return fc.constantFrom<number | string>(...(operator === 'unit' ? field.units : field.operands));
      case 'date':
        if (operator === 'spans') return fc.constantFrom(...Object.keys(bucketOf));
        return operator === 'before' || operator === 'after' ? day : period;
      case 'relation':
        return operator === 'count' ? counts() : drawWhere(nouns, field.where, depth - 1);
    }
  };
  return someOf(
    Object.fromEntries(
      operators.map((operator) => [
        operator.name,
        operandOf(operator.name, isListType(getNullableType(operator.type))),
      ]),
    ),
    operators.filter(isRequiredInputField).map((operator) => operator.name),
  );
}

/** All operators that are given hold; null for one says nothing. */
const allHold = <Value>(meanings: Meanings<Value>, value: Value, operators: Operators): boolean =>
  Object.entries(operators).every(
    ([operator, operand]) =>
      operand == null || !(operator in meanings) || meanings[operator]?.(value, operand as never),
  );

const spelledBy = (spelled: (text: string) => string) => (operand: unknown) =>
  typeof operand === 'string' ? spelled(operand) : operand;

/** Whether what is given for a field holds of a row. */
function fieldHolds(nouns: Nouns, field: Field, row: Row, given: Operators, reading: Reading): boolean {
  switch (field.kind) {
    case 'scalar': {
      const { read, spelled = (text) => text } = field;
      const known = Object.entries(given).map(([operator, operand]) => [
        operator,
        Array.isArray(operand) ? operand.map(spelledBy(spelled)) : spelledBy(spelled)(operand),
      ]);
      const day = (given['asOf'] ?? null) as string | null;
      const meanings = field.isText ? textMeanings : scalarMeanings;
      return allHold(meanings, read(row, day), Object.fromEntries(known));
    }
    case 'boolean':
      return (
        (given['eq'] == null || field.read(row) === given['eq']) &&
        (given['isNull'] == null || given['isNull'] === false)
      );
    case 'date':
      return dateHolds(field.read(row), given, reading, field.isOptional);
    case 'amount':
      return allHold(amountMeanings, field.read(row), given);
    case 'relation': {
      const matches = (inner: unknown, as: Reading) => (found: Row) =>
        whereHolds(nouns, field.where, found, inner as Where, as);
      const rows = field.find(row);
      const { count, where } = given;
      const counted = (as: Reading) => (where == null ? rows : rows.filter(matches(where, as))).length;
      return (
        allHold(relationMeanings, { rows, matches, reading }, given) &&
        (count == null || numberHolds(count as Operators, counted(reading), counted(underNot[reading])))
      );
    }
    case 'within':
      return [...field.around(row)].some((outer) => outer.slug === (given as unknown));
    case 'search':
      return field.finds(given as unknown as string, row);
  }
}

/** A random `where` that reaches at most so many relations deep. */
export function drawWhere(nouns: Nouns, noun: string, depth: number): fc.Arbitrary<Where> {
  const fields = nouns[noun] ?? {};
  const names = Object.keys(fields).filter((name) => depth > 0 || fields[name]?.kind !== 'relation');
  const single = fc
    .constantFrom(...names)
    .chain((name) => drawField(nouns, noun, name, depth).map((given): Where => ({ [name]: given })));
  const parts = fc.array(single, { maxLength: 3 });
  return fc.oneof(
    { weight: 8, arbitrary: single },
    { weight: 2, arbitrary: fc.tuple(single, single).map(([one, other]) => ({ ...one, ...other })) },
    { weight: 2, arbitrary: parts.map((OR) => ({ OR })) },
    { weight: 2, arbitrary: parts.map((AND) => ({ AND })) },
    { weight: 2, arbitrary: single.map((NOT) => ({ NOT })) },
    { weight: 2, arbitrary: fc.tuple(single, parts).map(([NOT, OR]) => ({ NOT: { NOT }, AND: [{ OR }] })) },
    { weight: 1, arbitrary: fc.constantFrom<Where>({}, { NOT: {} }, { OR: [] }, { AND: [] }, { OR: [{}] }) },
  );
}

/** Whether a `where` holds of a row: all its fields do. */
export function whereHolds(
  nouns: Nouns,
  noun: string,
  row: Row,
  where: Where,
  reading: Reading = 'given',
): boolean {
  const part = (inner: unknown, as = reading) => whereHolds(nouns, noun, row, inner as Where, as);
  return Object.entries(where).every(([name, given]) => {
    if (given == null) return true;
    if (name === 'AND') return (given as Where[]).every((inner) => part(inner));
    if (name === 'OR') return (given as Where[]).some((inner) => part(inner));
    if (name === 'NOT') return !part(given, underNot[reading]);
    return fieldHolds(nouns, nouns[noun]?.[name] as Field, row, given as Operators, reading);
  });
}
