import type { InputRef } from '@pothos/core';
import { sql } from 'drizzle-orm';
import { validateValue } from '../../compile/param.ts';
import { builder } from '../builder.ts';
import { refuse } from '../errors.ts';
import type { Condition } from './conditions.ts';
import { allOf, certain, given, type Predicate } from './predicate.ts';

/** What a client sends as `where`. */
export type Where = Record<string, unknown>;

/** How many relations deep a `where` may reach. */
const deepest = 6;

/** How many conditions a `where` may have, and how deep AND, OR and NOT may be nested: SQLite takes expressions 1000 deep at most. */
const mostConditions = 200;
const deepestNesting = 30;

/** How many values the lists of a `where` may have together, and how many letters a text: SQLite takes 32766 parameters and patterns of 50000 bytes at most. */
const mostValues = 1000;
const longestText = 1000;

/** The inputs refer to one another, so their shapes cannot be inferred; GraphQL checks them. */
export type WhereRef = ReturnType<typeof builder.inputRef<Where>>;

const wheres = new Map<string, { ref: WhereRef; conditions: () => Record<string, Condition> }>();

function whereNamed(name: string) {
  let where = wheres.get(name);
  if (!where) {
    where = {
      ref: builder.inputRef<Where>(name),
      conditions: () => {
        throw new Error(`${name} is referred to but never defined`);
      },
    };
    wheres.set(name, where);
  }
  return where;
}

/**
 * Defines the `where` input of a noun: its own conditions plus AND, OR and NOT. Relations name the other noun’s input, so that the files of the nouns do
 * not import one another.
 */
export function defineWhere(name: string, plural: string, conditions: () => Record<string, Condition>) {
  const where = whereNamed(name);
  where.conditions = conditions;
  where.ref.implement({
    description: `Which ${plural} to list. All conditions given in one object must hold; a condition that is null or left out says nothing.`,
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(conditions()).map(([field, { type, description }]) => [
          field,
          t.field({ type: type as InputRef<unknown>, description }),
        ]),
      ),
      AND: t.field({ type: [where.ref], description: 'All of these hold.' }),
      OR: t.field({
        type: [where.ref],
        description: 'At least one of these holds; with an empty list, none does.',
      }),
      NOT: t.field({ type: where.ref, description: 'This does not hold.' }),
    }),
  });
  return where.ref;
}

/**
 * Refuses conditions that SQLite would not take, or only at a price. It goes down without recursion, as a client decides how deep.
 * @throws FILTER_DEPTH_LIMIT or FILTER_SIZE_LIMIT with the argument and the limit.
 */
export function checkSize(argument: string, given: object): void {
  let conditions = 0;
  let values = 0;
  let level: unknown[] = [given];
  for (let depth = 0; level.length; depth += 1) {
    // A relation takes two levels of the input, its name and its operator.
    if (depth > deepestNesting + 2 * deepest) {
      throw refuse(
        'FILTER_DEPTH_LIMIT',
        `${argument}: conditions may be nested ${deepestNesting} deep; these are nested deeper.`,
        { argument, limit: deepestNesting },
      );
    }
    level = level.flatMap((item) => {
      if (typeof item === 'string' && item.length > longestText) {
        throw tooMuch(argument, 'letters in a text', longestText, item.length);
      }
      if (Array.isArray(item)) values += item.length;
      if (typeof item !== 'object' || !item) return [];
      if (!Array.isArray(item)) conditions += 1;
      return Object.values(item);
    });
    if (conditions > mostConditions) throw tooMuch(argument, 'conditions', mostConditions, conditions);
    if (values > mostValues) throw tooMuch(argument, 'values in all lists', mostValues, values);
  }
}

const tooMuch = (argument: string, what: string, limit: number, actual: number) =>
  refuse('FILTER_SIZE_LIMIT', `${argument}: there may be ${limit} ${what}; here are ${actual} or more.`, {
    argument,
    limit,
    actual,
  });

/** The predicate that a `where` of the named input stands for. */
export function toPredicate(
  name: string,
  where: Where | null | undefined,
  depth = 0,
  isOutermost = depth === 0,
): Predicate {
  if (!where) return {};
  if (isOutermost) validateValue(where, (known) => checkSize('where', known));
  if (depth > deepest) {
    throw refuse(
      'FILTER_DEPTH_LIMIT',
      `where: conditions may reach ${deepest} relations deep; these reach further at ${name}.`,
      { argument: 'where', limit: deepest },
    );
  }
  const conditions = whereNamed(name).conditions();
  return allOf(
    given(where).map(([field, value]) => {
      if (field === 'AND')
        return allOf((value as Where[]).map((part) => toPredicate(name, part, depth, false)));
      if (field === 'OR') {
        const parts = (value as Where[]).map((part) => certain(toPredicate(name, part, depth, false)));
        return parts.length ? { OR: parts } : { RAW: sql`0` };
      }
      if (field === 'NOT') return { NOT: certain(toPredicate(name, value as Where, depth, false)) };
      const condition = conditions[field];
      if (!condition) throw new Error(`${name} has no condition ${field}`);
      return condition.predicate(value as never, depth);
    }),
  );
}

/** The input type of a noun’s `where` argument. */
export const whereInput = (name: string) => whereNamed(name).ref;
