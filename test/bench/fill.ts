import { createCorpus, openCorpus } from '../../db/open.ts';
import { buildCorpus } from '../../seed/load/build.ts';

/** The processor time and memory of one filling of a corpus. The search index counts apart. */
export interface Filling {
  rows: number;
  seconds: number;
  searchIndexSeconds: number;
  peakBytes: number;
}

type Step = 'seconds' | 'searchIndexSeconds';

/** Adds up processor time: `start` ends the current step and begins another, or none. */
function stopwatch() {
  const filling: Filling = { rows: 0, seconds: 0, searchIndexSeconds: 0, peakBytes: 0 };
  let current: Step | null = null;
  let before = process.cpuUsage();
  const start = (next: Step | null) => {
    const { user, system } = process.cpuUsage(before);
    if (current) filling[current] += (user + system) / 1e6;
    current = next;
    before = process.cpuUsage();
  };
  return { start, filling };
}

/** Seeds a folder of records into a new corpus. */
function seed(records: string, db: string): Filling {
  const { start, filling } = stopwatch();
  start('seconds');
  const { kind } = buildCorpus({
    records,
    db,
    onStage: (_, detail) => start(detail === 'search index' ? 'searchIndexSeconds' : 'seconds'),
  });
  start(null);
  if (kind !== 'built') throw new Error(`Seeding ended as ${kind}.`);
  return filling;
}

/** Rows that are held in memory between reading, which is not timed, and inserting. */
const batchSize = 5_000;

/**
 * Inserts the rows of a corpus into a new one by one prepared statement per table, in the order of
 * their keys, then creates the indexes: the least that any seeding has to do.
 */
function insert(from: string, to: string): Filling {
  const [source, target] = [openCorpus(from).$client, createCorpus(to).$client];
  target.exec(`PRAGMA journal_mode = OFF; PRAGMA cache_size = -16384; PRAGMA temp.cache_size = -8192;
    PRAGMA foreign_keys = OFF`);
  const indexes = target
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid`,
    )
    .all();
  for (const { name } of indexes) target.exec(`DROP INDEX "${name}"`);
  const tables = source
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
        AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '__drizzle_*' AND name NOT GLOB 'search_index*' ORDER BY name`,
    )
    .pluck()
    .all();
  const { start, filling } = stopwatch();
  target.exec('BEGIN');
  for (const table of tables) {
    // The pragma leaves out generated columns, which cannot be inserted.
    const info = source.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
    const columns = info.all(table).map((name) => `"${name}"`);
    const values = columns.map(() => '?').join();
    const statement = target.prepare(`INSERT INTO "${table}" (${columns.join()}) VALUES (${values})`);
    let batch: unknown[][] = [];
    const flush = () => {
      start('seconds');
      for (const row of batch) statement.run(row);
      start(null);
      filling.rows += batch.length;
      batch = [];
    };
    const rows = source.prepare<[], unknown[]>(`SELECT ${columns.join()} FROM "${table}"`).raw();
    for (const row of rows.iterate()) {
      batch.push(row);
      if (batch.length === batchSize) flush();
    }
    flush();
  }
  start('seconds');
  target.exec('COMMIT');
  for (const { sql } of indexes) target.exec(sql);
  start('searchIndexSeconds');
  for (const command of ['rebuild', 'optimize'])
    target.prepare('INSERT INTO search_index (search_index) VALUES (?)').run(command);
  start(null);
  return filling;
}

// Each filling is a process of its own, so that its peak of memory is its own.
if (import.meta.main) {
  const [way, from = '', to = ''] = process.argv.slice(2);
  const filling = way === 'seed' ? seed(from, to) : insert(from, to);
  console.log(JSON.stringify({ ...filling, peakBytes: process.resourceUsage().maxRSS * 1024 }));
}
