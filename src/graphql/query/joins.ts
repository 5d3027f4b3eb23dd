import { aliasedTable, is, One, relationToSQL, type SQL, sql, type Table } from 'drizzle-orm';
import type { Alias } from '../../compile/declaration.ts';
import { onlyColumn, relationOf, sqlOf, tableOf } from './count.ts';
import type { Row } from './untyped.ts';

/** A related row that is joined. */
interface Joined {
  row: Row;
  /** Its table as it stands in FROM, and on which condition. */
  from: SQL;
  on: SQL;
  /** Its column with the id of the row that it belongs to; null when the relation rests on another key. */
  id: SQL | null;
}

/** What is joined to a row: other rows, by relation, and lists of ids. */
interface Joins {
  alias: Alias;
  joined: Map<string, Joined>;
  ids: SQL[];
}

const gathered = new WeakMap<Row, Joins>();

/** A row to which others may be joined. */
interface Joinable {
  row: Row;
  /** Where it comes from: what stands after FROM. */
  from: SQL;
  alias: Alias;
  /** Whether the rows are read in the order of their ids. */
  inOrder: boolean;
  /** The relation to rows that are asked for one value of a column; null when there is none. */
  driver: string | null;
}

/**
 * Writes a condition on a row of which the related rows that surely are there, one for one, may be joined to it: `from` is what then has to stand
 * after FROM. A join leaves it to SQLite with which of the two tables to begin, which it decides by how frequent the values asked for are; an IN
 * over the related rows gathers all of them first.
 *
 * SQLite does not see that rows which are read in order need not be sorted when they are joined, nor that a page is full soon. So for rows `inOrder` of
 * their ids it begins with them; or with the rows that `driver` leads to, when these are asked for one value, in whose index they stand in the same order.
 * The ids to order by are then those of the driver.
 */
export function withJoins(
  { row, from, alias, inOrder, driver }: Joinable,
  write: () => SQL,
): { condition: SQL; from: SQL; id: SQL | null } {
  const joins: Joins = { alias, joined: new Map(), ids: [] };
  gathered.set(row, joins);
  try {
    const condition = write();
    const first = driver === null ? undefined : joins.joined.get(driver);
    const isFirst = first?.id != null;
    const others = [...joins.joined.values()].filter((each) => !(isFirst && each === first));
    const joined = others.map(
      (each) => sql` ${sql.raw(inOrder && each.id ? 'CROSS' : 'INNER')} JOIN ${each.from} ON ${each.on}`,
    );
    const begun = isFirst ? sql`${first.from} CROSS JOIN ${from} ON ${first.on}` : from;
    return {
      condition,
      from: sql.join([begun, ...joined, ...joins.ids]),
      id: isFirst ? first.id : null,
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
  const isItsOwn = onlyColumn(relation.sourceColumns).key === 'id';
  joins.joined.set(name, {
    row: target,
    from: sql`${relation.targetTable as Table} AS ${sql.identifier(as)}`,
    on: sqlOf(filter),
    id: isItsOwn ? sql`${(target as Row)[onlyColumn(relation.targetColumns).key]}` : null,
  });
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
