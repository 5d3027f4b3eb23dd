import { aliasedTable, is, One, relationToSQL, type SQL, sql, type Table } from 'drizzle-orm';
import type { Alias } from '../compile/declaration.ts';
import { relationOf, sqlOf, tableOf } from './count.ts';
import type { Row } from './expression.ts';

/** What is joined to a row: other rows, by relation, and lists of ids. */
interface Joins {
  alias: Alias;
  joined: Map<string, { row: Row; join: SQL }>;
  ids: SQL[];
}

const gathered = new WeakMap<Row, Joins>();

/**
 * Writes a condition on a row of which the related rows that surely are there, one for one, may be joined to it: `joins` is what then has to stand in
 * FROM, after the row. A join leaves it to SQLite with which of the two tables to begin, which it decides by how frequent the values asked for are; an IN
 * over the related rows gathers all of them first.
 */
export function withJoins(row: Row, alias: Alias, write: () => SQL): { condition: SQL; joins: SQL } {
  const joins: Joins = { alias, joined: new Map(), ids: [] };
  gathered.set(row, joins);
  try {
    const condition = write();
    return {
      condition,
      joins: sql.join([...[...joins.joined.values()].map(({ join }) => join), ...joins.ids]),
    };
  } finally {
    gathered.delete(row);
  }
}

/** The row that a relation leads to, joined; null when it may lead to none or to many, or nothing is joined to this row. */
export function joinedTo(row: Row, name: string): Row | null {
  const joins = gathered.get(row);
  const relation = relationOf(tableOf(row), name);
  if (!joins || !is(relation, One) || relation.optional || relation.through) return null;
  const known = joins.joined.get(name);
  if (known) return known.row;
  const as = joins.alias();
  const target = aliasedTable(relation.targetTable as Table, as);
  const { filter } = relationToSQL(relation, row, target);
  const join = sql` INNER JOIN ${relation.targetTable as Table} AS ${sql.identifier(as)} ON ${sqlOf(filter)}`;
  joins.joined.set(name, { row: target, join });
  return target;
}

/** Joins a row to the ids that a query gives, each once, where its own are among them; false when nothing is joined to this row. */
export function joinIds(row: Row, own: SQL, ids: SQL): boolean {
  const joins = gathered.get(row);
  if (!joins) return false;
  const as = sql.identifier(joins.alias());
  joins.ids.push(sql` INNER JOIN (${ids}) AS ${as} ON ${as}.id = ${own}`);
  return true;
}
