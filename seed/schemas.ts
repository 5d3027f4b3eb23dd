import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { fileShape, sharedFileNames } from './shapes/files.ts';

const help = `Usage: npm run schemas -- [options]

Writes the JSON Schemas that editors complete and check records with to
seed/shapes. They know the shapes, not the rules across records.

  --check   change nothing; name the files that are not up to date

Exit codes: 0 done, 1 some files are not up to date (with --check), 2 wrong usage.`;

/** The JSON Schemas of the files of records, by file name. */
export function recordSchemas(): Map<string, string> {
  return new Map(
    (['article', ...sharedFileNames] as const).map((name) => {
      const schema = z.toJSONSchema(fileShape(name), { io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify({ title: name, ...schema }, null, 2)}\n`];
    }),
  );
}

function main(words: string[]): number {
  let given: { check: boolean; help: boolean };
  try {
    const options = {
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    } as const;
    given = parseArgs({ args: words, options }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (given.help) {
    console.log(help);
    return 0;
  }
  let stale = 0;
  for (const [name, text] of recordSchemas()) {
    const path = new URL(`./shapes/${name}`, import.meta.url);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale += 1;
    console.log(`seed/shapes/${name} ${given.check ? 'is not up to date' : 'written'}`);
    if (!given.check) writeFileSync(path, text);
  }
  if (given.check && stale > 0) console.error('Run: npm run schemas');
  return given.check && stale > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
