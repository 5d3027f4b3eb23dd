import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describeProblem, type Problem } from '../read/problem.ts';
import { shownPath } from '../read/recordFiles.ts';
import { shapeProblems } from '../read/shapeProblem.ts';
import { parseSource } from '../read/source.ts';
import type { Span } from './evidence.ts';

/**
 * The forces of the raw codings, from weakest to strongest. These codings precede the noun
 * `Statement`, so they also have the forces that became kinds of statements.
 */
export const forces = [
  'REPORT',
  'INTEREST',
  'EXPECTATION',
  'PROPOSAL',
  'OFFER',
  'INTENTION',
  'PLEDGE',
  'AGREEMENT',
  'SIGNED',
] as const;

export type Force = (typeof forces)[number];

/** The nouns that are compared. */
export const codedKinds = ['commitments', 'events', 'figures'] as const;
export type CodedKind = (typeof codedKinds)[number];

/** A record of one coder, reduced to the data compared. */
export interface Coded {
  slug: string;
  /** The words of its slug. */
  slugWords: Set<string>;
  /** The words of its summary or label. */
  textWords: Set<string>;
  /** The code points that the passages of its claims cover: sorted, without overlap. */
  spans: Span[];
  /** The strongest force of its claims; null for events and figures. */
  force: Force | null;
}

/** The records of one article by one coder. */
export type CodedArticle = Record<CodedKind, Coded[]>;

/** The articles of one coder, by slug. */
export type Coding = Map<string, CodedArticle>;

// Raw codings are never corrected and may deviate from the shapes of records, so these shapes
// require only the data compared.
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
const claim = z.object({ force: z.enum(forces).nullish(), passages: listOf(z.string()) });
const coded = z.object({
  slug: z.string(),
  summary: z.string().nullish(),
  label: z.string().nullish(),
  claims: listOf(claim),
});
const commitment = coded.extend({ claims: listOf(claim.required({ force: true })) });
const position = z.int().min(0, 'a position from 0');
const codedFile = z.object({
  article: z.object({ slug: z.string() }),
  passages: z.record(z.string(), z.object({ start: position, end: position })),
  commitments: listOf(commitment),
  events: listOf(coded),
  figures: listOf(coded),
});

/** Reads the article files of one raw coding. `faults` are messages about malformed files. */
export function readCoding(directory: string): { coding: Coding; faults: string[] } {
  const coding: Coding = new Map();
  if (!existsSync(directory))
    return { coding, faults: [`${shownPath(directory)}: no such folder of a raw coding.`] };
  const faults: string[] = [];
  // The entities of an article are in a file of their own and are not compared.
  const names = readdirSync(directory).filter(
    (name) => name.endsWith('.yaml') && !name.endsWith('.entities.yaml'),
  );
  for (const name of names.sort()) {
    const path = join(directory, name);
    const read = readCodedArticle(path);
    if ('faults' in read) faults.push(...read.faults);
    else if (coding.has(read.slug))
      faults.push(`${shownPath(path)}: the article ${read.slug} is in another file already.`);
    else coding.set(read.slug, read.article);
  }
  if (names.length === 0) faults.push(`${shownPath(directory)}: no article file <slug>.yaml in it.`);
  return { coding, faults };
}

function readCodedArticle(path: string): { slug: string; article: CodedArticle } | { faults: string[] } {
  const source = parseSource(shownPath(path), readFileSync(path, 'utf8'));
  if (source.faults.length > 0) {
    return {
      faults: source.faults.map(
        ({ line, column, expected }) => `${source.file}:${line}:${column}  expected ${expected}`,
      ),
    };
  }
  const location = { kind: 'ARTICLE' as const, slug: source.file, article: null, source, path: [] };
  const parsed = codedFile.safeParse(source.content);
  if (!parsed.success)
    return { faults: describe(shapeProblems(location, codedFile, source.content, parsed.error.issues)) };

  const { article, passages } = parsed.data;
  const faults: string[] = [];
  const codedOf = ({ slug, summary, label, claims }: z.output<typeof coded>): Coded => {
    const keys = [...new Set(claims.flatMap((claim) => claim.passages))];
    for (const key of keys)
      if (!passages[key])
        faults.push(`${source.file}  ${slug}: expected the key of a passage, found '${key}'`);
    return {
      slug,
      slugWords: wordsOf(slug),
      textWords: wordsOf(summary ?? label ?? ''),
      spans: merge(keys.flatMap((key) => passages[key] ?? [])),
      force: strongest(claims.flatMap((claim) => claim.force ?? [])),
    };
  };
  const [commitments, events, figures] = codedKinds.map((kind) => parsed.data[kind].map(codedOf));
  if (faults.length > 0) return { faults };
  return {
    slug: article.slug,
    article: { commitments: commitments ?? [], events: events ?? [], figures: figures ?? [] },
  };
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

const describe = (problems: Problem[]) => problems.map(describeProblem);

const strongest = (among: Force[]): Force | null => forces.findLast((value) => among.includes(value)) ?? null;

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
