import type { Command } from './command.ts';

/** What can be measured: in a few words, and what does it, which is only loaded when it is asked for. */
const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  compile: {
    summary: 'what a document costs before its statement runs, and what many documents do',
    load: async () => (await import('./compile/command.ts')).compile,
  },
  growth: {
    summary: 'how long operations take as the corpus grows',
    load: async () => (await import('./growthCommand.ts')).growth,
  },
  seed: {
    summary: 'how fast records become a corpus, next to bare inserts',
    load: async () => (await import('./seedCommand.ts')).seed,
  },
  serve: {
    summary: 'requests per second, next to hand-written SQL and other servers',
    load: async () => (await import('./serve/command.ts')).serve,
  },
  start: {
    summary: 'from starting the server to its first answer, next to a bare Yoga server',
    load: async () => (await import('./start/command.ts')).start,
  },
};

const help = `Usage: npm run bench -- WHAT [options]

Measures one of these:

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`)
  .join('\n')}

npm run bench -- WHAT --help tells about its options.`;

/** Does what was asked for and returns the exit code. */
async function run([name = '', ...words]: string[]): Promise<number> {
  if (name === '--help') {
    console.log(help);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? await commands[name]?.load() : undefined;
  let work: (() => Promise<number>) | null | undefined;
  try {
    if (!command) throw new TypeError(`What to measure? There is: ${Object.keys(commands).join(', ')}.`);
    work = command.read(words);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${command?.help ?? help}`);
    return 2;
  }
  if (work) return work();
  console.log(command?.help);
  return 0;
}

if (import.meta.main) {
  // Without a listener the process would end at once, and what ends with it, like servers it started, would not be told.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.exitCode = await run(process.argv.slice(2));
}
