import type { Database } from 'better-sqlite3';

/** What the meter knows of the tables of a corpus. */
export interface Tables {
  /** By table, the columns that identify a row each by itself. */
  unique: ReadonlyMap<string, ReadonlySet<string>>;
  /** By view, one of its columns. */
  views: ReadonlyMap<string, string>;
}

/** Reads the tables and views of a corpus. */
export function readTables(client: Database): Tables {
  const rows = <Row>(sql: string, ...values: string[]) => client.prepare(sql).all(...values) as Row[];
  const named = rows<{ name: string; type: string }>('SELECT name, type FROM sqlite_master');
  const ofType = (wanted: string) => named.filter(({ type }) => type === wanted).map(({ name }) => name);
  const columnsOf = (name: string) =>
    rows<{ name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)', name);
  const unique = ofType('table').map((table): [string, Set<string>] => {
    const keys = columnsOf(table).filter(({ pk }) => pk > 0);
    const indexes = rows<{ name: string }>(
      'SELECT name FROM pragma_index_list(?) WHERE "unique" AND NOT partial',
      table,
    );
    const columns = [
      keys.map(({ name }) => name),
      ...indexes.map(({ name }) =>
        rows<{ name: string }>('SELECT name FROM pragma_index_info(?)', name).map((column) => column.name),
      ),
    ];
    return [table, new Set(['rowid', ...columns.flatMap((key) => (key.length === 1 ? key : []))])];
  });
  const views = ofType('view').map((view): [string, string] => [view, columnsOf(view)[0]?.name ?? '']);
  return { unique: new Map(unique), views: new Map(views) };
}
