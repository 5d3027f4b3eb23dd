import { LRUCache } from 'lru-cache';
import { lower, type Spellings, spellingsOf, type Word, wordsOf } from '../../../db/fold.ts';
import { nameType, searchField, valuesOf } from '../../../db/vocabulary.ts';
import { spelledOut } from './compile.ts';
import { excerpt } from './excerpt.ts';
import type { FoundText } from './hits.ts';
import { type Query, termsOf } from './parse.ts';
import type { Way, Widening } from './widen.ts';

/** A stretch of a text in code points: its first, and the one after its last. */
export interface Range {
  start: number;
  end: number;
}

/** A text with what in it matched. */
export interface MatchedText extends FoundText {
  ranges: Range[];
}

/** Something to look for in a text, in each of the ways to write it. */
export interface Wanted {
  /** How many words of the query it stands for. */
  counts: number;
  /** The narrowest reading of the query in which it is looked for at all. */
  reading: number;
  /** As typed, lower-case; empty for names that were not. */
  written: string[];
  ways: Way[];
  /** Whether the last word may go on. */
  prefix: boolean;
}

/** All that stands for something in a query: its terms in all spellings and misspellings, and the other names of what they name. */
export const wantedOf = (query: Query, { near, named }: Widening): Wanted[] => [
  ...termsOf(query).map((term) => ({
    counts: term.words.length,
    reading: 0,
    written: term.written,
    ways: [...spelledOut(term).map((words) => ({ words, edits: 0 })), ...(near.get(term) ?? [])],
    prefix: term.prefix,
  })),
  ...named.map(({ terms, ways }) => ({ counts: terms.length, reading: 1, written: [], ways, prefix: false })),
];

/** The spellings of words by language and word; the texts of a corpus repeat their words. */
const cachedSpellings = new LRUCache<string, Spellings>({ max: 20_000 });

function spellingsIn(word: string, lang: string): Spellings {
  const key = `${lang} ${word}`;
  const known = cachedSpellings.get(key);
  if (known) return known;
  const spellings = spellingsOf(word, lang);
  cachedSpellings.set(key, spellings);
  return spellings;
}

interface SpelledWord extends Word {
  spellings: Spellings;
}

/** A term found in a text. */
interface Match extends Range {
  wanted: Wanted;
  /** The narrowest reading of the query in which it counts: 0 as written, 1 by another name, 2 and 3 with letters wrong. */
  reading: number;
  asWritten: boolean;
  /** Whether accents and case are all that tells it from what was typed. */
  asFolded: boolean;
}

/** The ways to write what is wanted by the word they begin with; those of one word that may go on stand under none. */
type WaysByWord = Map<string | null, { wanted: Wanted; way: Way }[]>;

const byFirstWord = (list: Wanted[]): WaysByWord =>
  Map.groupBy(
    list.flatMap((wanted) => wanted.ways.map((way) => ({ wanted, way }))),
    ({ wanted, way }) => (wanted.prefix && way.words.length === 1 ? null : (way.words[0] ?? null)),
  );

function matchesIn(words: SpelledWord[], ways: WaysByWord): Match[] {
  return words.flatMap(({ start, spellings }, at) => {
    const begun = [null, ...spellings].flatMap((word) => ways.get(word) ?? []);
    const found = begun.filter(({ wanted, way }) => isWrittenSo(words, at, way.words, wanted.prefix));
    return [...Map.groupBy(found, ({ wanted }) => wanted)].map(([wanted, list]) => {
      const way = list.reduce((best, { way }) => (way.edits < best.edits ? way : best), list[0]?.way as Way);
      const stretch = words.slice(at, at + way.words.length);
      return {
        wanted,
        start,
        end: stretch.at(-1)?.end ?? start,
        reading: way.edits ? 1 + way.edits : wanted.reading,
        asWritten: stretch.every(({ text }, index) => lower(text) === wanted.written[index]),
        asFolded: stretch.every(({ spellings }, index) => spellings[0] === wanted.ways[0]?.words[index]),
      };
    });
  });
}

/** The same comparison as the index makes: each word in any of its spellings. */
function isWrittenSo(words: SpelledWord[], at: number, asked: readonly string[], prefix: boolean): boolean {
  return asked.every((word, index) => {
    const spellings = words[at + index]?.spellings;
    if (!spellings) return false;
    if (prefix && index === asked.length - 1) return spellings.some((spelling) => spelling.startsWith(word));
    return spellings.includes(word);
  });
}

/** Stretches in order, without those that lie in another. */
function merged(ranges: Range[]): Range[] {
  const sorted = ranges
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ end }, index) => sorted.slice(0, index).every((earlier) => earlier.end < end));
}

const fieldOrder = valuesOf(searchField);
const nameOrder = valuesOf(nameType);

/** Where several languages write a name alike, the first of these is told. */
const languages = ['en', 'ru', 'be', 'az'];

/** What tells texts with matches apart, the better first: more of the query, as typed, less besides, and what is shown first anyway. */
function compareMatched(one: Matched, other: Matched): number {
  const covered = ({ matches }: Matched, which: (match: Match) => boolean = () => true) =>
    [...new Set(matches.filter(which).map(({ wanted }) => wanted))].reduce(
      (sum, { counts }) => sum + counts,
      0,
    );
  const reading = ({ matches }: Matched) => Math.min(...matches.map(({ reading }) => reading));
  const written = (matched: Matched) =>
    covered(matched, ({ asWritten }) => asWritten) * 100 + covered(matched, ({ asFolded }) => asFolded);
  const besides = ({ words, matches }: Matched) => words.length - matches.length;
  const place = ({ found: { field, nameType } }: Matched) =>
    fieldOrder.indexOf(field) * 10 + (nameType ? nameOrder.indexOf(nameType) : 0);
  const language = ({ found: { lang } }: Matched) => (languages.indexOf(lang) + 10) % 10;
  return (
    covered(other) - covered(one) ||
    reading(one) - reading(other) ||
    Number(other.found.field === 'NAME') - Number(one.found.field === 'NAME') ||
    written(other) - written(one) ||
    besides(one) - besides(other) ||
    place(one) - place(other) ||
    language(one) - language(other) ||
    (one.found.text < other.found.text ? -1 : 1)
  );
}

interface Matched {
  found: FoundText;
  words: SpelledWord[];
  matches: Match[];
}

/**
 * The texts in which something of the query stands, the best first, with where: as the query was read to find them, and no further. Of the names only the
 * best is kept.
 */
export function matchedTexts(texts: FoundText[], wanted: Wanted[], reading: number): MatchedText[] {
  const ways = byFirstWord(wanted);
  const matched = texts
    .map((found) => {
      const words = wordsOf(found.text).map((word) => ({
        ...word,
        spellings: spellingsIn(word.text, found.lang),
      }));
      return { found, words, matches: matchesIn(words, ways).filter((match) => match.reading <= reading) };
    })
    .filter(({ matches }) => matches.length > 0)
    .sort(compareMatched);
  // FTS5 divides words at some letters of New Tai Lue, which its tables take for marks. What it found so is shown without ranges.
  if (matched.length === 0) return texts.slice(0, 1).map((found) => ({ ...found, ranges: [] }));
  const name = matched.find(({ found }) => found.field === 'NAME');
  return matched
    .filter((text) => text.found.field !== 'NAME' || text === name)
    .map(({ found, matches }) => {
      const ranges = merged(matches);
      const shown = found.field === 'BODY' ? excerpt(found.text, ranges) : { text: found.text, ranges };
      return { ...found, ...shown };
    });
}
