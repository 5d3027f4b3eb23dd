import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agreementData, markdownAgreement, showAgreement, showPairs } from '../verify/agreementReport.ts';
import { type Coding, coders, readCoding } from '../verify/codings.ts';
import { compareCodings } from '../verify/compareCodings.ts';
import { parseWords, runCommand } from './command.ts';

const help = `Usage: npm run agreement -- [options]

Compares the raw codings ${coders.join(' and ')} of each article: the share of commitments and
statements of one that the other also has, and Cohen's kappa on what both coders
decided about them.

  --codings DIR  folder that contains the codings (default: seed/codings)
  --pairs        print the matched pairs and the unmatched items instead
  --readme       print the tables of seed/README.md in Markdown instead
  --json         print the result as one JSON object
  --help         print this

Exit codes: 0 printed, 1 the codings cannot be read or have different articles,
2 wrong usage, 3 a file cannot be read.`;

interface Arguments {
  codings: string;
  output: 'table' | 'pairs' | 'readme' | 'json';
}

/** @throws an Error for wrong arguments. Returns null for --help. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseWords({
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

/** Runs the command and returns the exit code. */
function run(options: Arguments): number {
  const [first, second] = coders;
  const [a, b] = [readCoding(join(options.codings, first)), readCoding(join(options.codings, second))];
  const faults = [...a.faults, ...b.faults];
  if (faults.length === 0)
    faults.push(...codedOnce(first, a.coding, b.coding), ...codedOnce(second, b.coding, a.coding));
  if (faults.length > 0) {
    console.error(`${faults.join('\n')}\n\nThe codings cannot be compared.`);
    return 1;
  }
  const comparison = compareCodings(a.coding, b.coding);
  const { output } = options;
  if (output === 'json') console.log(JSON.stringify(agreementData(comparison)));
  else console.log({ table: showAgreement, pairs: showPairs, readme: markdownAgreement }[output](comparison));
  return 0;
}

function codedOnce(name: string, coding: Coding, other: Coding): string[] {
  const alone = [...coding.keys()].filter((slug) => !other.has(slug));
  return alone.map((slug) => `The article ${slug} is in coding ${name} only; every article is coded twice.`);
}

if (import.meta.main) process.exitCode = await runCommand(process.argv.slice(2), help, readArguments, run);
