/**
 * Runs a command and returns its exit code. `parse` converts the arguments to options; it returns
 * null to print the help, and its errors are printed above the help, with exit code 2.
 */
export function runCommand<Options, Code extends number | Promise<number>>(
  words: string[],
  help: string,
  parse: (words: string[]) => Options | null,
  run: (options: Options) => Code,
): Code | number {
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
  return run(options);
}
