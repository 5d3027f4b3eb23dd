import Database from 'better-sqlite3';
import { createCorpus } from '../../db/open.ts';

/** What growth is not measured by, and takes longest to make: texts to search. */
const isLeftOut = (table: string) => /^(search|word_gram|name_start|article_text)/.test(table);

/** What there is once, however large a corpus is. */
const once = new Set(['corpus', 'event_type', 'region', '__drizzle_migrations']);

interface Column {
  name: string;
  isRequired: 0 | 1;
}

/** An index to make when its table is full. */
interface Index {
  name: string;
  sql: string;
}

/**
 * Writes a corpus that has each record of another so many times: as large as records would make it, in a fraction of the time. Every copy has an id and a
 * slug of its own and refers to its like, and rows stand in the order of their lists, as in any corpus. There is nothing to search in it.
 * @throws an Error when there is something at the path.
 */
export function multiplyCorpus(source: string, path: string, times: number, onStep: (step: string) => void) {
  createCorpus(path).$client.close();
  const client = new Database(path);
  try {
    client.pragma('journal_mode = OFF');
    client.pragma('synchronous = OFF');
    client.pragma('foreign_keys = OFF');
    client.pragma('ignore_check_constraints = ON');
    client.pragma('cache_size = -1048576');
    client.prepare('ATTACH ? AS source').run(source);
    const indexes = client
      .prepare<[], Index>(
        `SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid`,
      )
      .all();
    for (const { name } of indexes) client.exec(`DROP INDEX "${name}"`);
    const tables = client
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .pluck()
      .all();
    for (const table of tables.filter((name) => !isLeftOut(name))) {
      onStep(table);
      client.exec(copying(client, table, times));
    }
    for (const { name, sql } of indexes) {
      onStep(name);
      client.exec(sql);
    }
    onStep('statistics');
    client.pragma('analysis_limit = 10000');
    client.exec('ANALYZE');
  } finally {
    client.close();
  }
}

/** The statement that fills a table. */
function copying(client: Database.Database, table: string, times: number): string {
  const columns = client
    .prepare<[string], Column>('SELECT name, "notnull" AS isRequired FROM pragma_table_info(?)')
    .all(table);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  if (once.has(table)) {
    return `DELETE FROM main."${table}"; INSERT INTO main."${table}" SELECT * FROM source."${table}"`;
  }
  if (table === 'noun_count')
    return `INSERT INTO main.noun_count SELECT noun, count * ${times} FROM source.noun_count`;
  const naming = new Set(namingColumns(client, table));
  const values = columns.map(({ name, isRequired }) => {
    if (isNumbered(name)) return `"${name}" * ${times} + copy`;
    if (!naming.has(name)) return `"${name}"`;
    // Codes have their form and may be missing.
    return `iif(copy, ${isRequired ? `"${name}" || '--' || copy` : 'NULL'}, "${name}")`;
  });
  const copies = Array.from({ length: times }, (_, copy) => `(${copy})`).join(', ');
  return `WITH copies (copy) AS (VALUES ${copies})
    INSERT INTO main."${table}" (${names}) SELECT ${values.join(', ')} FROM source."${table}" CROSS JOIN copies`;
}

/** Whether a column has ids: the row’s own, or those of what it refers to. */
const isNumbered = (column: string) => column === 'id' || column.endsWith('_id');

/** The columns of texts by which alone a row is told from all others. */
function namingColumns(client: Database.Database, table: string): string[] {
  const unique = client
    .prepare<[string], string>(`SELECT name FROM source.pragma_index_list(?) WHERE "unique"`)
    .pluck()
    .all(table);
  const columnsOf = client.prepare<[string], string>('SELECT name FROM source.pragma_index_info(?)').pluck();
  return unique
    .map((index) => columnsOf.all(index))
    .filter((columns) => !columns.some(isNumbered))
    .flatMap((columns) => columns.slice(0, 1));
}
