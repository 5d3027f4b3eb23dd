import fc from 'fast-check';
import { days } from '../generatedCorpus.ts';

/** A row as SQLite has it. */
export type Row = Record<string, Scalar> & { id: number; slug: string };
export type Scalar = string | number | null;
export type Where = Record<string, unknown>;
type Operators = Record<string, unknown>;

/** One field of a `where`: random operators for it, and whether given ones hold of a row. */
export interface Field {
  isRelation?: true;
  draw: (depth: number) => fc.Arbitrary<Operators>;
  holds: (row: Row, operators: Operators) => boolean;
}

/** The fields of each `where` input. */
export type Nouns = Record<string, Record<string, Field>>;

/** LIKE takes the letters A to Z in either case, and all others as they are. */
const folded = (text: Scalar) => String(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const scalarMeanings: Record<string, (value: Scalar, operand: never) => boolean> = {
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

type Interval = [string, string] | null;
type Period = { from?: string | null; to?: string | null };

const dateMeanings: Record<string, (date: Interval, operand: never) => boolean> = {
  before: (date, day: string) => date !== null && date[1] < day,
  after: (date, day: string) => date !== null && date[0] > day,
  overlaps: (date, { from, to }: Period) =>
    date !== null && (from == null || date[1] >= from) && (to == null || date[0] <= to),
  certainlyWithin: (date, { from, to }: Period) =>
    date !== null && (from == null || date[0] >= from) && (to == null || date[1] <= to),
  isNull: (date, isNull: boolean) => (date === null) === isNull,
};

/** All operators that are given hold; null for one says nothing. */
function allHold<Value>(
  meanings: Record<string, (value: Value, operand: never) => boolean>,
  value: Value,
  operators: Operators,
): boolean {
  return Object.entries(operators).every(
    ([operator, operand]) => operand == null || meanings[operator]?.(value, operand as never),
  );
}

/** Mostly one of the operators; now and then several, none, or null for one. */
const someOf = (operators: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Operators> =>
  fc.oneof(
    ...Object.entries(operators).map(([name, operand]) => ({
      weight: 6,
      arbitrary: operand.map((value) => ({ [name]: value })),
    })),
    { weight: 3, arbitrary: fc.record(operators, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(operators)).map((name) => ({ [name]: null })) },
  );

const scalar = (operators: string[], operands: readonly Scalar[], find: (row: Row) => Scalar): Field => {
  const operand = fc.constantFrom(...operands);
  const operandOf = (operator: string) =>
    operator === 'in' || operator === 'notIn'
      ? fc.array(operand, { maxLength: 3 })
      : operator === 'isNull'
        ? fc.boolean()
        : operand;
  return {
    draw: () => someOf(Object.fromEntries(operators.map((operator) => [operator, operandOf(operator)]))),
    holds: (row, given) => allHold(scalarMeanings, find(row), given),
  };
};

const equality = ['eq', 'ne', 'in', 'notIn'];
const valueIn = (column: string) => (row: Row) => row[column] ?? null;

/** A SlugFilter, over some values of the column and one that no row has. */
export const slug = (rows: Row[], column = 'slug') =>
  scalar(
    equality,
    [...new Set(rows.map(valueIn(column)))].filter(isGiven).slice(0, 12).concat('none'),
    valueIn(column),
  );

/** A filter of an enum; `optional` when rows may lack it. */
export const listed = (
  values: readonly string[],
  column: string | ((row: Row) => Scalar),
  { optional = false } = {},
) =>
  scalar(
    optional ? [...equality, 'isNull'] : equality,
    values,
    typeof column === 'string' ? valueIn(column) : column,
  );

/** A filter of an enum whose value depends on the day one looks from; null for the day the corpus was recorded. */
export const onDay = (values: readonly string[], find: (row: Row, day: string | null) => Scalar): Field => ({
  draw: () =>
    fc
      .tuple(listed(values, () => null).draw(0), fc.option(fc.constantFrom(...days, '2020-12-31')))
      .map(([operators, asOf]) => ({ ...operators, asOf })),
  holds: (row, { asOf, ...given }) => allHold(scalarMeanings, find(row, asOf as string | null), given),
});

/** A TextFilter. */
export const text = (operands: readonly string[], column: string) =>
  scalar([...equality, 'contains', 'startsWith'], operands, valueIn(column));

/** A NumberFilter. */
export const number = (operands: readonly number[], column: string) =>
  scalar([...equality, 'lt', 'lte', 'gt', 'gte'], operands, valueIn(column));

/** A BooleanFilter. */
export const boolean = (column: string): Field => ({
  draw: () => fc.record({ eq: fc.boolean() }),
  holds: (row, { eq }) => Boolean(row[column]) === eq,
});

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
const dateOperators = { before: day, after: day, overlaps: period, certainlyWithin: period };

const dateIn = (prefix: string) => (row: Row) =>
  row[`${prefix}_earliest`] === null
    ? null
    : ([row[`${prefix}_earliest`], row[`${prefix}_latest`]] as [string, string]);

/** A DateFilter, over the columns whose names start like this. */
export const date = (prefix: string): Field => ({
  draw: () => someOf(dateOperators),
  holds: (row, given) => allHold<Interval>(dateMeanings, dateIn(prefix)(row), given),
});

/** An OptionalDateFilter. */
export const optionalDate = (prefix: string): Field => ({
  ...date(prefix),
  draw: () => someOf({ ...dateOperators, isNull: fc.boolean() }),
});

/** A condition that takes the slug of something that a row lies in, itself or through others. */
export const within = (slugs: readonly string[], around: (row: Row) => Iterable<Row>): Field => ({
  // What stands for the operators is the slug itself.
  draw: () => fc.constantFrom(...slugs, 'none') as unknown as fc.Arbitrary<Operators>,
  holds: (row, slug) => [...around(row)].some((outer) => outer.slug === (slug as unknown)),
});

/** A condition on the one row that a relation leads to; `optional` when there may be none. */
export const one = (
  nouns: Nouns,
  noun: string,
  find: (row: Row) => Row | undefined,
  { optional = false } = {},
): Field => ({
  isRelation: true,
  draw: (depth) => {
    const is = drawWhere(nouns, noun, depth - 1);
    return someOf(optional ? { is, isNull: fc.boolean() } : { is });
  },
  holds: (row, { is, isNull }) => {
    const found = find(row);
    return (
      (is == null || (found !== undefined && whereHolds(nouns, noun, found, is as Where))) &&
      (isNull == null || (found === undefined) === isNull)
    );
  },
});

const counts = fc.record(
  Object.fromEntries(['eq', 'ne', 'lt', 'gte'].map((operator) => [operator, fc.nat({ max: 2 })])),
  { requiredKeys: [] },
);

/** A condition on the rows that a relation leads to. */
export const many = (nouns: Nouns, noun: string, find: (row: Row) => Row[]): Field => ({
  isRelation: true,
  draw: (depth) => {
    const where = drawWhere(nouns, noun, depth - 1);
    return someOf({ some: where, every: where, none: where, count: counts, where });
  },
  holds: (row, { some, every, none, count, where }) => {
    const rows = find(row);
    const matches = (inner: unknown) => (found: Row) => whereHolds(nouns, noun, found, inner as Where);
    const counted = where == null ? rows.length : rows.filter(matches(where)).length;
    return (
      (some == null || rows.some(matches(some))) &&
      (every == null || rows.every(matches(every))) &&
      (none == null || !rows.some(matches(none))) &&
      (count == null || allHold(scalarMeanings, counted, count as Operators))
    );
  },
});

/** A random `where` that reaches at most so many relations deep. */
export function drawWhere(nouns: Nouns, noun: string, depth: number): fc.Arbitrary<Where> {
  const fields = nouns[noun] ?? {};
  const names = Object.keys(fields).filter((name) => depth > 0 || !fields[name]?.isRelation);
  const single = fc
    .constantFrom(...names)
    .chain((name) => (fields[name] as Field).draw(depth).map((operators): Where => ({ [name]: operators })));
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
export function whereHolds(nouns: Nouns, noun: string, row: Row, where: Where): boolean {
  const part = (inner: unknown) => whereHolds(nouns, noun, row, inner as Where);
  return Object.entries(where).every(([name, given]) => {
    if (given == null) return true;
    if (name === 'AND') return (given as Where[]).every(part);
    if (name === 'OR') return (given as Where[]).some(part);
    if (name === 'NOT') return !part(given);
    return nouns[noun]?.[name]?.holds(row, given as Operators);
  });
}

function isGiven<Value>(value: Value | null): value is Value {
  return value !== null;
}
