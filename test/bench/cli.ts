import { parseArgs } from 'node:util';
import type { Progress } from '../../seed/load/progress.ts';

/** An option: a flag, a text, or a number or list of numbers with their default and least value. */
type Option =
  | { type: 'flag' | 'text'; help: string }
  | { type: 'number'; help: string; default: number; quick?: number; least?: number; fraction?: true }
  | { type: 'numbers'; help: string; default: number[]; least?: number };

type Options = Record<string, Option>;

interface Types {
  flag: boolean | undefined;
  text: string | undefined;
  number: number;
  numbers: number[];
}

/** A thing that `npm run bench -- NAME` can measure. */
export interface Command {
  help: string;
  /**
   * Reads the words after the name into the measurement; null for `--help`.
   * @throws a TypeError when a word is not understood.
   */
  read: (words: string[]) => ((progress: Progress) => Promise<string>) | null;
}

/** A command from its options and its measurement, which returns its result as data and as text. */
export function command<O extends Options>(
  name: string,
  about: string,
  options: O,
  measure: (
    values: { [Name in keyof O]: Types[O[Name]['type']] },
    progress: Progress,
  ) => Promise<{ data: unknown; text: string }>,
): Command {
  const all: Options = {
    ...options,
    json: { type: 'flag', help: 'print the result as JSON' },
    help: { type: 'flag', help: 'print this' },
  };
  const lines = Object.entries(all).map(([option, spec]) => {
    const operand = { flag: '', text: ' TEXT', number: ' N', numbers: ' N,N,…' }[spec.type];
    const otherwise = 'default' in spec ? ` (default: ${spec.default})` : '';
    return `  ${`--${option}${operand}`.padEnd(17)} ${spec.help}${otherwise}`;
  });
  return {
    help: `Usage: npm run bench -- ${name} [options]\n\n${about}\n\n${lines.join('\n')}

Exit codes: 0 done, 1 the measurement failed, 2 wrong usage.`,
    read: (words) => {
      const types = Object.entries(all).map(([option, { type }]) => [
        option,
        { type: type === 'flag' ? ('boolean' as const) : ('string' as const) },
      ]);
      const given: Record<string, unknown> = parseArgs({
        args: words,
        options: Object.fromEntries(types),
      }).values;
      if (given['help']) return null;
      const values = Object.entries(all).map(([option, spec]) => [
        option,
        read(`--${option}`, spec, given[option], given['quick'] === true),
      ]);
      return async (progress) => {
        const { data, text } = await measure(Object.fromEntries(values), progress);
        return given['json'] ? JSON.stringify(data) : text;
      };
    },
  };
}

function read(name: string, option: Option, given: unknown, quick: boolean): unknown {
  if (!('default' in option)) return given;
  const otherwise = option.type === 'number' && quick ? (option.quick ?? option.default) : option.default;
  const numbers = `${given ?? otherwise}`.split(',').map(Number);
  const { least = 1 } = option;
  const isFraction = option.type === 'number' && option.fraction;
  const isWrong = (number: number) =>
    !(isFraction ? number > 0 : Number.isInteger(number) && number >= least) || number >= 1e9;
  if (numbers.some(isWrong) || (option.type === 'number' && numbers.length > 1))
    throw new TypeError(`${name} takes ${isFraction ? 'a number' : `whole numbers from ${least}`}.`);
  return option.type === 'number' ? numbers[0] : numbers.sort((a, b) => a - b);
}
