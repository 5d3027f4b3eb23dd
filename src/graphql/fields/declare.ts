import {
  aliasedTable,
  Column,
  is,
  relationToSQL,
  type SQL,
  SQL as SQLClass,
  sql,
  type Table,
} from 'drizzle-orm';
import type { Declaration, Rows } from '../../compile/declaration.ts';
import { onlyColumn, relationOf, sqlOf, tableOf } from '../query/count.ts';
import type { Row } from './expression.ts';

// biome-ignore lint/suspicious/noExplicitAny: Pothos types a field builder by its parent’s table; relations’ names are checked when the schema is made
type FieldBuilder = any;

/** How a field is made of SQL, as an extension of the field. */
export const declared = (declaration: Declaration) => ({ compiled: declaration });

/** A field that is a named expression of its object. */
export const named = (name: string) => declared({ kind: 'value', sql: (source) => sql`${source[name]}` });

/** A table under a name of its own in a statement. */
export function tableAs(table: Table, alias: string): { from: SQL; row: Row } {
  return { from: sql`${table} AS ${sql.identifier(alias)}`, row: aliasedTable(table, alias) };
}

/** The rows that a relation leads to from a row; `id` is the column of a junction that has their ids, which come in order there. */
export function follow(row: Row, name: string, alias: string): Rows & { where: SQL; id?: SQL } {
  const relation = relationOf(tableOf(row), name);
  const target = aliasedTable(relation.targetTable as Table, alias);
  const through = `${alias}_through`;
  const junction = relation.throughTable && aliasedTable(relation.throughTable as Table, through);
  const { filter, joinCondition } = relationToSQL(relation, row, target, junction);
  const join = junction
    ? sql` INNER JOIN ${relation.throughTable as Table} AS ${sql.identifier(through)} ON ${sqlOf(joinCondition)}`
    : sql``;
  return {
    from: sql`${relation.targetTable as Table} AS ${sql.identifier(alias)}${join}`,
    where: sqlOf(filter),
    source: target,
    ...(relation.through
      ? { id: sql`${sql.identifier(through)}.${sql.identifier(onlyColumn(relation.through.target).name)}` }
      : {}),
  };
}

/** What stands at the end of several single relations, or what is made of it. */
export const along = ([name, ...more]: readonly string[], made?: Declaration): Declaration => ({
  kind: 'first',
  rows: (row, _, alias) => follow(row, name as string, alias()),
  ...(more.length ? { made: along(more, made) } : made ? { made } : {}),
});

/** A column of the row that a single relation leads to. */
export const columnOf = (relation: string, column: string) =>
  declared(along([relation], { kind: 'value', sql: (row) => sql`${row[column]}` }));

type Direction = 'asc' | 'desc';

/** A field that follows a relation: to one row, or to all in a fixed order. */
export function relation(
  t: FieldBuilder,
  name: string,
  options: { query?: { orderBy: Record<string, Direction> } } & Record<string, unknown>,
) {
  const { orderBy = {} } = options.query ?? {};
  const isList = relationOf(t.table, name).relationType === 'many';
  const declaration: Declaration = isList
    ? {
        kind: 'list',
        rows: (row, _, alias) => {
          const rows = follow(row, name, alias());
          const terms = Object.entries(orderBy).map(
            ([column, direction]) => sql`${rows.source[column]} ${sql.raw(direction)}`,
          );
          return { ...rows, orderBy: terms };
        },
      }
    : along([name]);
  return t.relation(name, { ...options, extensions: declared(declaration) });
}

/** Columns of a subquery that stands under a name in a statement, as the source of what is made of its rows. */
export const columnsOf = (alias: string, names: readonly string[]): Record<string, SQL> =>
  Object.fromEntries(names.map((name) => [name, sql.raw(`${alias}."${name}"`)]));

/** The objects of a JSON array that the source has under a name, as a list: their members by these names. */
export const membersIn = (name: string, members: readonly string[]) =>
  declared({
    kind: 'list',
    rows: (source, _, alias) => {
      const each = alias();
      return {
        from: sql`json_each(${source[name]}) AS ${sql.raw(each)}`,
        source: Object.fromEntries(
          members.map((member) => [member, sql.raw(`(${each}.value ->> '${member}')`)]),
        ),
      };
    },
  });

/** Whether an expression is a text column and nothing else. */
export function isTextColumn(expression: SQL): boolean {
  const chunks = expression.queryChunks.filter((chunk) => !isEmpty(chunk));
  const [column, ...more] = chunks.flatMap((chunk) =>
    is(chunk, SQLClass) ? chunk.queryChunks.filter((inner) => !isEmpty(inner)) : [chunk],
  );
  return more.length === 0 && is(column, Column) && column.dataType.startsWith('string');
}

const isEmpty = (chunk: unknown) => String((chunk as { value?: unknown })?.value ?? '-') === '';
