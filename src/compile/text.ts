import type { SQL } from 'drizzle-orm';
import { SQLiteDialect } from 'drizzle-orm/sqlite-core';

/**
 * What stands in the text itself; what else there is, and what is not known yet, is a parameter.
 */
const isLiteral = (value: unknown): value is string | number | null =>
  value === null || Number.isSafeInteger(value) || (typeof value === 'string' && !value.includes('\0'));

/**
 * Writes known values into the text, where SQLite’s statistics can judge them. A parameter is
 * written `+?`: SQLite looks at the value of a bare one to choose a plan, and to look again
 * prepares the whole statement anew each time one is bound, which takes longer than most statements
 * run.
 */
class Dialect extends SQLiteDialect {
  override escapeParam(_number: number, value?: unknown): string {
    if (!isLiteral(value)) return '+?';
    return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');
  }
}

const dialect = new Dialect();

/** An expression as the text of a statement, with its parameters in order. */
export function textAndParameters(expression: SQL): { text: string; parameters: unknown[] } {
  const { sql: text, params } = dialect.sqlToQuery(expression);
  return { text, parameters: params.filter((value) => !isLiteral(value)) };
}
