import type { InputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import type { Force } from '../enums.ts';
import { dateBounds } from './dateBounds.ts';
import { allOf, type DateOperators, datePredicate, given, onColumn, type Predicate } from './predicate.ts';

/** One field of a `where` input: its type, what it means, and the predicate it stands for. */
export interface Condition {
  // biome-ignore lint/suspicious/noExplicitAny: the shape of each input is checked by GraphQL before a condition sees it
  type: InputRef<any> | 'Boolean' | 'String';
  description: string;
  predicate: (value: never, depth: number) => Predicate;
}

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const isNull = (t: InputFields) => t.boolean({ description: 'True: it is missing. False: it is there.' });

const textOperators = (t: InputFields) => ({
  eq: t.string({ description: 'Equal to this.' }),
  ne: t.string({ description: 'Not equal to this; a missing text is not equal to anything.' }),
  in: t.stringList({ description: 'One of these; none for an empty list.' }),
  notIn: t.stringList({ description: 'None of these.' }),
  contains: t.string({
    description: 'Contains this. Letters A to Z match in either case, all others exactly.',
  }),
  startsWith: t.string({
    description: 'Starts with this. Letters A to Z match in either case, all others exactly.',
  }),
});

const texts = builder.inputType('TextFilter', {
  description: 'Conditions on a text; all that are given must hold.',
  fields: textOperators,
});

const optionalTexts = builder.inputType('OptionalTextFilter', {
  description:
    'Conditions on a text that may be missing; all that are given must hold. A missing text meets none but `ne`, `notIn` and `isNull: true`.',
  fields: (t) => ({ ...textOperators(t), isNull: isNull(t) }),
});

const slugs = builder.inputType('SlugFilter', {
  description: 'Conditions on a slug or code; all that are given must hold.',
  fields: (t) => ({
    eq: t.string({ description: 'This one.' }),
    ne: t.string({ description: 'Any other.' }),
    in: t.stringList({ description: 'One of these; none for an empty list.' }),
    notIn: t.stringList({ description: 'None of these.' }),
  }),
});

export const numbers = builder.inputType('NumberFilter', {
  description:
    'Conditions on a number; all that are given must hold. A missing number meets none but `ne` and `notIn`.',
  fields: (t) => ({
    eq: t.float({ description: 'Equal to this.' }),
    ne: t.float({ description: 'Not equal to this.' }),
    in: t.floatList({ description: 'One of these; none for an empty list.' }),
    notIn: t.floatList({ description: 'None of these.' }),
    lt: t.float({ description: 'Less than this.' }),
    lte: t.float({ description: 'This or less.' }),
    gt: t.float({ description: 'More than this.' }),
    gte: t.float({ description: 'This or more.' }),
  }),
});

const booleans = builder.inputType('BooleanFilter', {
  description: 'A condition on a truth value.',
  fields: (t) => ({ eq: t.boolean({ required: true, description: 'True or false.' }) }),
});

const period = builder.inputType('DateRange', {
  description:
    'A period from one day to another, both included. Leave a bound out to leave that side open. Refused with BAD_RANGE when it ends before it starts.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day; null for no first day.' }),
    to: t.field({ type: 'Date', description: 'Last day; null for no last day.' }),
  }),
});

const dateOperators = (t: InputFields) => ({
  before: t.field({
    type: 'Date',
    description: 'Certainly before this day: its latest possible day is earlier.',
  }),
  after: t.field({
    type: 'Date',
    description: 'Certainly after this day: its earliest possible day is later.',
  }),
  overlaps: t.field({
    type: period,
    description: 'Possibly in this period: the interval and the period share a day.',
  }),
  certainlyWithin: t.field({
    type: period,
    description: 'Certainly in this period: the whole interval lies in it.',
  }),
});

const uncertain = `A recorded date is an interval from its earliest to its latest possible day. Picture the calendar as a line and the date as a bar on it, as long as it is uncertain. \`before\` asks that the bar end left of the day, \`after\` that it begin right of it. \`overlaps\` asks that the bar touch the period anywhere, \`certainlyWithin\` that it lie in the period from end to end:

    the period:                [----------]
    overlaps:              [======]
    overlaps:            [==================]
    certainlyWithin too:         [=====]
    before its first day:  [==]
    after its last day:                       [===]

Approximation (\`~\`) makes no bar longer.`;

const dates = builder.inputType('DateFilter', {
  description: `Conditions on an uncertain date; all that are given must hold.\n\n${uncertain}`,
  fields: dateOperators,
});

const optionalDates = builder.inputType('OptionalDateFilter', {
  description: `Conditions on an uncertain date that may be missing; all that are given must hold. A missing date meets none but \`isNull: true\`.\n\n${uncertain}`,
  fields: (t) => ({
    ...dateOperators(t),
    isNull: isNull(t),
  }),
});

/** A condition on a text column. */
export const text = (column: string, description: string): Condition => ({
  type: texts,
  description,
  predicate: onColumn(column),
});
/** A condition on a text column that may be null. */
export const optionalText = (column: string, description: string): Condition => ({
  type: optionalTexts,
  description,
  predicate: onColumn(column),
});
/** A condition on a slug or code column. */
export const slug = (column = 'slug', description = 'By slug.'): Condition => ({
  type: slugs,
  description,
  predicate: onColumn(column),
});
/** A condition on a numeric column. */
export const number = (column: string, description: string): Condition => ({
  type: numbers,
  description,
  predicate: onColumn(column),
});
/** A condition on a boolean column. */
export const boolean = (column: string, description: string): Condition => ({
  type: booleans,
  description,
  predicate: onColumn(column),
});
/** A condition on the date whose columns start with this name. */
export const date = (prefix: string, description: string): Condition => ({
  type: dates,
  description,
  predicate: (operators: DateOperators) =>
    allOf([datePredicate(prefix, operators), dateBounds(prefix, operators)]),
});
/** The same for a date that may be missing. */
export const optionalDate = (prefix: string, description: string): Condition => ({
  type: optionalDates,
  description,
  predicate: (operators: DateOperators) => datePredicate(prefix, operators),
});

const listFilters = new Map<string, Condition['type']>();

/** A condition on a column with a closed list of values; `optional` when it may be null. */
export function listed(
  values: { name: string },
  column: string,
  description: string,
  { optional = false }: { optional?: boolean } = {},
): Condition {
  const name = `${optional ? 'Optional' : ''}${values.name}Filter`;
  let type = listFilters.get(name);
  if (!type) {
    type = builder.inputType(name, {
      description: `Conditions on a value of ${values.name}${optional ? ' that may be missing' : ''}; all that are given must hold.`,
      fields: (t) => ({ ...valueOperators(t, values), ...(optional ? { isNull: isNull(t) } : {}) }),
    });
    listFilters.set(name, type);
  }
  return { type, description, predicate: onColumn(column) };
}

/** The operators on a value of a closed list. */
export function valueOperators(t: InputFields, values: { name: string }) {
  // Pothos types every enum apart; they differ in their values only, which GraphQL checks.
  const value = values as typeof Force;
  return {
    eq: t.field({ type: value, description: 'This one.' }),
    ne: t.field({ type: value, description: 'Any other, or none.' }),
    in: t.field({ type: [value], description: 'One of these; none for an empty list.' }),
    notIn: t.field({ type: [value], description: 'None of these.' }),
  };
}

const amounts = builder.inputType('AmountFilter', {
  description:
    'Conditions on how much a figure says, in base units, with its comparator respected: “more than 4 billion” is at least 3 billion and is not at most anything. Approximation does not widen what a figure says. All that are given must hold.',
  fields: (t) => ({
    atLeast: t.float({ description: 'Certainly this or more: the least it can be is not below.' }),
    atMost: t.float({ description: 'Certainly this or less: the most it can be is not above.' }),
    possiblyAtLeast: t.float({
      description:
        'Possibly this or more: the most it can be is open or not below. “Less than 5” is not possibly 5 or more.',
    }),
    possiblyAtMost: t.float({
      description:
        'Possibly this or less: the least it can be is open or not above. “More than 4” is not possibly 4 or less.',
    }),
    unit: t.string({ description: 'In this unit; amounts in different units are not comparable.' }),
  }),
});

/** A bound that is open, beyond the operand, or equal to it and part of what the figure says. */
const possibly = (
  bound: 'low' | 'high',
  beyond: object,
  reaches: object,
  excludingBound: 'LT' | 'GT',
): Predicate => ({
  OR: [
    { [bound]: { isNull: true } },
    { [bound]: beyond },
    { [bound]: reaches, comparator: { ne: excludingBound } },
  ],
});

/** A condition on the amount of a figure. */
export const amount = (description: string): Condition => ({
  type: amounts,
  description,
  predicate: (operators: Record<string, number | string | null>) =>
    allOf(
      given(operators).map(([operator, operand]): Predicate => {
        if (operator === 'atLeast') return { low: { gte: operand, isNotNull: true } };
        if (operator === 'atMost') return { high: { lte: operand, isNotNull: true } };
        if (operator === 'possiblyAtLeast') return possibly('high', { gt: operand }, { gte: operand }, 'LT');
        if (operator === 'possiblyAtMost') return possibly('low', { lt: operand }, { lte: operand }, 'GT');
        return { unit: { eq: operand } };
      }),
    ),
});
