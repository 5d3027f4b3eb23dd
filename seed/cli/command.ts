/**
 * Runs a command of the shell and returns its exit code. `read` turns the words into what was asked for: null asks for help, and an error it throws is
 * told above the help, with exit code 2.
 */
export function runCommand<Given, Code extends number | Promise<number>>(
  words: string[],
  help: string,
  read: (words: string[]) => Given | null,
  run: (given: Given) => Code,
): Code | number {
  let given: Given | null;
  try {
    given = read(words);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (given === null) {
    console.log(help);
    return 0;
  }
  return run(given);
}
