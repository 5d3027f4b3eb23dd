import { type Column, type SQL, sql } from 'drizzle-orm';
import type { Alias } from '../../compile/declaration.ts';
import { follow, relationOf } from './relations.ts';
import { type AnyRow, columnIn, nameOfRow } from './rows.ts';

/** A related row that is joined. */
interface JoinedRow {
  row: AnyRow;
  from: SQL;
  on: SQL;
  /**
   * Its column with the id of the row it belongs to; null when the relation rests on another key.
   */
  id: SQL | null;
}

/** The tables that a condition on a row is joined to: related rows, and lists of ids. */
export class JoinedTables {
  /** Whether the rows are read in the order of their ids. */
  readonly isOrdered: boolean;
  readonly #row: AnyRow;
  readonly #alias: Alias;
  readonly #rows = new Map<string, JoinedRow>();
  readonly #ids: SQL[] = [];

  constructor(row: AnyRow, alias: Alias, isOrdered: boolean) {
    this.#row = row;
    this.#alias = alias;
    this.isOrdered = isOrdered;
  }

  /** The row to which a relation leads, joined once; null when it may lead to none or to many. */
  rowOf(name: string): AnyRow | null {
    const known = this.#rows.get(name);
    if (known) return known.row;
    const { isOptional, junction, from: near, to: far } = relationOf(nameOfRow(this.#row), name);
    if (isOptional || junction) return null;
    const { from, where: on, source: row } = follow(this.#row, name, this.#alias());
    this.#rows.set(name, { row, from, on, id: near.key === 'id' ? sql`${columnIn(row, far.key)}` : null });
    return row;
  }

  /** Joins the rows whose column is among some ids, each of which `ids` selects once as `id`. */
  addIds(own: Column, ids: SQL): void {
    const as = sql.identifier(this.#alias());
    this.#ids.push(sql` INNER JOIN (${ids}) AS ${as} ON ${as}.id = ${own}`);
  }

  /**
   * The tables after FROM. SQLite does not see that rows in order need no sorting when they are
   * joined, nor that a page is full soon. So ordered rows come first; or the rows of the relation
   * `driver` do, whose index has them in the same order, and then `id` is the column to order by.
   */
  from(table: SQL, driver: string | null): { from: SQL; id: SQL | null } {
    const first = driver === null ? undefined : this.#rows.get(driver);
    const isDriven = first !== undefined && first.id !== null;
    const others = [...this.#rows.values()].filter((each) => !(isDriven && each === first));
    const joins = others.map(
      ({ from, on, id }) => sql` ${sql.raw(this.isOrdered && id ? 'CROSS' : 'INNER')} JOIN ${from} ON ${on}`,
    );
    const begin = isDriven ? sql`${first.from} CROSS JOIN ${table} ON ${first.on}` : table;
    return { from: sql.join([begin, ...joins, ...this.#ids]), id: isDriven ? first.id : null };
  }
}
