import type { InputFieldMap, InputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import type { Force } from '../enums.ts';
import { DateInterval } from './buckets.ts';
import { whereInput } from './where.ts';

/** Helpers for the fields of an input. */
type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** The values of an input: its operators with their operands, whose types GraphQL checks. */
export type FilterRef = InputRef<Record<string, unknown>>;

interface InputOptions {
  description: string;
  fields: (t: InputFields) => InputFieldMap;
  isCondition?: boolean;
}

const made = new Map<string, FilterRef>();

/**
 * An input type of operators, made when it is first used. It is a condition, which says nothing
 * when it is empty, unless it is a part of one.
 */
export function inputOnce(name: string, { isCondition = true, ...options }: InputOptions): FilterRef {
  const known = made.get(name);
  if (known) return known;
  const input = builder.inputType(name, { ...options, extensions: { isCondition } }) as FilterRef;
  made.set(name, input);
  return input;
}

const isNull = (t: InputFields) => ({
  isNull: t.boolean({
    description: 'True: it is missing. False: it is there. What is never missing is always there.',
  }),
});

const missingText = 'A missing text meets none but `ne`, `notIn` and `isNull: true`.';

const parts = (t: InputFields) => ({
  contains: t.string({ description: 'Contains this, in any case of letters.' }),
  startsWith: t.string({ description: 'Starts with this, in any case of letters.' }),
});

/** The filter on a text. */
export const textFilter = () =>
  inputOnce('TextFilter', {
    description: `Conditions on a text, in any case of letters of every script; all that are given must hold. ${missingText}`,
    fields: (t) => ({
      eq: t.string({ description: 'Equal to this.' }),
      ne: t.string({ description: 'Not equal to this; a missing text is not equal to anything.' }),
      in: t.stringList({ description: 'One of these; none for an empty list.' }),
      notIn: t.stringList({ description: 'None of these.' }),
      ...parts(t),
      ...isNull(t),
    }),
  });

/** The filter on a text by which items are counted. */
export const labelFilter = () =>
  inputOnce('LabelFilter', {
    description: `Conditions on a text by which items are counted; all that are given must hold. Equal is a text that is written the same, as facets and statistics have it. ${missingText}`,
    fields: (t) => ({
      eq: t.string({ description: 'This one, as it is written.' }),
      ne: t.string({ description: 'Any other, or none.' }),
      in: t.stringList({ description: 'One of these; none for an empty list.' }),
      notIn: t.stringList({ description: 'None of these.' }),
      ...parts(t),
      ...isNull(t),
    }),
  });

/** The filter on a slug or code. */
export const slugFilter = () =>
  inputOnce('SlugFilter', {
    description:
      'Conditions on a slug or code; all that are given must hold. Slugs are taken as written, codes, currencies and language tags in any case of letters. A value that the corpus does not have is told in `extensions.warnings`. A missing code meets none but `ne`, `notIn` and `isNull: true`.',
    fields: (t) => ({
      eq: t.string({ description: 'This one.' }),
      ne: t.string({ description: 'Any other, or none.' }),
      in: t.stringList({ description: 'One of these; none for an empty list.' }),
      notIn: t.stringList({ description: 'None of these.' }),
      ...isNull(t),
    }),
  });

/** The filter on a number. */
export const numberFilter = () =>
  inputOnce('NumberFilter', {
    description:
      'Conditions on a number; all that are given must hold. A missing number meets none but `ne`, `notIn` and `isNull: true`.',
    fields: (t) => ({
      eq: t.float({ description: 'Equal to this.' }),
      ne: t.float({ description: 'Not equal to this.' }),
      in: t.floatList({ description: 'One of these; none for an empty list.' }),
      notIn: t.floatList({ description: 'None of these.' }),
      lt: t.float({ description: 'Less than this.' }),
      lte: t.float({ description: 'This or less.' }),
      gt: t.float({ description: 'More than this.' }),
      gte: t.float({ description: 'This or more.' }),
      ...isNull(t),
    }),
  });

/** The filter on a decimal number. */
export const decimalFilter = () =>
  inputOnce('DecimalFilter', {
    description:
      'Conditions on a decimal number, compared exactly; all that are given must hold. A missing number meets none but `ne`, `notIn` and `isNull: true`.',
    fields: (t) => {
      const number = (description: string) => t.field({ type: 'Decimal', description });
      const numbers = (description: string) => t.field({ type: ['Decimal'], description });
      return {
        eq: number('Equal to this.'),
        ne: number('Not equal to this.'),
        in: numbers('One of these; none for an empty list.'),
        notIn: numbers('None of these.'),
        lt: number('Less than this.'),
        lte: number('This or less.'),
        gt: number('More than this.'),
        gte: number('This or more.'),
        ...isNull(t),
      };
    },
  });

/** The filter on a truth value. */
export const booleanFilter = () =>
  inputOnce('BooleanFilter', {
    description: 'Conditions on a truth value; all that are given must hold.',
    fields: (t) => ({ eq: t.boolean({ description: 'True or false.' }), ...isNull(t) }),
  });

const period = () =>
  inputOnce('DateRange', {
    isCondition: false,
    description:
      'A period from one day to another, both included. Leave a bound out to leave that side open. Refused with BAD_RANGE when it ends before it starts.',
    fields: (t) => ({
      from: t.field({ type: 'Date', description: 'First day; null for no first day.' }),
      to: t.field({ type: 'Date', description: 'Last day; null for no last day.' }),
    }),
  });

const intervals = `A recorded date is an interval from its earliest to its latest possible day. Picture the calendar as a line and the date as a bar on it, as long as it is uncertain. \`before\` asks that the bar end left of the day, \`after\` that it begin right of it. \`overlaps\` asks that the bar touch the period anywhere, \`certainlyWithin\` that it lie in the period from end to end:

    the period:                [----------]
    overlaps:              [======]
    overlaps:            [==================]
    certainlyWithin too:         [=====]
    before its first day:  [==]
    after its last day:                       [===]

Approximation (\`~\`) makes no bar longer. A list such as \`[2010,2020]\` is a bar for each member, so that it overlaps no period between them.`;

/** The filter on an uncertain date. */
export const dateFilter = () =>
  inputOnce('DateFilter', {
    description: `Conditions on an uncertain date; all that are given must hold. An unknown or missing date meets none but \`isNull: true\`; an open bound is before or after every day.\n\n${intervals}`,
    fields: (t) => ({
      before: t.field({
        type: 'Date',
        description: 'Certainly before this day: its latest possible day is earlier.',
      }),
      after: t.field({
        type: 'Date',
        description: 'Certainly after this day: its earliest possible day is later.',
      }),
      overlaps: t.field({
        type: period(),
        description: 'Possibly in this period: the interval and the period share a day.',
      }),
      certainlyWithin: t.field({
        type: period(),
        description: 'Certainly in this period: the whole interval lies in it.',
      }),
      spans: t.field({
        type: DateInterval,
        description:
          'Uncertain by buckets of this length: its days lie in several of them, so that it counts in none.',
      }),
      ...isNull(t),
    }),
  });

/** An enum type. */
export interface Listed {
  name: string;
}

/** The operators on a value of a closed list. */
export function valueOperators(t: InputFields, values: Listed) {
  // Pothos types each enum by its values, which differ; GraphQL checks them.
  const value = values as typeof Force;
  return {
    eq: t.field({ type: value, description: 'This one.' }),
    ne: t.field({ type: value, description: 'Any other, or none.' }),
    in: t.field({ type: [value], description: 'One of these; none for an empty list.' }),
    notIn: t.field({ type: [value], description: 'None of these.' }),
  };
}

/** The filter on a value of a closed list. */
export const listedFilter = (values: Listed) =>
  inputOnce(`${values.name}Filter`, {
    description: `Conditions on a value of ${values.name}; all that are given must hold.`,
    fields: (t) => ({ ...valueOperators(t, values), ...isNull(t) }),
  });

/** The filter on a value of a closed list as of a day. */
export const listedOnDayFilter = (name: string, values: Listed, subject: string, asOf: string) =>
  inputOnce(name, {
    description: `Conditions on ${subject} as of a day; all that are given must hold.`,
    fields: (t) => ({ ...valueOperators(t, values), asOf: t.field({ type: 'Date', description: asOf }) }),
  });

/**
 * The filter on the items of a noun to which a relation leads: to one at most, or to any number.
 */
export function relationFilter(noun: string): FilterRef {
  const type = whereInput(`${noun}Where`);
  return inputOnce(`${noun}RelationFilter`, {
    description: `Conditions on related items of type ${noun}, or on the only one; all that are given must hold.`,
    fields: (t) => ({
      some: t.field({
        type,
        extensions: { takesEmpty: true },
        description: 'This holds for at least one. `{}`: there is one.',
      }),
      every: t.field({ type, description: 'This holds for all, also when there is none.' }),
      none: t.field({
        type,
        extensions: { takesEmpty: true },
        description: 'This holds for none. `{}`: there is none.',
      }),
      count: t.field({
        type: numberFilter(),
        description: 'There are that many of them, of those for which `where` holds.',
      }),
      where: t.field({
        type,
        description: 'Which of them `count` counts; all when left out. By itself it is no condition.',
      }),
      isNull: t.boolean({ description: 'True: there is none. False: there is one.' }),
    }),
  });
}
