import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { z } from 'zod';
import { fileOfKind } from '../check/missing.ts';
import type { Problem } from '../read/problem.ts';
import { replaceFile } from '../read/replaceFile.ts';
import { unwrap } from '../read/shapePath.ts';
import { type SharedFile, sharedFiles } from '../shapes/files.ts';
import type { RecordKind } from '../shapes/slug.ts';

/** The number of stubs by name of the file, and the missing slugs that have none. */
export interface Stubs {
  written: Record<string, number>;
  /** Records of articles, which need a passage. */
  others: string[];
}

/**
 * Appends a stub for each missing shared record to the file it belongs to. A stub has its required
 * fields without values, so that the records have problems until it is filled in: nothing is
 * invented. A record that may be of several kinds becomes an organization if it can be one, else
 * the first kind; the comment names the others.
 * @throws an Error of the system when a file cannot be written.
 */
export function writeStubs(directory: string, problems: readonly Problem[]): Stubs {
  const byFile = new Map<SharedFile, string[]>();
  const others: string[] = [];
  for (const problem of problems) {
    if (!problem.missing) continue;
    const { slug, kinds } = problem.missing;
    const shared = kinds.filter((kind) => fileOfKind.has(kind));
    const kind = shared.includes('ORGANIZATION') ? 'ORGANIZATION' : shared[0];
    const name = kind && fileOfKind.get(kind);
    if (!name) others.push(slug);
    else byFile.set(name, [...(byFile.get(name) ?? []), stubOf(name, slug, problem, shared)]);
  }
  const written: Stubs['written'] = {};
  for (const [name, stubs] of byFile) {
    const path = join(directory, `${name}.yaml`);
    const before = existsSync(path) ? inBlocks(readFileSync(path, 'utf8')) : '';
    replaceFile(path, [...(before === '' ? [] : [before]), ...stubs].join('\n'));
    written[`${name}.yaml`] = stubs.length;
  }
  return { written, others };
}

/** The text of a shared file in a form that records can be appended to. */
function inBlocks(text: string): string {
  const document = parseDocument(text);
  const { contents } = document;
  if (!isMap(contents)) return contents === null && text.trim() === '' ? '' : endLine(text);
  if (contents.items.length === 0) return '';
  if (!contents.flow) return endLine(text);
  contents.flow = false;
  return document.toString();
}

const endLine = (text: string) => `${text.trimEnd()}\n`;

function stubOf(name: SharedFile, slug: string, problem: Problem, kinds: RecordKind[]): string {
  const { file, line, places, nearest } = problem;
  const { kind, shape } = sharedFiles[name];
  const otherKinds = kinds.filter((other) => other !== kind).map((other) => `${fileOfKind.get(other)}.yaml`);
  const comment = [
    `# Stub: ${places === 1 ? 'used once' : `used at ${places} places`}, first at ${file}:${line}`,
    ...(otherKinds.length > 0 ? [`may belong into ${otherKinds.join(', ')} instead`] : []),
    ...(nearest === null ? [] : [`or is ${nearest} meant?`]),
  ].join('; ');
  const inner: z.ZodType = unwrap(shape);
  const key = /^[a-z]/.test(slug) && !/^(?:null|true|false)$/.test(slug) ? slug : `'${slug}'`;
  if (!(inner instanceof z.ZodObject)) return `${comment}\n${key}: null\n`;
  const required = Object.entries(inner.shape)
    .filter(([field, of]) => field !== 'names' && !(of as z.ZodType).safeParse(undefined).success)
    // Written out, so that the comment of the next stub does not belong to an empty value.
    .map(([field]) => `  ${field}: null\n`);
  const names = 'names' in inner.shape ? '  names: []\n' : '';
  return `${comment}\n${key}:\n${names}${required.join('')}`;
}
