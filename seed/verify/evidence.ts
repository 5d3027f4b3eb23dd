import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';

/** A range of code points: its first, and the one after its last. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text as bytes, neither trimmed nor normalised; a byte order mark is a code point like any
 * other.
 */
export interface Text {
  bytes: Uint8Array;
  /** The byte offset of each code point, followed by the length in bytes. */
  offsets: Uint32Array;
}

/** Locates the code points of a file; null when it is not UTF-8. */
export function readText(bytes: Uint8Array): Text | null {
  if (!isUtf8(bytes)) return null;
  const offsets = new Uint32Array(bytes.length + 1);
  let count = 0;
  for (const [offset, byte] of bytes.entries()) {
    // Every byte begins a code point except continuation bytes, 10xxxxxx.
    if ((byte & 0xc0) !== 0x80) offsets[count++] = offset;
  }
  offsets[count++] = bytes.length;
  return { bytes, offsets: offsets.slice(0, count) };
}

/** The length of a text in code points. */
export const lengthOf = (text: Text) => text.offsets.length - 1;

/** The bytes of a span; null when it exceeds the text. */
export function bytesAt(text: Text, { start, end }: Span): Uint8Array | null {
  if (start < 0 || start > end || end > lengthOf(text)) return null;
  return text.bytes.subarray(text.offsets[start], text.offsets[end]);
}

/** SHA-256 in hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array) => hash('sha256', bytes);

/** Whether a span of a text has this hash. */
export function hasHash(text: Text, span: Span, sha256: string): boolean {
  const bytes = bytesAt(text, span);
  return bytes !== null && sha256Of(bytes) === sha256;
}

/** Line ends that are tried to detect copies that differ in nothing else. */
export type LineEnds = 'LF' | 'CRLF';

/** A copy as it is, or with other line ends. */
interface Rendering {
  lineEnds: LineEnds | null;
  text: Text;
  /** The position in the original copy of each code point and of the end. */
  origins: Uint32Array;
  /** The number of changed code points before each code point and before the end. */
  changes: Uint32Array;
}

/** The recorded facts about the file of an article. */
export interface Fingerprint {
  sha256: string;
  codePoints: number;
}

/** A recorded passage. */
export interface Passage extends Span {
  slug: string;
  sha256: string;
}

/**
 * The result for a passage: at its position, elsewhere in the copy, not in it, or not checked for
 * lack of text.
 */
export type PassageState = 'VERIFIED' | 'REANCHORED' | 'MISSING' | 'UNCHECKED';

/** A passage searched in a copy. `found` counts code points of the copy with its own line ends. */
export interface PassageCheck extends Span {
  slug: string;
  state: PassageState;
  found: Span | null;
  /** The line ends with which the hash matches; null for those of the copy. */
  lineEnds: LineEnds | null;
}

/**
 * `MISCOUNTED` is the recorded file with a wrong recorded length; `CHANGED` is a different copy.
 */
export type CopyState = 'SAME' | 'MISCOUNTED' | 'CHANGED' | 'NOT_UTF8';

/** The comparison of a copy with the record of its article. */
export interface CopyCheck {
  state: CopyState;
  sha256: string;
  /** Null when it is not UTF-8. */
  codePoints: number | null;
  /**
   * The line ends with which the copy equals the recorded file; null when it already does, or
   * differs in more.
   */
  lineEnds: LineEnds | null;
  passages: PassageCheck[];
}

/**
 * Compares a copy with the record of its article: the whole file, then each passage at its position
 * or else anywhere.
 */
export function checkCopy(
  bytes: Uint8Array,
  article: Fingerprint,
  passages: Passage[],
  onPassage: (passage: Passage) => void = () => {},
): CopyCheck {
  const sha256 = sha256Of(bytes);
  const text = readText(bytes);
  if (!text) {
    const unchecked = passages.map(({ slug, start, end }) => check({ slug, start, end }, 'UNCHECKED'));
    return { state: 'NOT_UTF8', sha256, codePoints: null, lineEnds: null, passages: unchecked };
  }
  const same = sha256 === article.sha256;
  const codePoints = lengthOf(text);
  const renderings = renderingsOf(text);
  const alike = same
    ? null
    : renderings.find((rendering) => sha256Of(rendering.text.bytes) === article.sha256);
  const search = searchIn(renderings);
  const checks = new Map<Passage, PassageCheck>();
  for (const passage of passages.toSorted((a, b) => a.start - b.start)) {
    onPassage(passage);
    checks.set(
      passage,
      hasHash(text, passage, passage.sha256) ? check(passage, 'VERIFIED', passage) : search(passage),
    );
  }
  return {
    state: !same ? 'CHANGED' : codePoints === article.codePoints ? 'SAME' : 'MISCOUNTED',
    sha256,
    codePoints,
    lineEnds: alike?.lineEnds ?? null,
    passages: passages.flatMap((passage) => checks.get(passage) ?? []),
  };
}

function check(
  { slug, start, end }: Span & { slug: string },
  state: PassageState,
  found: Span | null = null,
  lineEnds: LineEnds | null = null,
): PassageCheck {
  return { slug, start, end, state, found: found && { start: found.start, end: found.end }, lineEnds };
}

/**
 * Searches passages by hash. Neighbouring passages are mostly shifted by the same distance, so each
 * search starts at the last shift and goes outward; only a missing passage costs a hash per window.
 */
function searchIn(renderings: Rendering[]): (passage: Passage) => PassageCheck {
  const shifts = new Map<Rendering, number>();
  return (passage) => {
    for (const rendering of renderings) {
      const start = nearestWindow(rendering, passage, passage.start + (shifts.get(rendering) ?? 0));
      if (start === null) continue;
      shifts.set(rendering, start - passage.start);
      const { origins, lineEnds } = rendering;
      const end = start + passage.end - passage.start;
      return check(passage, 'REANCHORED', { start: origins[start] ?? 0, end: origins[end] ?? 0 }, lineEnds);
    }
    return check(passage, 'MISSING');
  };
}

/**
 * The start of the window with the hash of the passage nearest to a guess; null when there is none.
 */
function nearestWindow(
  { lineEnds, text, changes }: Rendering,
  passage: Passage,
  guess: number,
): number | null {
  const length = passage.end - passage.start;
  const last = lengthOf(text) - length;
  const middle = Math.max(0, Math.min(guess, last));
  for (let step = 0; step <= Math.max(middle, last - middle); step++) {
    for (const start of step === 0 ? [middle] : [middle - step, middle + step]) {
      if (start < 0 || start > last) continue;
      // A window without line ends is unchanged and has been tried before.
      if (lineEnds && changes[start] === changes[start + length]) continue;
      if (hasHash(text, { start, end: start + length }, passage.sha256)) return start;
    }
  }
  return null;
}

function renderingsOf(text: Text): Rendering[] {
  const places = Uint32Array.from(text.offsets, (_, place) => place);
  const asItIs = { lineEnds: null, text, origins: places, changes: new Uint32Array(places.length) };
  const others = (['LF', 'CRLF'] as const).map((lineEnds) => withLineEnds(text, lineEnds));
  return [asItIs, ...others.filter(({ changes }) => (changes.at(-1) ?? 0) > 0)];
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The text with all line ends (LF, CRLF, CR) replaced by one form. */
function withLineEnds({ bytes, offsets }: Text, lineEnds: LineEnds): Rendering {
  const written: number[] = [];
  const starts: number[] = [];
  const origins: number[] = [];
  const changes: number[] = [];
  let changed = 0;
  const write = (place: number, symbol: Iterable<number>, change: 0 | 1) => {
    starts.push(written.length);
    origins.push(place);
    changes.push(changed);
    changed += change;
    written.push(...symbol);
  };
  const wanted = lineEnds === 'LF' ? [lineFeed] : [carriageReturn, lineFeed];
  const length = offsets.length - 1;
  for (let place = 0; place < length; place++) {
    const byte = bytes[offsets[place] ?? 0];
    if (byte !== lineFeed && byte !== carriageReturn) {
      write(place, bytes.subarray(offsets[place], offsets[place + 1]), 0);
      continue;
    }
    const pair = byte === carriageReturn && bytes[(offsets[place] ?? 0) + 1] === lineFeed;
    const asWanted = lineEnds === 'CRLF' ? pair : byte === lineFeed;
    for (const symbol of wanted) write(place, [symbol], asWanted ? 0 : 1);
    if (pair) place++;
  }
  write(length, [], 0);
  return {
    lineEnds,
    text: { bytes: Uint8Array.from(written), offsets: Uint32Array.from(starts) },
    origins: Uint32Array.from(origins),
    changes: Uint32Array.from(changes),
  };
}
