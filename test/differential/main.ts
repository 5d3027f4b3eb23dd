import { parseArgs } from 'node:util';
import { progressOn } from '../../seed/load/progress.ts';
import { describeFound, type Report, runDifferential } from './run.ts';

const help = `Usage: npm run differential -- [options]

Sends generated operations, the gallery's and the client's to the application
and to a naive interpreter of the same declarations, and compares the answers.
A request that is answered differently is made as small as it gets and printed.

  --operations N  how many operations to generate  (default: 10000)
  --seed S        a whole number; another draws other operations  (default: 1)
  --most N        the number of differences to stop at  (default: 5)
  --json          print the result as one JSON object
  --help          print this

Exit codes: 0 all equal, 1 differences or unexpected errors, 2 wrong usage.`;

/** @throws a TypeError for a number that is none, or out of range. */
function readNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (/^[0-9]{1,9}$/.test(text) && number >= least) return number;
  throw new TypeError(`--${name} takes a number from ${least} to 999999999.`);
}

/** @throws a TypeError for arguments that are wrong. */
function readArguments(words: string[]) {
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
  return {
    operations: readNumber('operations', values.operations, 1),
    seed: readNumber('seed', values.seed, 0),
    maxDifferences: readNumber('most', values.most, 1),
    json: values.json,
    help: values.help,
  };
}

/** The report as text. */
export function describeReport({ outcomes, differences, logs, ...report }: Report): string {
  return [
    `${report.operations} operations, seed ${report.seed}, ${report.seconds.toFixed(1)} s`,
    `${report.coordinates - report.uncovered.length} of ${report.coordinates} coordinates executed`,
    ...(report.uncovered.length > 0 ? [`not executed: ${report.uncovered.join(' ')}`] : []),
    `only null or empty: ${report.onlyEmpty.join(' ') || 'none'}`,
    `answered with: ${Object.entries(outcomes)
      .map(([code, count]) => `${code} ${count}`)
      .join(', ')}`,
    ...logs.map((line) => `logged: ${line}`),
    ...differences.map((found) => `\n${describeFound(found)}`),
    `${differences.length} differences`,
  ].join('\n');
}

async function main(words: string[]): Promise<number> {
  const { json, help: isHelp, ...plan } = readArguments(words);
  if (isHelp) {
    console.log(help);
    return 0;
  }
  const progress = progressOn(process.stderr);
  const report = await runDifferential({
    ...plan,
    onProgress: (done, uncovered, differences) => {
      if (done % 50 === 0) {
        progress.show(`${done} operations, ${uncovered} coordinates left, ${differences} differences`);
      }
    },
  });
  progress.wipe();
  console.log(json ? JSON.stringify(report) : describeReport(report));
  return report.differences.length + report.logs.length > 0 ? 1 : 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${help}`);
    process.exitCode = 2;
  }
}
