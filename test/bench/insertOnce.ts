import { createCorpus, openCorpus } from '../../db/open.ts';
import { boundMemory, dropIndexes } from '../../seed/load/bulk.ts';

/** What bare inserting took: seconds by step, seconds of the processor but for the search index, and the most memory it held, in bytes. */
export interface Inserting {
  rows: number;
  steps: { rows: number; indexes: number; 'search index': number };
  processorSeconds: number;
  peakBytes: number;
}

/** So many rows are held while they are inserted. */
const batchSize = 5_000;

/**
 * Inserts all rows of a corpus into a new one, a prepared statement for each table, in the order of their keys, then makes the indexes: the least that any way of
 * seeding must do. Only the inserting is timed, not the reading. Prints what it took as JSON; run as a process of its own by seeding.ts.
 */
function insertOnce(from: string, to: string): Inserting {
  const source = openCorpus(from).$client;
  const target = createCorpus(to).$client;
  boundMemory(target);
  target.pragma('foreign_keys = OFF');
  const restoreIndexes = dropIndexes(target);
  const tables = source
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
        AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '__drizzle_*' AND name NOT GLOB 'search_index*' ORDER BY name`,
    )
    .pluck()
    .all();
  const steps = { rows: 0, indexes: 0, 'search index': 0 };
  const result: Inserting = { rows: 0, steps, processorSeconds: 0, peakBytes: 0 };
  const timed = (step: keyof Inserting['steps'], work: () => void) => {
    const began = performance.now();
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    steps[step] += (performance.now() - began) / 1000;
    if (step !== 'search index') result.processorSeconds += (user + system) / 1e6;
  };
  timed('rows', () => target.exec('BEGIN'));
  for (const table of tables) {
    // Without generated columns, which nobody inserts.
    const columns = source
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table)
      .map((name) => `"${name}"`);
    const insert = target.prepare(
      `INSERT INTO "${table}" (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
    );
    let batch: unknown[][] = [];
    const flush = () => {
      timed('rows', () => {
        for (const row of batch) insert.run(row);
      });
      result.rows += batch.length;
      batch = [];
    };
    const rows = source.prepare<[], unknown[]>(`SELECT ${columns.join()} FROM "${table}"`).raw();
    for (const row of rows.iterate()) {
      batch.push(row);
      if (batch.length === batchSize) flush();
    }
    flush();
  }
  timed('rows', () => target.exec('COMMIT'));
  timed('indexes', restoreIndexes);
  timed('search index', () => {
    for (const command of ['rebuild', 'optimize'])
      target.prepare('INSERT INTO search_index (search_index) VALUES (?)').run(command);
  });
  result.peakBytes = process.resourceUsage().maxRSS * 1024;
  source.close();
  target.close();
  return result;
}

if (import.meta.main) {
  const [from = '', to = ''] = process.argv.slice(2);
  console.log(JSON.stringify(insertOnce(from, to)));
}
