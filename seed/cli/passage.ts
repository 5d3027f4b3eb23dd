import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lengthOf, readText, sha256Of } from '../verify/evidence.ts';
import { findPassage, type PassageEnds } from '../verify/findPassage.ts';
import { parseWords, runCommand } from './command.ts';

const help = `Usage: npm run passage -- FILE "first words" "last words" [options]
       npm run passage -- FILE

Prints the position and hash of a passage in an article's file, in the form of a
record: { start: …, end: …, sha256: … }, in Unicode code points. The passage
begins with the first words and ends with the last words. With a file alone it
prints the name, hash and length of the file. Neither the text nor the words are
printed.

  --occurrence N       which of several occurrences of the first words, from 1
  --last-occurrence N  the same for the last words, counted from the first words on
  --help               print this

For a short passage, both may be the whole passage. npm prints the command line
above the output; npm run -s does not.

Exit codes: 0 printed, 1 the words are not found or ambiguous, 2 wrong usage or
a file that cannot be read.`;

interface Arguments {
  file: string;
  /** Null for the facts about the file. */
  ends: PassageEnds | null;
}

/** @throws an Error for wrong arguments, which never repeats them. Returns null for --help. */
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
    return parseWords({
      args: words,
      allowPositionals: true,
      options: {
        occurrence: { type: 'string' },
        'last-occurrence': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch {
    // The message of parseArgs would contain the words.
    throw new Error(
      'An option is unknown, has no value or is given twice. Put words that begin with a dash after --.',
    );
  }
}

function ordinal(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9][0-9]{0,8}$/.test(value)) throw new Error(`Expected a whole number from 1 after ${option}.`);
  return Number(value);
}

/** Runs the command and returns the exit code. */
function run(options: Arguments): number {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(options.file);
  } catch (error) {
    // The first argument may be words of the text, which the message must not repeat.
    const reason = (error as NodeJS.ErrnoException).code;
    console.error(
      `The first argument is not a file that can be read (${reason}). Give the file, then the words.`,
    );
    return 2;
  }
  const text = readText(bytes);
  if (!text) {
    console.error(`The file ${options.file} is not in UTF-8.`);
    return 2;
  }
  if (!options.ends) {
    console.log(`file: ${basename(options.file)}\nsha256: ${sha256Of(bytes)}\ncodePoints: ${lengthOf(text)}`);
    return 0;
  }
  const found = findPassage(text, options.ends);
  if ('fault' in found) {
    console.error(found.fault);
    return 1;
  }
  const { start, end, sha256 } = found.passage;
  console.log(`{ start: ${start}, end: ${end}, sha256: ${sha256} }`);
  return 0;
}

if (import.meta.main) process.exitCode = await runCommand(process.argv.slice(2), help, readArguments, run);
