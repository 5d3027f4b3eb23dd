import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { fileShape, sharedFileNames } from '../shapes/files.ts';
import { parseWords, runCommand } from './command.ts';

const help = `Usage: npm run schemas -- [options]

Writes JSON Schemas of the record files to seed/shapes, for completion and
checks in editors. They contain the shapes, not the rules across records.

  --check   change nothing; list the files that are not up to date

Exit codes: 0 done, 1 some files are not up to date (with --check), 2 wrong usage,
3 a file cannot be read or written.`;

/** The JSON Schemas of the files of records, by file name. */
export function recordSchemas(): Map<string, string> {
  return new Map(
    (['article', ...sharedFileNames] as const).map((name) => {
      const schema = z.toJSONSchema(fileShape(name), { io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify({ title: name, ...schema }, null, 2)}\n`];
    }),
  );
}

function readArguments(words: string[]): { check: boolean } | null {
  const { values } = parseWords({
    args: words,
    options: {
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return values.help ? null : values;
}

function run(options: { check: boolean }): number {
  let stale = 0;
  for (const [name, text] of recordSchemas()) {
    const path = new URL(`../shapes/${name}`, import.meta.url);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale += 1;
    console.log(`seed/shapes/${name} ${options.check ? 'is not up to date' : 'written'}`);
    if (!options.check) writeFileSync(path, text);
  }
  if (options.check && stale > 0) console.error('Run: npm run schemas');
  return options.check && stale > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = await runCommand(process.argv.slice(2), help, readArguments, run);
