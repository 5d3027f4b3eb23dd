import { type Column, is, One, type SQL, sql, type Table, View } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type AnyRow, columnIn, nameOfRow, type TableName, tableAs, tables } from './rows.ts';

/**
 * One end of a relation: a single column, by its key in the schema and its name in the database.
 */
interface End {
  key: string;
  name: string;
  notNull: boolean;
}

/** A relation between two tables, perhaps by way of a junction table. */
interface Relation {
  isSingle: boolean;
  /** Whether a row may lead to no row. */
  isOptional: boolean;
  from: End;
  to: End;
  target: TableName;
  junction: { table: Table; from: End; to: End } | null;
}

/**
 * A relation of a table by its name in `db/relations.ts`.
 * @throws when there is none, so that a misspelt relation fails when the schema is made.
 */
export function relationOf(table: TableName, name: string): Relation {
  const relation = tables[table]?.relations[name];
  if (!relation) throw new Error(`Table ${table} has no relation ${name}`);
  const { through, throughTable } = relation;
  return {
    isSingle: is(relation, One),
    isOptional: is(relation, One) ? relation.optional : true,
    from: endOf(relation.sourceColumns),
    to: endOf(relation.targetColumns),
    target: relation.targetTableName as TableName,
    junction: through
      ? { table: throughTable as Table, from: endOf(through.source), to: endOf(through.target) }
      : null,
  };
}

/** @throws for an end of several columns, because no relation of the corpus has one. */
function endOf(ends: readonly unknown[]): End {
  const [end, ...more] = ends as { _: { key: string; column: Column } }[];
  if (!end || more.length) throw new Error('A relation rests on a single column at each end');
  const { key, column } = end._;
  return { key, name: column.name, notNull: column.notNull };
}

/** The rows to which a relation leads from a row. */
export interface Followed {
  /** The tables after FROM. */
  from: SQL;
  where: SQL;
  source: AnyRow;
  /** The column of a junction with the ids of these rows, which its index has in order. */
  id?: SQL;
  /** The rows of the junction alone: as many as there are related rows. */
  junction?: SQL;
}

/** Follows a relation from a row to rows under an alias. */
export function follow(row: AnyRow, name: string, alias: string): Followed {
  const { from: near, to: far, target, junction } = relationOf(nameOfRow(row), name);
  const { from, row: source } = tableAs(target, alias);
  const own = columnIn(row, near.key);
  const other = columnIn(source, far.key);
  if (!junction) return { from, where: sql`${own} = ${other}`, source };
  const through = junctionAs(junction.table, alias);
  const where = sql`${own} = ${through.column(junction.from)}`;
  return {
    from: sql`${from} INNER JOIN ${through.from} ON ${through.column(junction.to)} = ${other}`,
    where,
    source,
    id: through.column(junction.to),
    junction: sql`FROM ${through.from} WHERE ${where}`,
  };
}

/** The values of the column on which a relation rests, in the rows at its far end. */
export interface Origins {
  /** The column of the row itself. */
  own: Column;
  /** The same values in the rows at the far end, or in the junction. */
  column: SQL;
  /** Whether `column` can be null. */
  isNullable: boolean;
  /** The tables after FROM: the rows at the far end, and the junction. */
  from: SQL;
  /** The row at the far end. */
  target: AnyRow;
}

/** Follows a relation backward: from any rows at its far end to the values that lead there. */
export function origins(row: AnyRow, name: string, alias: string): Origins {
  const { from: near, to: far, target: table, junction } = relationOf(nameOfRow(row), name);
  const { from, row: target } = tableAs(table, alias);
  const own = columnIn(row, near.key);
  if (!junction) {
    const column = sql`${columnIn(target, far.key)}`;
    return { own, column, isNullable: !far.notNull, from, target };
  }
  const through = junctionAs(junction.table, alias);
  return {
    own,
    column: through.column(junction.from),
    isNullable: !junction.from.notNull,
    from: sql`${from} INNER JOIN ${through.from} ON ${through.column(junction.to)} = ${columnIn(target, far.key)}`,
    target,
  };
}

function junctionAs(table: Table, alias: string) {
  const name = sql.identifier(`${alias}_through`);
  return {
    from: sql`${table} AS ${name}`,
    column: (end: End) => sql`${name}.${sql.identifier(end.name)}`,
  };
}

/**
 * Whether a relation leads from one row to another at most once. A view as junction keeps no key,
 * but each of ours selects one by what else identifies a row.
 */
export function isOnce(table: TableName, name: string): boolean {
  const { junction } = relationOf(table, name);
  if (!junction || is(junction.table, View)) return true;
  const ends = [junction.from.name, junction.to.name];
  return getTableConfig(junction.table as SQLiteTable).primaryKeys.some(({ columns }) =>
    columns.every((column) => ends.includes(column.name)),
  );
}

/**
 * Whether a relation rests on a foreign key of the row itself: a key that is not null leads to a
 * row.
 */
export function isOwnKey(table: TableName, name: string): boolean {
  const { isSingle, junction, from } = relationOf(table, name);
  return isSingle && !junction && from.key !== 'id';
}
