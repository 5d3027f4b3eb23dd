import type { InputRef } from '@pothos/core';
import { validateValue } from '../../compile/param.ts';
import { builder } from '../builder.ts';
import { refuse } from '../errors.ts';
import { type Identifies, identifying } from './identified.ts';
import { and, type Condition, definedEntries, not, or } from './tree.ts';

/** A `where` as a client sends it. */
export type Where = Record<string, unknown>;

/** Where a condition stands. */
export interface Place {
  /** Its path in the arguments of the field, as `where.promisors.some.text`. */
  path: string;
  /** The number of relations around it. */
  depth: number;
}

/** The place of a field of an input. */
export const placeIn = ({ path, depth }: Place, field: string): Place => ({
  path: `${path}.${field}`,
  depth,
});

/** One field of a `where` input. */
export interface FieldCondition {
  type: InputRef<unknown> | 'Boolean' | 'String';
  description: string;
  /** The mark of a field that takes identifiers. */
  identifies?: Identifies;
  /** Whether `{}` says something, as that there is a related item. */
  takesEmpty?: boolean;
  /** What it adds to the cost of the operation; nothing when left out. */
  cost?: number;
  /** The condition that a value of the field is, at its place. */
  condition(value: unknown, at: Place): Condition;
}

/** How many relations deep a `where` may reach. */
const deepest = 6;

/**
 * The limits of conditions and of nested AND, OR and NOT: an SQLite expression has at most 1000
 * levels.
 */
const mostConditions = 200;
const deepestNesting = 30;

/**
 * The limits of values in lists and of letters in a text: SQLite takes 32766 parameters and
 * patterns of 50000 bytes.
 */
const mostValues = 1000;
const longestText = 1000;

/** The limit of searches, each of which is a large part of the statement, and slow. */
const mostSearches = 10;

/** The inputs refer to one another, so their shapes cannot be inferred; GraphQL checks them. */
export type WhereRef = ReturnType<typeof builder.inputRef<Where>>;

interface Definition {
  ref: WhereRef;
  fields: () => Record<string, FieldCondition>;
}

const definitions = new Map<string, Definition>();

function definitionOf(name: string): Definition {
  let definition = definitions.get(name);
  if (!definition) {
    definition = {
      ref: builder.inputRef<Where>(name),
      fields: () => {
        throw new Error(`${name} is referred to but never defined`);
      },
    };
    definitions.set(name, definition);
  }
  return definition;
}

/**
 * The type of a `where` argument. It may be defined later, so that nouns can refer to one another
 * by name.
 */
export const whereInput = (name: string) => definitionOf(name).ref;

/**
 * Defines a `where` input: its own conditions, and AND, OR and NOT. The conditions are made once,
 * when they are needed.
 */
export function defineWhere(
  name: string,
  plural: string,
  makeFields: () => Record<string, FieldCondition>,
): WhereRef {
  const definition = definitionOf(name);
  let made: Record<string, FieldCondition> | undefined;
  definition.fields = () => {
    made ??= makeFields();
    return made;
  };
  const { ref } = definition;
  ref.implement({
    extensions: { isCondition: true },
    description: `Conditions on ${plural}; all that are given must hold. Null says nothing, which a warning tells.`,
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(definition.fields()).map(
          ([field, { type, description, identifies, takesEmpty, cost }]) => [
            field,
            t.field({
              type: type as InputRef<unknown>,
              description,
              extensions: { ...identifying(identifies), takesEmpty, cost },
            }),
          ],
        ),
      ),
      AND: t.field({ type: [ref], description: 'All of these hold.' }),
      OR: t.field({
        type: [ref],
        description: 'At least one of these holds; with an empty list, none does.',
      }),
      NOT: t.field({ type: ref, description: 'This does not hold.' }),
    }),
  });
  return ref;
}

/**
 * Refuses conditions that are too large or too deep for SQLite. It does not recurse, because a
 * client decides how deep they are.
 * @throws FILTER_DEPTH_LIMIT or FILTER_SIZE_LIMIT with the argument and the limit.
 */
export function checkSize(argument: string, input: object): void {
  let conditions = 0;
  let values = 0;
  let searches = 0;
  let level: unknown[] = [input];
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
      if ('text' in item && item.text !== null) searches += 1;
      return Object.values(item);
    });
    if (conditions > mostConditions) throw tooMuch(argument, 'conditions', mostConditions, conditions);
    if (searches > mostSearches) throw tooMuch(argument, 'texts to search', mostSearches, searches);
    if (values > mostValues) throw tooMuch(argument, 'values in all lists', mostValues, values);
  }
}

const tooMuch = (argument: string, what: string, limit: number, actual: number) =>
  refuse('FILTER_SIZE_LIMIT', `${argument}: there may be ${limit} ${what}; here are ${actual} or more.`, {
    argument,
    limit,
    actual,
  });

/**
 * The condition that a `where` argument is.
 * @throws FILTER_DEPTH_LIMIT or FILTER_SIZE_LIMIT for one that is too deep or too large.
 */
export function toCondition(name: string, where: Where | null | undefined, argument = 'where'): Condition {
  validateValue(where ?? {}, (known) => checkSize(argument, known));
  return conditionAt(name, where, { path: argument, depth: 0 });
}

/** The same for a part of an argument, whose size is checked with the whole. */
export function conditionAt(name: string, where: Where | null | undefined, at: Place): Condition {
  if (at.depth > deepest) {
    throw refuse(
      'FILTER_DEPTH_LIMIT',
      `where: conditions may reach ${deepest} relations deep; these reach further at ${name}.`,
      { argument: 'where', limit: deepest },
    );
  }
  const fields = definitionOf(name).fields();
  const partOf = (value: unknown, field: string) => conditionAt(name, value as Where, placeIn(at, field));
  const partsOf = (values: unknown, field: string) =>
    (values as Where[]).map((value, index) => partOf(value, `${field}.${index}`));
  return and(
    definedEntries(where ?? {}).map(([field, value]) => {
      if (field === 'AND') return and(partsOf(value, field));
      if (field === 'OR') return or(partsOf(value, field));
      if (field === 'NOT') return not(partOf(value, field));
      const definition = fields[field];
      if (!definition) throw new Error(`${name} has no condition ${field}`);
      return definition.condition(value, placeIn(at, field));
    }),
  );
}
