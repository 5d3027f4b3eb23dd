import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkability, force, statementKind, valuesOf, voice } from '../../db/vocabulary.ts';
import { namingFile } from '../read/failure.ts';
import { describeProblem } from '../read/problem.ts';
import { shownPath } from '../read/recordFiles.ts';
import { shapeProblems } from '../read/shapeProblem.ts';
import { decode, parseSource } from '../read/source.ts';
import type { Span } from './evidence.ts';

/** The letters of the two codings that are compared. */
export const coders = ['C', 'D'] as const;

/** What the coders decided about an item; null where the question does not arise. */
export interface Ratings {
  /** COMMITMENT or STATEMENT. */
  noun: string;
  /** The force of a commitment, or the kind of a statement. */
  kind: string;
  /** Of commitments only. */
  checkability: string | null;
  /** Of the first claim. */
  voice: string;
  /** Speaker and actors whose words are relayed, of the first claim. */
  attribution: string;
}

export type Rating = keyof Ratings;

/** An item of one coder, reduced to the data compared. */
export interface Coded {
  id: string;
  /** The words of its id. */
  idWords: Set<string>;
  /** The words of its summary. */
  textWords: Set<string>;
  /** The code points that the sentences of its claims cover: sorted, without overlap. */
  spans: Span[];
  ratings: Ratings;
}

/** The items of each article by one coder, by the slug of the article. */
export type Coding = Map<string, Coded[]>;

// Raw codings are never corrected, so these shapes require only the data compared.
const claim = z.object({
  sentences: z.array(z.string()).min(1, 'a sentence'),
  voice: z.enum(valuesOf(voice)),
  speaker: z.string().nullable(),
  attributedTo: z.array(z.string()),
});
const coded = { id: z.string(), summary: z.string(), claims: z.array(claim).min(1, 'a claim') };
const item = z.discriminatedUnion('noun', [
  z.object({
    ...coded,
    noun: z.literal('COMMITMENT'),
    force: z.enum(valuesOf(force)),
    checkability: z.enum(valuesOf(checkability)),
  }),
  z.object({ ...coded, noun: z.literal('STATEMENT'), kind: z.enum(valuesOf(statementKind)) }),
]);
const position = z.int().min(0, 'a position from 0');
const codedFile = z.object({
  article: z.string(),
  sentences: z.record(z.string(), z.object({ start: position, end: position })),
  items: z.array(item),
});

/** Reads the files of one raw coding. `faults` are messages about malformed files. */
export function readCoding(directory: string): { coding: Coding; faults: string[] } {
  const coding: Coding = new Map();
  if (!existsSync(directory))
    return { coding, faults: [`${shownPath(directory)}: no such folder of a raw coding.`] };
  const faults: string[] = [];
  const names = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  for (const name of names.sort()) {
    const path = join(directory, name);
    const read = readCodedArticle(path);
    if ('faults' in read) faults.push(...read.faults);
    else if (coding.has(read.slug))
      faults.push(`${shownPath(path)}: the article ${read.slug} is in another file already.`);
    else coding.set(read.slug, read.items);
  }
  if (names.length === 0) faults.push(`${shownPath(directory)}: no article file <slug>.yaml in it.`);
  return { coding, faults };
}

function readCodedArticle(path: string): { slug: string; items: Coded[] } | { faults: string[] } {
  const text = decode(namingFile(path, () => readFileSync(path)));
  if (text === null) return { faults: [`${shownPath(path)}:1:1  expected a file in UTF-8`] };
  const source = parseSource(shownPath(path), text);
  if (source.faults.length > 0) {
    return {
      faults: source.faults.map(
        ({ line, column, expected }) => `${source.file}:${line}:${column}  expected ${expected}`,
      ),
    };
  }
  const location = { kind: 'ARTICLE' as const, slug: source.file, article: null, source, path: [] };
  const parsed = codedFile.safeParse(source.content);
  if (!parsed.success) {
    const problems = shapeProblems(location, codedFile, source.content, parsed.error.issues);
    return { faults: problems.map(describeProblem) };
  }
  const { article, sentences, items } = parsed.data;
  const faults = items.flatMap(({ id, claims }) =>
    claims
      .flatMap((claim) => claim.sentences)
      .filter((key) => !sentences[key])
      .map((key) => `${source.file}  ${id}: expected the key of a sentence, found '${key}'`),
  );
  return faults.length > 0 ? { faults } : { slug: article, items: items.map(reduced(sentences)) };
}

const reduced =
  (sentences: Record<string, Span>) =>
  (item: z.output<typeof codedFile>['items'][number]): Coded => {
    const { id, summary, claims, noun } = item;
    const [first] = claims;
    if (!first) throw new Error(`The item ${id} has no claim`);
    const keys = new Set(claims.flatMap((claim) => claim.sentences));
    return {
      id,
      idWords: wordsOf(id),
      textWords: wordsOf(summary),
      spans: merge([...keys].flatMap((key) => sentences[key] ?? [])),
      ratings: {
        noun,
        kind: noun === 'COMMITMENT' ? item.force : item.kind,
        checkability: noun === 'COMMITMENT' ? item.checkability : null,
        voice: first.voice,
        attribution: [first.speaker ?? 'nobody', ...first.attributedTo.toSorted()].join(' < '),
      },
    };
  };

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
