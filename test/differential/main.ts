import { parseArgs } from 'node:util';
import { progressOn } from '../../seed/load/progress.ts';
import { describeFound, type Report, runDifferential } from './run.ts';

const help = `Usage: npm run differential -- [options]

Sends generated operations, the gallery's and the client's to the application
and to a naive interpreter of the same declarations, and compares the answers.
A request that is answered differently is made as small as it gets and printed.

  --operations N  how many operations to generate  (default: 10000)
  --seed S        a whole number; another draws other operations  (default: 1)
  --most N        after how many differences to stop  (default: 5)
  --json          print the result as one JSON object
  --help          print this

Exit codes: 0 all equal, 1 differences or unexpected errors, 2 wrong usage.`;

interface Arguments {
  operations: number;
  seed: number;
  most: number;
  json: boolean;
}

/** @throws a TypeError when the arguments are not understood. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseArgs({
    args: words,
    options: {
      operations: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      most: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { operations, seed, most, json } = values;
  if (values.help) return null;
  if (!/^[1-9][0-9]{0,8}$/.test(operations))
    throw new TypeError('--operations takes a number from 1 to 999999999.');
  if (!/^[0-9]{1,9}$/.test(seed)) throw new TypeError('--seed takes a number from 0 to 999999999.');
  if (!/^[1-9][0-9]{0,3}$/.test(most)) throw new TypeError('--most takes a number from 1 to 9999.');
  return {
    operations: Number(operations),
    seed: Number(seed),
    most: Number(most),
    json,
  };
}

async function run({ operations, seed, most, json }: Arguments): Promise<number> {
  const progress = progressOn(process.stderr);
  const report = await runDifferential({
    seed,
    operations,
    mostDifferences: most,
    onProgress: (done, coverage, differences) => {
      if (done % 50 === 0)
        progress.show(
          `${done} operations, ${coverage.uncovered().length} coordinates left, ${differences} differences`,
        );
    },
  });
  progress.wipe();
  console.log(json ? JSON.stringify(report) : describeReport(report));
  return report.differences.length + report.logs.length > 0 ? 1 : 0;
}

/** The report for a reader. */
export function describeReport({ coverage, outcomes, differences, logs, ...rest }: Report): string {
  return [
    `${rest.operations} operations (${rest.written} written by hand), ${rest.distinctDocuments} distinct documents, seed ${rest.seed}, ${rest.seconds.toFixed(1)} s`,
    `${coverage.covered} of ${coverage.coordinates} coordinates answered`,
    ...(coverage.uncovered.length > 0 ? [`not answered: ${coverage.uncovered.join(' ')}`] : []),
    `only null or empty: ${coverage.onlyEmpty.join(' ') || 'none'}`,
    `answered with: ${Object.entries(outcomes)
      .map(([code, count]) => `${code} ${count}`)
      .join(', ')}`,
    ...logs.map((line) => `logged: ${line}`),
    ...differences.map((found) => `\n${describeFound(found)}`),
    `${differences.length} differences`,
  ].join('\n');
}

if (import.meta.main) {
  try {
    const given = readArguments(process.argv.slice(2));
    if (given) process.exitCode = await run(given);
    else console.log(help);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${help}`);
    process.exitCode = 2;
  }
}
