import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { describeFailure } from '../read/failure.ts';

/** The folder of records when `--records` is not given: RECORDS, else that of the project. */
export const defaultRecords = (environment: NodeJS.ProcessEnv = process.env): string =>
  environment['RECORDS'] || fileURLToPath(new URL('../records', import.meta.url));

/**
 * Parses arguments as `parseArgs` does, and refuses an option that is given twice, of which
 * `parseArgs` would take the last.
 * @throws an Error for wrong arguments.
 */
export function parseWords<Config extends ParseArgsConfig>(config: Config) {
  const { tokens } = parseArgs({ ...config, tokens: true });
  const given = new Set<string>();
  for (const token of tokens ?? []) {
    if (token.kind !== 'option') continue;
    if (given.has(token.name)) throw new Error(`Expected --${token.name} once, found it twice.`);
    given.add(token.name);
  }
  return parseArgs(config);
}

/**
 * Runs a command and returns its exit code. `parse` converts the arguments to options; it returns
 * null to print the help, and its errors are printed above the help, with exit code 2. Whatever
 * `run` throws is printed with cause and remedy, with exit code 3.
 */
export async function runCommand<Options>(
  words: string[],
  help: string,
  parse: (words: string[]) => Options | null,
  run: (options: Options) => number | Promise<number>,
): Promise<number> {
  endWithReader();
  let options: Options | null;
  try {
    options = parse(words);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (options === null) {
    console.log(help);
    return 0;
  }
  try {
    return await run(options);
  } catch (error) {
    console.error(describeFailure(error));
    return 3;
  }
}

/** Ends the process quietly when whoever reads its output has gone, as `head` does. */
function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 3);
    });
  }
}
