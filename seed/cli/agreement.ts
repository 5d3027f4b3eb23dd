import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { agreementData, markdownAgreement, showAgreement, showPairs } from '../verify/agreementReport.ts';
import { type Coding, readCoding } from '../verify/codings.ts';
import { compareCodings } from '../verify/compareCodings.ts';
import { runCommand } from './command.ts';

const help = `Usage: npm run agreement -- [options]

Compares the two raw codings A and B of each article: how many commitments,
events and figures each found of the other's, and Cohen's kappa on the force of
the commitments both found.

  --codings DIR  folder that holds the codings A and B  (default: seed/codings)
  --pairs        print instead who is matched with whom, and who is left over
  --readme       print instead the tables of seed/README.md in Markdown
  --json         print the result as one JSON object
  --help         print this

Exit codes: 0 printed, 1 the codings cannot be read or are not of the same
articles, 2 wrong usage.`;

interface Arguments {
  codings: string;
  output: 'table' | 'pairs' | 'readme' | 'json';
}

/** @throws an Error when the arguments are not understood; null asks for help. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseArgs({
    args: words,
    options: {
      codings: { type: 'string', default: fileURLToPath(new URL('../codings', import.meta.url)) },
      pairs: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const outputs = (['pairs', 'readme', 'json'] as const).filter((output) => values[output]);
  if (outputs.length > 1)
    throw new Error(`Expected one of --pairs, --readme and --json, found ${outputs.length}.`);
  return { codings: values.codings, output: outputs[0] ?? 'table' };
}

/** Does what was asked for and returns the exit code. */
function run(given: Arguments): number {
  const [a, b] = [readCoding(join(given.codings, 'A')), readCoding(join(given.codings, 'B'))];
  const faults = [...a.faults, ...b.faults];
  if (faults.length === 0)
    faults.push(...codedOnce('A', a.coding, b.coding), ...codedOnce('B', b.coding, a.coding));
  if (faults.length > 0) {
    console.error(`${faults.join('\n')}\n\nThe codings cannot be compared.`);
    return 1;
  }
  const comparison = compareCodings(a.coding, b.coding);
  const { output } = given;
  if (output === 'json') console.log(JSON.stringify(agreementData(comparison)));
  else console.log({ table: showAgreement, pairs: showPairs, readme: markdownAgreement }[output](comparison));
  return 0;
}

function codedOnce(name: string, coding: Coding, other: Coding): string[] {
  const alone = [...coding.keys()].filter((slug) => !other.has(slug));
  return alone.map((slug) => `The article ${slug} is in coding ${name} only; every article is coded twice.`);
}

if (import.meta.main) process.exitCode = runCommand(process.argv.slice(2), help, readArguments, run);
