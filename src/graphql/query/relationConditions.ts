import { type SQL, sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { type Condition, numbers } from './conditions.ts';
import { countRelated, tableOf } from './count.ts';
import { joinedTo } from './joins.ts';
import { allOf, certain, comparisons, isSomething, type Predicate } from './predicate.ts';
import {
  countLedFrom,
  joinedByLeading,
  leadsNowhere,
  leadsTo,
  leadsToNone,
  type PageOfIds,
} from './semijoin.ts';
import type { Row } from './untyped.ts';
import { toPredicate, type Where, type WhereRef, whereInput } from './where.ts';

/** A condition on the single row a relation leads to; `optional` when there may be none. */
export function one(
  relation: string,
  where: string,
  description: string,
  { optional = false }: { optional?: boolean } = {},
): Condition {
  return {
    type: relationFilter(where, optional ? 'optional' : 'single'),
    description,
    predicate: ({ is, isNull }: { is?: Where | null; isNull?: boolean | null }, depth) =>
      allOf([
        ...(is ? [leading(relation, toPredicate(where, is, depth + 1), depth)] : []),
        ...(typeof isNull === 'boolean'
          ? [{ RAW: (row: object) => leadsNowhere(row, relation, isNull) }]
          : []),
      ]),
  };
}

interface ListOperators {
  some?: Where | null;
  every?: Where | null;
  none?: Where | null;
  count?: Record<string, unknown> | null;
  where?: Where | null;
}

/** A condition on the rows a relation leads to. */
export function many(relation: string, where: string, description: string): Condition {
  return {
    type: relationFilter(where, 'list'),
    description,
    predicate: ({ some, every, none, count, where: counted }: ListOperators, depth) => {
      const holds = (inner: Where) => toPredicate(where, inner, depth + 1);
      const leads = (predicate: Predicate) => leading(relation, predicate, depth);
      return allOf([
        ...(some ? [leads(holds(some))] : []),
        ...(every ? [leadingToNone(relation, { NOT: certain(holds(every)) }, depth)] : []),
        ...(none ? [leadingToNone(relation, holds(none), depth)] : []),
        ...(count ? [counts(relation, count, toPredicate(where, counted, depth + 1), depth)] : []),
      ]);
    },
  };
}

/** For each condition made by `leading`: the same for a page, and how many rows of a table there are for which it holds. */
const leadings = new WeakMap<
  Predicate,
  {
    relation: string;
    isOneValue: boolean;
    onPage: (page: PageOfIds) => Predicate;
    joined: Predicate;
    count: (table: string) => SQL | null;
  }
>();

/** The relation leads to a row of which a predicate holds. */
export function leading(relation: string, predicate: Predicate, depth: number): Predicate {
  const onPage = (page?: PageOfIds): Predicate => ({
    RAW: (row: object): SQL => leadsTo(row, relation, predicate, `w${depth}`, page),
  });
  const whole = onPage();
  const joined: Predicate = {
    RAW: (row: object): SQL =>
      (joinedTo(row, relation) ? null : joinedByLeading(row, relation, predicate, `w${depth}`)) ??
      leadsTo(row, relation, predicate, `w${depth}`),
  };
  leadings.set(whole, {
    relation,
    isOneValue: asksForOne(predicate),
    onPage,
    joined,
    count: (table) => countLedFrom(table, relation, predicate),
  });
  return whole;
}

/** Whether a predicate asks for one value of one column. */
function asksForOne(predicate: Predicate): boolean {
  const [operators, ...more] = Object.values(predicate) as { eq?: unknown; in?: unknown }[];
  if (more.length > 0 || typeof operators !== 'object' || !operators) return false;
  return 'eq' in operators || (Array.isArray(operators.in) && operators.in.length === 1);
}

/** The relation that all rows have to lead by to rows with one value of a column; null when there is none. */
export function drivingRelation(predicate: Predicate): string | null {
  const { AND: all, ...rest } = predicate;
  if (Array.isArray(all) && !isSomething(rest)) {
    return all.reduce<string | null>((found, part) => found ?? drivingRelation(part), null);
  }
  const known = leadings.get(predicate);
  return known?.isOneValue ? known.relation : null;
}

/** The relation leads to no row of which a predicate holds. */
const leadingToNone = (relation: string, predicate: Predicate, depth: number): Predicate => ({
  RAW: (row: object): SQL => leadsToNone(row, relation, predicate, `w${depth}`),
});

/** What only the rows on a page need to meet: the condition itself, or of a relation that leads to many rows no more than the page has. */
export const forPage = (predicate: Predicate, page: PageOfIds): Predicate =>
  leadings.get(predicate)?.onPage(page) ?? predicate;

/** The same predicate for rows that are sorted: what all of them have to lead to is joined (see `withJoins`). */
export function forSorting(predicate: Predicate): Predicate {
  const { AND: all, ...rest } = predicate;
  if (Array.isArray(all) && !isSomething(rest)) return { AND: all.map(forSorting) };
  return leadings.get(predicate)?.joined ?? predicate;
}

/** How many rows of a table there are for which a condition holds, as a query that need not read them; null when there is none. */
export const countOfLeading = (table: string, predicate: Predicate): SQL | null =>
  leadings.get(predicate)?.count(table) ?? null;

/** The number of rows a relation leads to, of those a predicate holds of, compared. */
function counts(relation: string, operators: Record<string, unknown>, predicate: Predicate, depth: number) {
  return {
    RAW: (row: Row): SQL =>
      comparisons(countRelated(row, tableOf(row), relation, predicate, `n${depth}`), operators) ?? sql`1`,
  };
}

/** The same condition on the row a single relation leads to, without showing that relation: how a noun’s fields reach its subtype’s table. */
export function through(relation: string, condition: Condition): Condition {
  return {
    ...condition,
    predicate: (value, depth) => {
      const predicate = condition.predicate(value, depth);
      return isSomething(predicate) ? leading(relation, predicate, depth) : {};
    },
  };
}

/** A condition that takes one slug: the rows that these relations, one after the other, lead to an item of. */
export const reaching = (relations: readonly string[], description: string): Condition => ({
  type: 'String',
  description,
  predicate: (slug: string, depth) =>
    relations.reduceRight<Predicate>((inner, relation) => leading(relation, inner, depth), { slug }),
});

const relationFilters = new Map<string, WhereRef>();

const prefixes = { single: '', optional: 'Optional', list: '' };
const suffixes = { single: 'Relation', optional: 'Relation', list: 'ListRelation' };

function relationFilter(where: string, cardinality: keyof typeof prefixes): WhereRef {
  const noun = where.replace(/Where$/, '');
  const name = `${prefixes[cardinality]}${noun}${suffixes[cardinality]}`;
  const made = relationFilters.get(name);
  if (made) return made;
  const ref = builder.inputRef<Where>(name);
  relationFilters.set(name, ref);
  const type = whereInput(where);
  if (cardinality === 'list') {
    ref.implement({
      description: `Conditions on the related items of type ${noun}; all that are given must hold.`,
      fields: (t) => ({
        some: t.field({ type, description: 'This holds of at least one. `{}`: there is one.' }),
        every: t.field({ type, description: 'This holds of all, also when there is none.' }),
        none: t.field({ type, description: 'This holds of none. `{}`: there is none.' }),
        count: t.field({
          type: numbers,
          description: 'There are that many of them, of those for which `where` holds.',
        }),
        where: t.field({
          type,
          description: 'Which of them `count` counts; all when left out. It says nothing by itself.',
        }),
      }),
    });
  } else {
    ref.implement({
      description: `Conditions on the related ${noun}.`,
      fields: (t) => ({
        is: t.field({ type, description: 'There is one, and this holds of it.' }),
        ...(cardinality === 'optional'
          ? { isNull: t.boolean({ description: 'True: there is none. False: there is one.' }) }
          : {}),
      }),
    });
  }
  return ref;
}
