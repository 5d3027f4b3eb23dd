import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { logEvents } from '../../src/graphql/execute/log.ts';
import { createMetrics } from '../../src/server/observability/metrics.ts';

const path = fileURLToPath(new URL('../../src/server/README.md', import.meta.url));

/** The rows of the table whose first column has this title, as cells. */
function rowsOf(title: string): string[][] {
  const text = readFileSync(path, 'utf8');
  const table = new RegExp(`^\\| ${title} \\|.*\\n\\|[ |-]+\\n(?<rows>(?:\\|.*\\n)+)`, 'm').exec(text);
  return (table?.groups?.['rows'] ?? '')
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The words in backquotes of a cell. */
const code = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');

describe('src/server/README.md has', () => {
  test('every variable that the configuration reads, with its default', () => {
    const read: string[] = [];
    const config = readConfig(
      new Proxy<Record<string, string>>({}, { get: (_, name) => void read.push(String(name)) }),
    );
    const { limits } = config;
    // Read by the seed command.
    const elsewhere = ['CORPUS_SOURCES', 'RECORDS'];
    const rows = new Map(rowsOf('variable').map(([name, value]) => [code(name)[0], code(value)[0]]));
    expect([...rows.keys()].sort()).toEqual([...new Set([...read, ...elsewhere])].sort());
    expect(Object.fromEntries(rows)).toMatchObject({
      PORT: `${config.port}`,
      HOST: config.host,
      CORPUS_DB: config.corpusDb,
      DEADLINE_MS: `${config.deadline}`,
      MAX_WAITING: `${config.waiting.all}`,
      MAX_WAITING_PER_CLIENT: `${config.waiting.perClient}`,
      MAX_CONNECTIONS_PER_CLIENT: `${config.connectionsPerClient}`,
      LOG_LEVEL: config.logLevel,
      EXPLAIN: config.explain ? '1' : '0',
      CACHE_BYTES: `${config.cacheBytes}`,
      MMAP_BYTES: `${config.mmapBytes}`,
      MAX_DEPTH: `${limits.depth}`,
      MAX_COST: `${limits.cost}`,
      MAX_ALIASES: `${limits.aliases}`,
      MAX_TOKENS: `${limits.tokens}`,
      MAX_DUPLICATES: `${limits.duplicates}`,
      MAX_DIRECTIVES: `${limits.directives}`,
      MAX_VALUES: `${limits.values}`,
      MAX_BODY_BYTES: `${limits.bodyBytes}`,
      INTROSPECTION: limits.introspection ? '1' : '0',
    });
  });

  test('every metric of ours, with its type', async () => {
    const snapshot = (await createMetrics(() => 'revision').snapshot()) as { name: string; type: string }[];
    const made = snapshot
      .filter(({ name }) => name.startsWith('aide_memoire_'))
      .map(({ name, type }) => [name, type]);
    const listed = rowsOf('metric').map(([name, type]) => [code(name)[0], type]);
    // The supervisor’s; its processes are tested elsewhere.
    const ofSupervisor = /_(workers|pool_processes|worker_restarts_total)$/;
    expect(listed.filter(([name = '']) => !ofSupervisor.test(name)).sort()).toEqual(made.sort());
  });

  test('every event of the log', () => {
    const events = rowsOf('event').flatMap(([names]) => code(names));
    expect(events.sort()).toEqual([...logEvents].sort());
  });
});
