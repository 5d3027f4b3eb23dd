import type { InputRef } from '@pothos/core';
import { sql } from 'drizzle-orm';
import { builder } from './builder.ts';
import type { Condition } from './conditions.ts';
import { refuse } from './errors.ts';
import { allOf, certain, given, isSomething, type Predicate } from './predicate.ts';

/** What a client sends as `where`. */
export type Where = Record<string, unknown>;

/** How many relations deep a `where` may reach. */
const deepest = 6;

/** The inputs refer to one another, so their shapes cannot be inferred; GraphQL checks them. */
type WhereRef = ReturnType<typeof builder.inputRef<Where>>;

const wheres = new Map<string, { ref: WhereRef; conditions: () => Record<string, Condition> }>();
const relationFilters = new Map<string, WhereRef>();

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

/** The predicate that a `where` of the named input stands for. */
export function toPredicate(name: string, where: Where | null | undefined, depth = 0): Predicate {
  if (!where) return {};
  if (depth > deepest) {
    throw refuse(
      'FILTER_DEPTH_LIMIT',
      `A where may reach ${deepest} relations deep; this one reaches further at ${name}.`,
      { limit: deepest },
    );
  }
  const conditions = whereNamed(name).conditions();
  return allOf(
    given(where).map(([field, value]) => {
      if (field === 'AND') return allOf((value as Where[]).map((part) => toPredicate(name, part, depth)));
      if (field === 'OR') {
        const parts = (value as Where[]).map((part) => certain(toPredicate(name, part, depth)));
        return parts.length ? { OR: parts } : { RAW: sql`0` };
      }
      if (field === 'NOT') return { NOT: certain(toPredicate(name, value as Where, depth)) };
      const condition = conditions[field];
      if (!condition) throw new Error(`${name} has no condition ${field}`);
      return condition.predicate(value as never, depth);
    }),
  );
}

/** A condition on the single row a relation leads to. */
export function one(relation: string, where: string, description: string): Condition {
  return {
    type: relationFilter(where, 'single'),
    description,
    predicate: ({ is }: { is?: Where | null }, depth) =>
      is ? { [relation]: certain(toPredicate(where, is, depth + 1)) } : {},
  };
}

/** A condition on the rows a relation leads to. */
export function many(relation: string, where: string, description: string): Condition {
  return {
    type: relationFilter(where, 'list'),
    description,
    predicate: (
      { some, every, none }: { some?: Where | null; every?: Where | null; none?: Where | null },
      depth,
    ) =>
      allOf([
        ...(some ? [{ [relation]: certain(toPredicate(where, some, depth + 1)) }] : []),
        ...(every ? [{ NOT: { [relation]: { NOT: certain(toPredicate(where, every, depth + 1)) } } }] : []),
        ...(none ? [{ NOT: { [relation]: certain(toPredicate(where, none, depth + 1)) } }] : []),
      ]),
  };
}

/** The same condition on the row a single relation leads to, without showing that relation: how a noun’s fields reach its subtype’s table. */
export function through(relation: string, condition: Condition): Condition {
  return {
    ...condition,
    predicate: (value, depth) => {
      const predicate = condition.predicate(value, depth);
      return isSomething(predicate) ? { [relation]: predicate } : {};
    },
  };
}

function relationFilter(where: string, cardinality: 'single' | 'list') {
  const noun = where.replace(/Where$/, '');
  const name = cardinality === 'single' ? `${noun}Relation` : `${noun}ListRelation`;
  let ref = relationFilters.get(name);
  if (!ref) {
    ref = builder.inputRef<Where>(name);
    relationFilters.set(name, ref);
    const type = whereNamed(where).ref;
    if (cardinality === 'single') {
      ref.implement({
        description: `Conditions on the related ${noun}.`,
        fields: (t) => ({ is: t.field({ type, description: 'There is one, and this holds of it.' }) }),
      });
    } else {
      ref.implement({
        description: `Conditions on the related items of type ${noun}; all that are given must hold.`,
        fields: (t) => ({
          some: t.field({ type, description: 'This holds of at least one. `{}`: there is one.' }),
          every: t.field({ type, description: 'This holds of all, also when there is none.' }),
          none: t.field({ type, description: 'This holds of none. `{}`: there is none.' }),
        }),
      });
    }
  }
  return ref;
}

/** The input type of a noun’s `where` argument. */
export const whereInput = (name: string) => whereNamed(name).ref;
