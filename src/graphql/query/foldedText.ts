import { Column, is, type SQL, sql } from 'drizzle-orm';
import { foldCase, foldedFunction } from '../../../db/foldCase.ts';
import { mapValue } from '../../compile/param.ts';

type Operators = Readonly<Record<string, unknown>>;

/** The operators on texts whatever their case, by those of equality that they stand for. */
const ofEquality: Readonly<Record<string, FoldedOperator>> = {
  eq: 'eqFolded',
  ne: 'neFolded',
  in: 'inFolded',
  notIn: 'notInFolded',
};

/** An operator on texts whatever their case. */
export type FoldedOperator = 'contains' | 'startsWith' | 'eqFolded' | 'neFolded' | 'inFolded' | 'notInFolded';

/** Whether a name is that of an operator on texts whatever their case. */
export const isFolded = (operator: string): operator is FoldedOperator =>
  operator in comparisons || operator === 'contains' || operator === 'startsWith';

/** The same operators, where those of equality do not regard the case of letters. */
export const withoutCase = (operators: Operators): Operators =>
  Object.fromEntries(Object.entries(operators).map(([name, operand]) => [ofEquality[name] ?? name, operand]));

/**
 * An operand of an operator, which may be a list or hold parameters, without differences of case.
 */
export const foldedOperand = (operand: string): string => mapValue(operand, 'foldCase', foldCase);

/** A pattern of LIKE that fits no text of ASCII letters. */
const nowhere = '\u{FFFD}';

/** Escapes the wildcards of LIKE. */
const literal = (text: string) => text.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`);

/** The comparison of a text by each operator of equality, with the SQL of a collation. */
const comparisons: Readonly<Record<string, { symbol: string; isNegation?: boolean }>> = {
  eqFolded: { symbol: '=' },
  neFolded: { symbol: '<>', isNegation: true },
  inFolded: { symbol: 'IN' },
  notInFolded: { symbol: 'NOT IN', isNegation: true },
};

/**
 * One operator on a text whatever its case, as SQL that is never null. SQLite knows the case of the
 * letters A to Z, so the function is called only for texts with others: those have more bytes than
 * letters. A column that few rows have is named as present, so that its partial index serves.
 */
export function compareFolded(left: Column | SQL, operator: FoldedOperator, operand: unknown): SQL {
  const folded = sql`${sql.raw(foldedFunction)}(${left})`;
  const either = (plain: SQL, other: SQL, missing = 0) => {
    const compared = sql`coalesce(CASE WHEN octet_length(${left}) = length(${left}) THEN ${plain} ELSE ${other} END, ${sql.raw(String(missing))})`;
    const isSparse = missing === 0 && is(left, Column) && !left.notNull;
    return isSparse ? sql`(${left} IS NOT NULL AND ${compared})` : compared;
  };
  if (operator === 'contains' || operator === 'startsWith') {
    const text = foldedOperand(operand as string);
    const start = operator === 'contains' ? '%' : '';
    // SQLite ends a pattern at U+0000, which no text of ASCII letters has.
    const pattern = mapValue(text, operator, (known) =>
      known.includes('\0') ? nowhere : `${start}${literal(known)}%`,
    );
    const place = sql`instr(${folded}, ${text})`;
    return either(
      sql`${left} LIKE ${pattern} ESCAPE '\\'`,
      operator === 'contains' ? sql`${place} > 0` : sql`${place} = 1`,
    );
  }
  const { symbol, isNegation = false } = comparisons[operator] as (typeof comparisons)[string];
  const right = Array.isArray(operand)
    ? sql`(${sql.join(
        operand.map((each) => sql`${foldedOperand(each as string)}`),
        sql`, `,
      )})`
    : sql`${foldedOperand(operand as string)}`;
  const by = sql.raw(symbol);
  return either(
    sql`${left} COLLATE NOCASE ${by} ${right}`,
    sql`${folded} ${by} ${right}`,
    Number(isNegation),
  );
}
