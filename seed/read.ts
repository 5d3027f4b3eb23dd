import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listRecords, shownPath } from './folder.ts';
import { nearest } from './nearest.ts';
import { type Problem, show, sortProblems } from './problem.ts';
import { readArticle } from './readArticle.ts';
import { type Reading, take } from './reading.ts';
import { noRecords } from './records.ts';
import { problemAt, shapeProblems } from './shapeProblem.ts';
import { type SharedFile, sharedFileNames, sharedFiles } from './shapes/files.ts';
import { parseSource, type Source } from './source.ts';

/**
 * Reads all records of a folder. Problems of form do not stop it: whatever fits its shape is in the records, the rest is in the problems.
 * Rules across records are not looked at here; see `checkRecords`.
 */
export function readRecords(directory: string): Reading {
  const reading: Reading = { records: noRecords(), problems: [], whole: true };
  if (!existsSync(directory)) {
    reading.problems.push(fileProblem(directory, { expected: 'a folder of records' }));
    return reading;
  }
  const folder = listRecords(directory);
  for (const path of folder.strange) {
    reading.problems.push(fileProblem(path, { expected: 'only .yaml files and the folder articles' }));
  }
  for (const { name, path } of folder.shared) {
    if (!isShared(name)) {
      const expected = `one of ${sharedFileNames.map((known) => `${known}.yaml`).join(', ')}`;
      reading.problems.push(fileProblem(path, { expected, nearest: nearest(name, sharedFileNames) }));
      continue;
    }
    const source = openSource(path, reading);
    if (source) readShared(source, name, reading);
  }
  for (const { name, path } of folder.articles) {
    const source = openSource(path, reading);
    if (source) readArticle(source, name, reading);
  }
  if (folder.articles.length === 0) {
    reading.problems.push(
      fileProblem(join(directory, 'articles'), { expected: 'at least one article in it' }),
    );
  }
  reading.problems = sortProblems(reading.problems);
  return reading;
}

const isShared = (name: string): name is SharedFile => Object.hasOwn(sharedFiles, name);

function fileProblem(path: string, fault: { expected: string } & Partial<Problem>): Problem {
  return {
    rule: 'files',
    file: shownPath(path),
    line: 1,
    column: 1,
    record: 'file',
    field: '',
    found: null,
    nearest: null,
    ...fault,
  };
}

function openSource(path: string, reading: Reading): Source | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    reading.problems.push(fileProblem(path, { rule: 'yaml', expected: 'a file in UTF-8' }));
    reading.whole = false;
    return null;
  }
  const source = parseSource(shownPath(path), text);
  for (const { line, column, expected, fatal } of source.faults) {
    reading.problems.push(fileProblem(path, { rule: 'yaml', line, column, expected }));
    if (fatal) reading.whole = false;
  }
  return source.faults.some((fault) => fault.fatal) ? null : source;
}

function readShared(source: Source, name: SharedFile, reading: Reading): void {
  const { kind, key, shape } = sharedFiles[name];
  const content = source.content ?? {};
  if (typeof content !== 'object' || Array.isArray(content)) {
    const location = { kind, slug: name, article: null, source, path: [] };
    const fault = { rule: 'shape', expected: 'a mapping from slug to record', found: show(content) };
    reading.problems.push(problemAt(location, [], fault));
    return;
  }
  for (const [slug, raw] of Object.entries(content)) {
    const location = { kind, slug, article: null, source, path: [slug] };
    const faults = key.safeParse(slug).error?.issues ?? [];
    reading.problems.push(...shapeProblems(location, key, slug, faults));
    const value = take(reading, shape, raw, location);
    // The kind and the shape come from one line of `sharedFiles`, which the compiler cannot follow through the union.
    if (value !== undefined) (reading.records.entries[kind] as unknown[]).push({ ...location, value });
  }
}
