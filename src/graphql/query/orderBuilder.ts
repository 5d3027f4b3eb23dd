import type { SQL } from 'drizzle-orm';
import { byColumn, byCount, byExpression, byOptionalColumn, type OrderKey } from './orders.ts';
import {
  type AnyRow,
  type ColumnName,
  columnIn,
  type ManyRelation,
  type Row,
  type TableName,
  tableNamed,
} from './rows.ts';

/** Makes the keys that a noun’s lists can be ordered by, typed by its table. */
export class OrderBuilder<Name extends TableName> {
  readonly #table: Name;

  constructor(table: Name) {
    this.#table = table;
  }

  /** By a column; where it can be null, the order says where nulls come. */
  column(key: ColumnName<Name>, description: string): OrderKey {
    const { notNull } = columnIn(tableNamed(this.#table) as unknown as AnyRow, key);
    return notNull ? byColumn(key, description) : byOptionalColumn(key, description);
  }

  /** By an expression that is never null. */
  expression(expression: (row: Row<Name>) => SQL, description: string): OrderKey {
    return byExpression(expression as (row: AnyRow) => SQL, description);
  }

  /** By how many rows of a noun a relation leads to. */
  count(relation: ManyRelation<Name>, noun: string, description: string): OrderKey {
    return byCount(relation, noun, description);
  }
}
