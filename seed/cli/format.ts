import { readFileSync } from 'node:fs';
import { canonicalYaml } from '../read/canonicalYaml.ts';
import { listRecords, shownPath } from '../read/recordFiles.ts';
import { replaceFile } from '../read/replaceFile.ts';
import { decode, parseSource } from '../read/source.ts';
import { fileShape, type SharedFile, sharedFileNames } from '../shapes/files.ts';
import { defaultRecords, parseWords, runCommand } from './command.ts';

const help = `Usage: npm run format:records -- [options]

Rewrites the files of records in canonical form.

  --records DIR   folder of records (default: $RECORDS or seed/records)
  --check         change nothing; list the files that are not in canonical form

Exit codes: 0 done, 1 some files are not in canonical form (with --check) or
cannot be rewritten, 2 wrong usage, 3 a file or folder cannot be read or
written.`;

/**
 * Formats or checks a folder. Returns the files that differ, and those that cannot be formatted
 * with the reason.
 */
export function formatRecords(directory: string, check: boolean): { changed: string[]; failed: string[] } {
  const { shared, articles } = listRecords(directory);
  const changed: string[] = [];
  const failed: string[] = [];
  const files = [
    ...shared
      .filter(({ name }) => (sharedFileNames as string[]).includes(name))
      .map(({ name, path }) => ({ path, shape: fileShape(name as SharedFile) })),
    ...articles.map(({ path }) => ({ path, shape: fileShape('article') })),
  ];
  for (const { path, shape } of files) {
    const text = decode(readFileSync(path));
    if (text === null) {
      failed.push(`${shownPath(path)}:1:1  expected a file in UTF-8`);
      continue;
    }
    const { faults } = parseSource(shownPath(path), text);
    if (faults.length > 0) {
      for (const { line, column, expected } of faults)
        failed.push(`${shownPath(path)}:${line}:${column}  expected ${expected}`);
      continue;
    }
    let canonical: string;
    try {
      canonical = canonicalYaml(text, shape);
    } catch (error) {
      failed.push(`${shownPath(path)}: ${(error as Error).message}`);
      continue;
    }
    if (canonical === text) continue;
    changed.push(shownPath(path));
    if (!check) replaceFile(path, canonical);
  }
  return { changed, failed };
}

function readArguments(words: string[]): { records: string; check: boolean } | null {
  const { values } = parseWords({
    args: words,
    options: {
      records: { type: 'string', default: defaultRecords() },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return values.help ? null : values;
}

function run(options: { records: string; check: boolean }): number {
  const { changed, failed } = formatRecords(options.records, options.check);
  for (const file of changed)
    console.log(options.check ? `${file} is not in canonical form` : `${file} rewritten`);
  for (const failure of failed) console.error(failure);
  if (options.check && changed.length > 0) console.error('Run: npm run format:records');
  return failed.length > 0 || (options.check && changed.length > 0) ? 1 : 0;
}

if (import.meta.main) process.exitCode = await runCommand(process.argv.slice(2), help, readArguments, run);
