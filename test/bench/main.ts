import { progressOn } from '../../seed/load/progress.ts';
import type { Command } from './cli.ts';

/** Each is loaded when it runs, as it imports other parts of the project. */
const commands: Record<string, () => Promise<Command>> = {
  compile: async () => (await import('./compile.ts')).compile,
  growth: async () => (await import('./growth.ts')).growth,
  seed: async () => (await import('./seed.ts')).seed,
  serve: async () => (await import('./serve/command.ts')).serve,
  start: async () => (await import('./start.ts')).start,
};

const help = `Usage: npm run bench -- WHAT [options]

  compile  the time that a new document takes before its statement runs
  growth   the time that operations take as the corpus grows
  seed     rows per second and memory of seeding, next to bare INSERTs
  serve    requests per second, next to hand-written SQL and other servers
  start    the time from the start of the server to its first answer

npm run bench -- WHAT --help prints its options.`;

/** Runs a command line and returns the exit code. */
async function run([name = '', ...words]: string[]): Promise<number> {
  if (name === '--help') {
    console.log(help);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  let measure: ReturnType<Command['read']> | undefined;
  try {
    if (!command) throw new TypeError(`Name one of: ${Object.keys(commands).join(', ')}.`);
    measure = command.read(words);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${command?.help ?? help}`);
    return 2;
  }
  const progress = progressOn(process.stderr);
  try {
    const text = measure ? await measure(progress) : command.help;
    progress.wipe();
    console.log(text);
    return 0;
  } catch (error) {
    progress.wipe();
    console.error((error as Error).message);
    return 1;
  }
}

if (import.meta.main) {
  // Without listeners a signal would end the process without its exit handler, which ends servers.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.exitCode = await run(process.argv.slice(2));
}
