import { getTableColumns, getTableName, isTable } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { listedBackward, numberedBy } from '../../db/numbered.ts';
import type { Corpus } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';

const tables = Object.values<unknown>(schema).filter(isTable) as SQLiteTable[];

/**
 * The columns that hold ids of a table, as table and column: its own, and those that refer to it.
 */
function idColumns(table: string): string[][] {
  const referring = tables.flatMap((from) =>
    getTableConfig(from).foreignKeys.flatMap((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference();
      if (getTableName(foreignTable) !== table) return [];
      const at = foreignColumns.findIndex(({ name }) => name === 'id');
      return at < 0 ? [] : [`${getTableName(from)} ${columns[at]?.name}`];
    }),
  );
  return [...new Set([`${table} id`, ...referring])].map((column) => column.split(' '));
}

/**
 * Numbers the rows of a corpus anew in the order of their lists, as a seed does: for rows that a
 * test wrote by hand.
 */
export function renumber({ $client }: Corpus): void {
  $client.pragma('foreign_keys = OFF');
  for (const table of tables) {
    const columns = getTableColumns(table) as Record<string, { name: string }>;
    if (!columns['slug'] || !columns['id'] || columns['mentions']) continue;
    const name = getTableName(table);
    const day = columns[(numberedBy as Record<string, string>)[name] ?? 'slug']?.name;
    const nulls = (listedBackward as readonly string[]).includes(name) ? 'FIRST' : 'LAST';
    $client.exec(`CREATE TEMP TABLE moved AS SELECT id AS old, row_number() OVER (ORDER BY ${day} NULLS ${nulls}, slug) AS new FROM ${name};
      CREATE INDEX moved_old ON moved (old)`);
    // Below zero first, where no other row stands in the way.
    for (const [owner, column] of idColumns(name)) {
      $client.exec(`UPDATE ${owner} SET ${column} = -(SELECT new FROM moved WHERE old = ${column}) WHERE ${column} IS NOT NULL;
        UPDATE ${owner} SET ${column} = -${column} WHERE ${column} IS NOT NULL`);
    }
    $client.exec('DROP TABLE moved');
  }
  $client.pragma('foreign_keys = ON');
}
