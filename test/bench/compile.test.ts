import { describe, expect, test } from 'vitest';
import { readOperations } from '../../src/server/graphiql/operations.ts';
import { realCorpus } from '../harness.ts';
import { compile } from './compile/command.ts';
import { documentsTable, stagesTable } from './compile/compileTable.ts';
import { measureDocuments } from './compile/manyDocuments.ts';
import { measureStages, type Staged, stages } from './compile/stages.ts';

const silent = { show: () => {}, wipe: () => {} };
const corpus = realCorpus();
const all = readOperations();
const operations = all.filter(({ name }) => ['promises-with-a-target', 'in-which-office'].includes(name));

describe('measureStages', () => {
  test('times every stage of every operation', () => {
    const measured = measureStages(corpus, all, 2, silent);
    expect(measured.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
    for (const { milliseconds, first, median, p95, length } of measured) {
      expect(Object.keys(milliseconds)).toEqual([...stages]);
      for (const stage of stages) expect(milliseconds[stage]).toBeGreaterThan(0);
      expect(length).toBeGreaterThan(100);
      expect(Math.max(first, median)).toBeLessThanOrEqual(p95);
    }
  });

  test('makes no statement of what is left to resolvers', () => {
    const document = '{ __schema { queryType { name } } }';
    const operation = { name: 'introspection', theme: '', title: '', description: '', document };
    expect(measureStages(corpus, [operation], 1, silent)).toMatchObject([
      { milliseconds: { parse: expect.any(Number), plan: null, prepare: null }, length: null },
    ]);
  });
});

test('measureDocuments asks each document once, then some more often than others', async () => {
  const { documents, once, shares, memory, again } = await measureDocuments(corpus, operations, 40, silent);
  expect(documents).toBe(40);
  expect(once.median).toBeLessThanOrEqual(once.p95);
  expect(Object.values(shares).reduce((sum, share) => sum + share)).toBeCloseTo(1, 6);
  expect(memory.map((now) => now.documents)).toEqual([4, 8, 12, 16, 20, 24, 28, 32, 36, 40]);
  // Fewer documents than are kept: after the first time all are known.
  expect(again).toMatchObject({ requests: 80, hitRate: 1 });
});

test('shows what documents cost', () => {
  const milliseconds = { parse: 0.1, validate: 0.5, limit: 0.05, plan: null, prepare: null };
  const staged: Staged = { name: 'thread', milliseconds, first: 5, median: 0.65, p95: 1, length: null };
  const full = { parse: 0.1, validate: 0.5, limit: 0.05, plan: 1, prepare: 0.4 };
  expect(
    stagesTable([staged, { ...staged, name: 'dyad', milliseconds: full, median: 2.05, length: 4000 }]),
  ).toBe(
    [
      'median ms  parse  validate  limit  plan  prepare   all   p95  first  characters',
      '─────────  ─────  ────────  ─────  ────  ───────  ────  ────  ─────  ──────────',
      'thread      0.10      0.50   0.05     –        –  0.65  1.00   5.00           –',
      'dyad        0.10      0.50   0.05  1.00     0.40  2.05  1.00   5.00       4,000',
    ].join('\n'),
  );
  expect(
    documentsTable({
      documents: 10_000,
      once: { median: 3, p95: 5 },
      shares: { parse: 0.05, validate: 0.3, plan: 0.4, prepare: 0.15, run: 0.1 },
      memory: [{ documents: 1000, heapBytes: 30e6, residentBytes: 100e6 }],
      again: { requests: 20_000, hitRate: 0.75, mean: 1.5 },
    }),
  ).toBe(
    [
      '10,000 documents, each once: median 3.00 ms, p95 5.00 ms (plan 40 %, validate 30 %, prepare 15 %, run 10 %, parse 5 %)',
      '20,000 requests for them by Zipf’s law: 75 % of documents known, 1.50 ms on average',
      '',
      'documents  heap MB  resident MB',
      '─────────  ───────  ───────────',
      '    1,000       30          100',
    ].join('\n'),
  );
});

test('says what it wants when used wrongly', () => {
  for (const words of [['--rounds', '0'], ['--documents', 'many'], ['fast']])
    expect(() => compile.read(words)).toThrow(TypeError);
  expect(compile.read(['--help'])).toBeNull();
});
