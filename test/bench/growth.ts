import { openCorpus } from '../../db/open.ts';
import type { Progress } from '../../seed/load/progress.ts';
import { plainTable } from '../../seed/verify/table.ts';
import { corpusOfSize } from '../synth/corpora.ts';
import { command } from './cli.ts';
import { inProcess } from './inProcess.ts';
import { servedOperations } from './serve/operations.ts';
import { drawVariables } from './serve/variables.ts';
import { grouped, median } from './timing.ts';

/** All operations in a corpus of one size. */
export interface Size {
  commitments: number;
  operations: { name: string; milliseconds: number; runs: number; statements: number }[];
}

const mostOf = (table: string, column: string) =>
  `SELECT entity.slug FROM entity JOIN ${table} ON ${column} = entity.id GROUP BY entity.id
    ORDER BY count(*) DESC, entity.slug`;

/** Besides those of `bench -- serve`; the SQL finds the slug that each is asked with. */
const operations = [
  {
    name: 'page by promisor with most',
    query: `query ($slug: String!) { commitments(first: 20, where: {
      promisors: { some: { slug: { eq: $slug } } } }) { nodes { slug summary } } }`,
    slug: mostOf('commitment_party', 'actor_id'),
  },
  {
    name: 'totalCount with a filter',
    query:
      '{ commitments(where: { force: { in: [SIGNED] }, checkability: { eq: CHECKABLE } }) { totalCount } }',
  },
  {
    name: 'sector with counts',
    query: `query ($slug: String!) {
      sector(slug: $slug) { name commitments { totalCount } narrower { totalCount } } }`,
    slug: mostOf('commitment_sector', 'sector_id'),
  },
  {
    name: 'claims by speaker',
    query: `query ($slug: String!) {
      speaker(slug: $slug) { name claims(first: 20) { nodes { summary force article { slug } } } } }`,
    slug: mostOf('claim', 'speaker_id'),
  },
];

/** Measures each operation at least `runs` times, and on for as many seconds, at most 300 times. */
export async function measureSize(
  commitments: number,
  { runs, seconds }: { runs: number; seconds: number },
  progress: Progress,
  folder?: string,
): Promise<Size> {
  const corpus = openCorpus(corpusOfSize(commitments, progress, folder));
  const { ask, statements } = inProcess(corpus);
  const requests = [
    ...servedOperations.map(({ name, query, operationName }) => {
      const drawn = drawVariables(corpus, operationName, 50);
      return { name, query, variables: (run: number) => drawn[run % drawn.length] ?? {} };
    }),
    ...operations.map(({ name, query, slug }) => {
      const found = slug && { slug: corpus.$client.prepare(slug).pluck().get() };
      return { name, query, variables: () => found || {} };
    }),
  ];
  const measured: Size['operations'] = [];
  for (const { name, query, variables } of requests) {
    progress.show(`${commitments}: ${name}`);
    for (let run = 0; run < 3; run++) await ask({ query, variables: variables(run) });
    statements.length = 0;
    const times: number[] = [];
    const end = performance.now() + seconds * 1000;
    while (times.length < runs || (times.length < 300 && performance.now() < end))
      times.push(await ask({ query, variables: variables(times.length + 3) }));
    const count = statements.length / times.length;
    measured.push({ name, milliseconds: median(times), runs: times.length, statements: count });
  }
  corpus.$client.close();
  return { commitments, operations: measured };
}

/** The sizes next to each other, with the ratio to the first. */
export const growthTable = (sizes: Size[]): string =>
  plainTable([
    ['median ms', ...sizes.flatMap(({ commitments }) => [grouped(commitments), '×'])],
    ...(sizes[0]?.operations ?? []).map(({ name, milliseconds }, row) => {
      const times = sizes.map(({ operations }) => operations[row]?.milliseconds ?? Number.NaN);
      return [name, ...times.flatMap((time) => [time.toFixed(2), (time / milliseconds).toFixed(2)])];
    }),
  ]);

/** `npm run bench -- growth`. */
export const growth = command(
  'growth',
  `Prints the time of typical operations in synthetic corpora of growing size: medians in milliseconds,
in one process, through the handler of HTTP requests, and their ratio to the smallest corpus. A corpus
is built once per version of the code and kept in a temporary folder; a million commitments take a
quarter of an hour and 5 GB.`,
  { sizes: { type: 'numbers', default: [1_000, 10_000, 100_000], least: 10, help: 'commitments' } },
  async ({ sizes }, progress) => {
    const data: Size[] = [];
    for (const size of sizes) data.push(await measureSize(size, { runs: 15, seconds: 1.5 }, progress));
    return { data, text: growthTable(data) };
  },
);
