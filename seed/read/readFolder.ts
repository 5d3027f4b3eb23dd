import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type SharedFile, sharedFiles } from '../shapes/files.ts';
import { causeOf } from './failure.ts';
import { fileProblem, type Problem, show } from './problem.ts';
import { readArticle } from './readArticle.ts';
import { addRecord, emptyReading, mergeReadings, type Reading } from './reading.ts';
import { listRecords, shownPath } from './recordFiles.ts';
import type { Location } from './records.ts';
import { problemAt, shapeProblems } from './shapeProblem.ts';
import { decode, parseSource, type Source } from './source.ts';
import { unexpected, unknownShared } from './unexpected.ts';

/**
 * Reads all records of a folder of YAML. Malformed records do not stop it: they are reported in the
 * problems, and all others are returned. Rules across records are not applied; see `readChecked`.
 */
export const readRecords = (directory: string): Reading => mergeReadings([...readFolder(directory)]);

/** The same, file by file. The first reading holds the problems of the folder itself. */
export function* readFolder(directory: string): Generator<Reading> {
  const ofFolder = emptyReading();
  yield ofFolder;
  const complain = (path: string, fault: { expected: string } & Partial<Problem>) =>
    ofFolder.problems.push(fileProblem(path, fault));
  if (!existsSync(directory)) {
    complain(directory, { expected: 'a folder of records' });
    return;
  }
  const folder = listRecords(directory);
  for (const path of folder.unexpected) {
    const { fault, hidesRecords } = unexpected(path, dirname(path) !== directory);
    complain(path, fault);
    if (hidesRecords) ofFolder.complete = false;
  }
  let id = 0;
  for (const { name, path } of folder.shared) {
    if (!isShared(name)) {
      complain(path, unknownShared(path, name));
      ofFolder.complete = false;
      continue;
    }
    const reading = emptyReading();
    const source = openSource(path, reading, id++);
    if (source) readShared(source, name, reading);
    yield reading;
  }
  for (const { name, path } of folder.articles) {
    const reading = emptyReading();
    const source = openSource(path, reading, id++);
    if (source) readArticle(source, name, reading);
    yield reading;
  }
  if (folder.articles.length === 0)
    complain(join(directory, 'articles'), { expected: 'at least one article in it' });
}

const isShared = (name: string): name is SharedFile => Object.hasOwn(sharedFiles, name);

function openSource(path: string, reading: Reading, id: number): Source | null {
  const unreadable = (fault: { expected: string } & Partial<Problem>) => {
    reading.problems.push(fileProblem(path, fault));
    reading.complete = false;
    return null;
  };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const known = causeOf(error);
    if (!known) throw error;
    return unreadable({ expected: 'a file that can be read', found: known.cause, remedy: known.remedy });
  }
  const text = decode(bytes);
  if (text === null) return unreadable({ rule: 'yaml', expected: 'a file in UTF-8' });
  const source = parseSource(shownPath(path), text, id);
  for (const { line, column, expected, fatal } of source.faults) {
    reading.problems.push(fileProblem(path, { rule: 'yaml', line, column, expected }));
    if (fatal) reading.complete = false;
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

/** Adds one record of a shared file to a reading. */
export function readSharedRecord(reading: Reading, name: SharedFile, raw: unknown, location: Location): void {
  const { kind, key, shape } = sharedFiles[name];
  const faults = key.safeParse(location.slug).error?.issues ?? [];
  reading.problems.push(...shapeProblems(location, key, location.slug, faults));
  const value = addRecord(reading, shape, raw, location);
  // Kind and shape come from one entry of `sharedFiles`, which the compiler cannot infer through
  // the union.
  if (value !== undefined) (reading.records.entries[kind] as unknown[]).push({ ...location, value });
}
