import { plainTable } from '../../../seed/verify/table.ts';
import type { ManyDocuments } from './manyDocuments.ts';
import { type Staged, stages } from './stages.ts';

const fixed = (value: number | null) => value?.toFixed(2) ?? '–';
const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
const grouped = (count: number) => count.toLocaleString('en');

/** What the operations of the gallery cost before their statement runs. */
export const stagesTable = (measured: readonly Staged[]): string =>
  plainTable([
    ['median ms', ...stages, 'all', 'p95', 'first', 'characters'],
    ...measured.map(({ name, milliseconds, median, p95, first, length }) => [
      name,
      ...stages.map((stage) => fixed(milliseconds[stage])),
      fixed(median),
      fixed(p95),
      fixed(first),
      length === null ? '–' : grouped(length),
    ]),
  ]);

/** What many documents cost, and what is left of them in memory. */
export function documentsTable({ documents, once, shares, memory, again }: ManyDocuments): string {
  const parts = Object.entries(shares)
    .sort(([, a], [, b]) => b - a)
    .map(([name, share]) => `${name} ${percent(share)}`);
  return [
    `${grouped(documents)} documents, each once: median ${fixed(once.median)} ms, p95 ${fixed(once.p95)} ms (${parts.join(', ')})`,
    `${grouped(again.requests)} requests for them by Zipf’s law: ${percent(again.hitRate)} of documents known, ${fixed(again.mean)} ms on average`,
    '',
    plainTable([
      ['documents', 'heap MB', 'resident MB'],
      ...memory.map((now) => [
        grouped(now.documents),
        megabytes(now.heapBytes),
        megabytes(now.residentBytes),
      ]),
    ]),
  ].join('\n');
}
