import type { SQL } from 'drizzle-orm';
import type { Operator } from './operators.ts';
import type { AnyRow } from './rows.ts';

/** An expression over a row. */
export type Expression = (row: AnyRow) => SQL;

/**
 * A condition on a row, as a value: `render.ts` turns it into SQL. Each condition holds or does not
 * hold, whatever is missing, so `not` is the exact complement.
 */
export type Condition =
  /** A column of the row, by its key in the Drizzle schema, or an expression. */
  | {
      readonly kind: 'compare';
      readonly left: string | Expression;
      readonly operator: Operator;
      readonly operand: unknown;
    }
  /** At least one of the related rows meets `where`, or none does. */
  | {
      readonly kind: 'relation';
      readonly relation: string;
      readonly quantifier: 'some' | 'none';
      readonly where: Condition;
    }
  /** The number of related rows that meet `where`. */
  | {
      readonly kind: 'count';
      readonly relation: string;
      readonly where: Condition;
      readonly operators: Operators;
    }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  /**
   * A condition on the day of an uncertain date: as it was given, as it certainly and as it
   * possibly holds, and whether the date is unknown, which is neither.
   */
  | {
      readonly kind: 'dated';
      readonly given: Condition;
      readonly certain: Condition;
      readonly possible: Condition;
      readonly unknown: Condition;
    }
  /** Any SQL that is never null. */
  | { readonly kind: 'sql'; readonly sql: Expression };

/** Operators with their operands, all of which must hold. Null and undefined are no condition. */
export type Operators = Readonly<Record<string, unknown>>;

/** The condition that every row meets: AND of nothing. */
export const everything: Condition = { kind: 'and', parts: [] };

/** The condition that no row meets: OR of nothing. */
export const nothing: Condition = { kind: 'or', parts: [] };

const isEmpty = (kind: 'and' | 'or') => (condition: Condition) =>
  condition.kind === kind && condition.parts.length === 0;

/** Whether every row meets a condition, as far as its form shows. */
export const isEverything = isEmpty('and');

const isNothing = isEmpty('or');

/** All conditions hold. */
export const and = (conditions: readonly Condition[]): Condition =>
  combined('and', conditions, isNothing, nothing);

/** At least one condition holds; none of an empty list does. */
export const or = (conditions: readonly Condition[]): Condition =>
  combined('or', conditions, isEverything, everything);

function combined(
  kind: 'and' | 'or',
  conditions: readonly Condition[],
  decides: (condition: Condition) => boolean,
  decided: Condition,
): Condition {
  if (conditions.some(decides)) return decided;
  const parts = conditions.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
}

/** The condition does not hold. */
export function not(part: Condition): Condition {
  if (isEverything(part)) return nothing;
  if (isNothing(part)) return everything;
  return part.kind === 'not' ? part.part : { kind: 'not', part };
}

/** One operator on a column or an expression. The operand is not null. */
export function compare(left: string | Expression, operator: Operator, operand: unknown): Condition {
  if (/^in/.test(operator) && isEmptyList(operand)) return nothing;
  if (/^notIn/.test(operator) && isEmptyList(operand)) return everything;
  return { kind: 'compare', left, operator, operand };
}

const isEmptyList = (operand: unknown) => Array.isArray(operand) && operand.length === 0;

/** All operators that are given on a column or an expression. */
export const compareAll = (left: string | Expression, operators: Operators): Condition =>
  and(definedEntries(operators).map(([name, operand]) => compare(left, name as Operator, operand)));

/** At least one related row meets a condition. */
export const some = (relation: string, where: Condition = everything): Condition => ({
  kind: 'relation',
  relation,
  quantifier: 'some',
  where,
});

/** No related row meets a condition. */
export const none = (relation: string, where: Condition = everything): Condition => ({
  kind: 'relation',
  relation,
  quantifier: 'none',
  where,
});

/** Every related row meets a condition, also when there is none. */
export const every = (relation: string, where: Condition): Condition =>
  isEverything(where) ? everything : none(relation, not(where));

/** The number of related rows that meet `where`, compared. */
export const count = (relation: string, where: Condition, operators: Operators): Condition =>
  definedEntries(operators).length ? { kind: 'count', relation, where, operators } : everything;

/** A condition written as SQL that is never null. */
export const raw = (sql: Expression): Condition => ({ kind: 'sql', sql });

/** The entries of an input that are neither null nor undefined. */
export const definedEntries = (input: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(input).filter(([, value]) => value !== null && value !== undefined);

/**
 * The single related row meets a condition that may be no condition at all, and then nothing is
 * required.
 */
export const through = (relation: string, where: Condition): Condition =>
  isEverything(where) ? everything : some(relation, where);
