import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SharedFile, sharedFileNames, sharedFiles } from '../shapes/files.ts';
import { listRecords, shownPath } from './folder.ts';
import { nearest } from './nearest.ts';
import { fileProblem, type Problem, show } from './problem.ts';
import { readArticle } from './readArticle.ts';
import { mergeReadings, noReading, type Reading, take } from './reading.ts';
import type { Location } from './records.ts';
import { problemAt, shapeProblems } from './shapeProblem.ts';
import { parseSource, type Source } from './source.ts';

/**
 * Reads all records of a folder of YAML. Problems of form do not stop it: whatever fits its shape is in the records, the rest is in the problems.
 * Rules across records are not looked at here; see `readChecked`.
 */
export const readRecords = (directory: string): Reading => mergeReadings([...readFolder(directory)]);

/** The same a file at a time. What is wrong with the folder itself comes first. */
export function* readFolder(directory: string): Generator<Reading> {
  const about = noReading();
  yield about;
  const complain = (path: string, fault: { expected: string } & Partial<Problem>) =>
    about.problems.push(fileProblem(path, fault));
  if (!existsSync(directory)) {
    complain(directory, { expected: 'a folder of records' });
    return;
  }
  const folder = listRecords(directory);
  for (const path of folder.strange) complain(path, { expected: 'only .yaml files and the folder articles' });
  let id = 0;
  for (const { name, path } of folder.shared) {
    if (!isShared(name)) {
      const expected = `one of ${sharedFileNames.map((known) => `${known}.yaml`).join(', ')}`;
      complain(path, { expected, nearest: nearest(name, sharedFileNames) });
      continue;
    }
    const reading = noReading();
    const source = openSource(path, reading, id++);
    if (source) readShared(source, name, reading);
    yield reading;
  }
  for (const { name, path } of folder.articles) {
    const reading = noReading();
    const source = openSource(path, reading, id++);
    if (source) readArticle(source, name, reading);
    yield reading;
  }
  if (folder.articles.length === 0)
    complain(join(directory, 'articles'), { expected: 'at least one article in it' });
}

const isShared = (name: string): name is SharedFile => Object.hasOwn(sharedFiles, name);

function openSource(path: string, reading: Reading, id: number): Source | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    reading.problems.push(fileProblem(path, { rule: 'yaml', expected: 'a file in UTF-8' }));
    reading.whole = false;
    return null;
  }
  const source = parseSource(shownPath(path), text, id);
  for (const { line, column, expected, fatal } of source.faults) {
    reading.problems.push(fileProblem(path, { rule: 'yaml', line, column, expected }));
    if (fatal) reading.whole = false;
  }
  return source.faults.some((fault) => fault.fatal) ? null : source;
}

function readShared(source: Source, name: SharedFile, reading: Reading): void {
  const { kind } = sharedFiles[name];
  const content = source.content ?? {};
  if (typeof content !== 'object' || Array.isArray(content)) {
    const location = { kind, slug: name, article: null, source, path: [] };
    const fault = { rule: 'shape', expected: 'a mapping from slug to record', found: show(content) };
    reading.problems.push(problemAt(location, [], fault));
    return;
  }
  for (const [slug, raw] of Object.entries(content))
    readSharedRecord(reading, name, raw, { kind, slug, article: null, source, path: [slug] });
}

/** Takes in one record of a shared file. */
export function readSharedRecord(reading: Reading, name: SharedFile, raw: unknown, location: Location): void {
  const { kind, key, shape } = sharedFiles[name];
  const faults = key.safeParse(location.slug).error?.issues ?? [];
  reading.problems.push(...shapeProblems(location, key, location.slug, faults));
  const value = take(reading, shape, raw, location);
  // The kind and the shape come from one line of `sharedFiles`, which the compiler cannot follow through the union.
  if (value !== undefined) (reading.records.entries[kind] as unknown[]).push({ ...location, value });
}
