import { sql } from 'drizzle-orm';
import { foldedOperand } from './foldedText.ts';
import { columnIn } from './rows.ts';
import * as tree from './tree.ts';

/**
 * One operator on a column that has a text without differences of case already, so that an index
 * serves equality.
 */
export function compareFoldedColumn(column: string, operator: string, operand: unknown): tree.Condition {
  if (operator === 'contains' || operator === 'startsWith') {
    const text = foldedOperand(operand as string);
    const is = sql.raw(operator === 'contains' ? '> 0' : '= 1');
    return tree.raw((row) => sql`instr(${columnIn(row, column)}, ${text}) ${is}`);
  }
  if (operator === 'isNull') return tree.compare(column, operator, operand);
  const folded = Array.isArray(operand)
    ? operand.map((each) => foldedOperand(each as string))
    : foldedOperand(operand as string);
  return tree.compare(column, operator as 'eq', folded);
}
