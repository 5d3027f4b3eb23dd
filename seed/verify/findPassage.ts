import { bytesAt, type Span, sha256Of, type Text } from './evidence.ts';

/** The first and last words of a passage, and which of their occurrences is meant, from 1. */
export interface PassageEnds {
  first: string;
  last: string;
  occurrence?: number | undefined;
  lastOccurrence?: number | undefined;
}

/** The passage, or a message with a remedy. Neither contains a word of the text. */
export type FoundPassage = { passage: Span & { sha256: string } } | { fault: string };

/** Finds the passage that begins and ends with given words. Ambiguous words are a fault. */
export function findPassage(
  text: Text,
  { first, last, occurrence, lastOccurrence }: PassageEnds,
): FoundPassage {
  const begin = pick(placesOf(text, first), occurrence, {
    words: 'first',
    where: 'in the file',
    option: '--occurrence',
  });
  if (begin === null) return { fault: `The first words are not in the file. ${adviceFor(text, first)}` };
  if (typeof begin === 'string') return { fault: begin };

  const anywhere = placesOf(text, last);
  if (anywhere.length === 0) return { fault: `The last words are not in the file. ${adviceFor(text, last)}` };
  const after = anywhere.filter(({ start, end }) => start >= begin.start && end >= begin.end);
  const where = 'after the first words';
  const finish = pick(after, lastOccurrence, { words: 'last', where, option: '--last-occurrence' });
  if (finish === null) {
    const fault = `The last words occur only before the first (${positions(anywhere)}; the first words at ${begin.start}).`;
    return { fault: `${fault} Give them in the order of the text, or choose other last words.` };
  }
  if (typeof finish === 'string') return { fault: finish };

  const span = { start: begin.start, end: finish.end };
  return { passage: { ...span, sha256: sha256Of(bytesAt(text, span) ?? new Uint8Array()) } };
}

/** The position meant; null when there is none, a message when it is ambiguous. */
function pick(
  places: Span[],
  occurrence: number | undefined,
  { words, where, option }: { words: string; where: string; option: string },
): Span | string | null {
  if (places.length === 0) return null;
  const times = places.length === 1 ? 'once' : `${places.length} times`;
  const count = `The ${words} words occur ${times} ${where} (${positions(places)})`;
  if (occurrence === undefined && places.length > 1) {
    return `${count}. Give more of them, or choose with ${option} 1 to ${places.length}.`;
  }
  return places[(occurrence ?? 1) - 1] ?? `${count}, so ${option} ${occurrence} is too high.`;
}

const shownPositions = 8;

function positions(places: Span[]): string {
  const shown = places.slice(0, shownPositions).map(({ start }) => start);
  return `at code ${places.length === 1 ? 'point' : 'points'} ${shown.join(', ')}${places.length > shownPositions ? ' …' : ''}`;
}

function placesOf({ bytes, offsets }: Text, words: string): Span[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const needle = Buffer.from(words, 'utf8');
  const places: Span[] = [];
  for (let from = haystack.indexOf(needle); from >= 0; from = haystack.indexOf(needle, from + 1)) {
    // UTF-8 is self-synchronizing: matches begin and end at code points.
    places.push({ start: placeOf(from, offsets), end: placeOf(from + needle.length, offsets) });
  }
  return places;
}

/** The index of the code point at a byte offset, by binary search. */
function placeOf(offset: number, offsets: Uint32Array): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Differences that are easily overlooked when words are copied or typed. */
const differences: { name: string; fold: (text: string) => string }[] = [
  { name: 'letter case', fold: (text) => text.toLowerCase() },
  { name: 'white space or line breaks', fold: (text) => text.replace(/\s+/g, ' ') },
  {
    name: 'the form of quotation marks',
    fold: (text) => text.replace(/[«»„“”‟"]/g, '"').replace(/[‘’‚‛]/g, "'"),
  },
  { name: 'the length of dashes', fold: (text) => text.replace(/[‐‑‒–—―−]/g, '-') },
  { name: 'Unicode normalisation', fold: (text) => text.normalize('NFC') },
];

function adviceFor({ bytes }: Text, words: string): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const single = differences.find(({ fold }) => fold(text).includes(fold(words)));
  if (single) return `They differ in ${single.name}: copy them from the file itself, or give fewer of them.`;
  const foldAll = (string: string) => differences.reduce((folded, { fold }) => fold(folded), string);
  if (foldAll(text).includes(foldAll(words))) {
    const names = differences.map(({ name }) => name).join(', ');
    return `They differ in several of ${names}: copy them from the file itself, or give fewer of them.`;
  }
  return 'Copy them from the file itself, in quotes, and give fewer of them if unsure.';
}
