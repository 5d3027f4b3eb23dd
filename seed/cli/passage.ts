import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { lengthOf, readText, sha256Of } from '../verify/evidence.ts';
import { findPassage, type PassageEnds } from '../verify/findPassage.ts';
import { runCommand } from './command.ts';

const help = `Usage: npm run passage -- FILE "first words" "last words" [options]
       npm run passage -- FILE

Prints where a passage stands in an article's file, as a record wants it:
{ start: …, end: …, sha256: … }, counted in Unicode code points. The passage
runs from the first of the first words to the last of the last words. With the
file alone it prints the name, hash and length of the file. The text itself is
never printed, nor are the words given.

  --occurrence N       which of several occurrences of the first words, from 1
  --last-occurrence N  the same for the last words, counted from the first words on
  --help               print this

For a passage of one short sentence, both words may be that sentence. npm itself
repeats the command line above the output; npm run -s does not.

Exit codes: 0 printed, 1 the words are not found or not clear, 2 wrong usage or
a file that cannot be read.`;

interface Arguments {
  file: string;
  /** Null when only the file is asked about. */
  ends: PassageEnds | null;
}

/** @throws an Error when the arguments are not understood, which never repeats them; null asks for help. */
function readArguments(words: string[]): Arguments | null {
  const { values, positionals } = parse(words);
  if (values.help) return null;
  const [file, first, last, ...rest] = positionals;
  const ends = {
    first: first ?? '',
    last: last ?? '',
    occurrence: ordinal(values.occurrence, '--occurrence'),
    lastOccurrence: ordinal(values['last-occurrence'], '--last-occurrence'),
  };
  if (file && positionals.length === 1) return { file, ends: null };
  if (!file || !first || !last || rest.length > 0) {
    throw new Error(
      `Expected a file and two groups of words, each in quotes (arguments given: ${positionals.length}).`,
    );
  }
  return { file, ends };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        occurrence: { type: 'string' },
        'last-occurrence': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch {
    // The message of parseArgs would repeat the words.
    throw new Error(
      'An option is not known or lacks its value. Words that begin with a dash go after a bare --.',
    );
  }
}

function ordinal(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9][0-9]{0,8}$/.test(value)) throw new Error(`Expected a whole number from 1 after ${option}.`);
  return Number(value);
}

/** Does what was asked for and returns the exit code. */
function run(given: Arguments): number {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(given.file);
  } catch (error) {
    // Whoever gives the words first should not find them in the message either.
    const reason = (error as NodeJS.ErrnoException).code;
    console.error(
      `The first argument is not a file that can be read (${reason}). Give the file, then the words.`,
    );
    return 2;
  }
  const text = readText(bytes);
  if (!text) {
    console.error(`The file ${given.file} is not in UTF-8.`);
    return 2;
  }
  if (!given.ends) {
    console.log(`file: ${basename(given.file)}\nsha256: ${sha256Of(bytes)}\ncodePoints: ${lengthOf(text)}`);
    return 0;
  }
  const found = findPassage(text, given.ends);
  if ('fault' in found) {
    console.error(found.fault);
    return 1;
  }
  const { start, end, sha256 } = found.passage;
  console.log(`{ start: ${start}, end: ${end}, sha256: ${sha256} }`);
  return 0;
}

if (import.meta.main) process.exitCode = runCommand(process.argv.slice(2), help, readArguments, run);
