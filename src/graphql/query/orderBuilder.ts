import { type SQL, sql } from 'drizzle-orm';
import type { OrderKey } from './orders.ts';
import { relationOf } from './relations.ts';
import {
  type ColumnName,
  columnIn,
  columnOf,
  type DateName,
  type ManyRelation,
  type Row,
  type TableName,
} from './rows.ts';
import type { Expression } from './tree.ts';

/** Makes the keys by which lists of a noun can be ordered, typed by its table. */
export class OrderBuilder<Name extends TableName> {
  readonly #table: Name;

  constructor(table: Name) {
    this.#table = table;
  }

  /** By a column. */
  column(key: ColumnName<Name>, description: string): OrderKey {
    const { notNull } = columnOf(this.#table, key);
    return { description, isNullable: !notNull, sql: (row) => sql`${columnIn(row, key)}` };
  }

  /**
   * By the earliest and by the latest day of a date, as two keys. `what` names the date in
   * descriptions.
   */
  date<Prefix extends DateName<Name>>(
    prefix: Prefix,
    what: string,
  ): Record<`${Prefix}Earliest` | `${Prefix}Latest`, OrderKey> {
    const key = (bound: 'Earliest' | 'Latest', description: string): OrderKey => ({
      description,
      isNullable: true,
      sql: (row) => sql`${columnIn(row, `${prefix}${bound}`)}`,
    });
    return {
      [`${prefix}Earliest`]: key(
        'Earliest',
        `By the earliest day of ${what}; an open start comes before all days.`,
      ),
      [`${prefix}Latest`]: key('Latest', `By the latest day of ${what}; an open end comes after all days.`),
    } as Record<`${Prefix}Earliest` | `${Prefix}Latest`, OrderKey>;
  }

  /** By an expression that is never null. */
  expression(expression: (row: Row<Name>) => SQL, description: string): OrderKey {
    // An order is rendered over rows of the table that it was made for.
    return { description, isNullable: false, sql: expression as Expression };
  }

  /**
   * By the number of rows of a noun that a relation leads to, of all or of those for which a
   * `where` holds.
   */
  count(relation: ManyRelation<Name>, noun: string, description: string): OrderKey {
    relationOf(this.#table, relation);
    return { description, relation, noun };
  }
}
