import { roundedTo } from './exactNumber.ts';
import { deepestNesting, flatContent, type Path, type Position, type Source } from './source.ts';

/** The JSON value of a line, or its fault. */
export interface JsonLine {
  content: unknown;
  /** The column of the syntax error, from 1; null for valid JSON. */
  fault: { column: number; expected: string } | null;
}

/** Parses a line. */
export function parseJson(text: string): JsonLine {
  try {
    return { content: JSON.parse(text) as unknown, fault: null };
  } catch (error) {
    const reason = (error as Error).message.replace(/ in JSON at position.*| \(line .*/s, '');
    const column = Number(/at position (\d+)/.exec((error as Error).message)?.[1] ?? text.length) + 1;
    return { content: undefined, fault: { column, expected: `JSON (${reason})` } };
  }
}

/**
 * A record in a line as a source. `at` is the path of the record in the line; columns count UTF-16
 * code units, as editors do.
 */
export function jsonSource(
  { id, file, line }: { id: number; file: string; line: number },
  text: string,
  content: unknown,
  at: Path,
): Source {
  return {
    id,
    file,
    content,
    faults: [],
    positionOf(path): Position {
      const whole = [...at, ...path];
      return { line, column: path.length === 0 ? 1 : offsetOf(text, whole) + 1 };
    },
  };
}

const spaces = /[ \t\r\n]*/y;

/** Skips white space. */
function skip(text: string, offset: number): number {
  spaces.lastIndex = offset;
  spaces.test(text);
  return spaces.lastIndex;
}

/** The end of the string that begins at an offset. */
function stringEnd(text: string, offset: number): number {
  let end = text.indexOf('"', offset + 1);
  for (; end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}

/** The end of the value that begins at an offset. */
function valueEnd(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') at = stringEnd(text, at) - 1;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
    else if (letter === ',' && depth === 0) return at;
    if (depth < 0) return at;
    if (depth === 0 && (letter === '"' || letter === '}' || letter === ']')) return at + 1;
  }
  return text.length;
}

/**
 * The members of the mapping or list that begins at an offset: key or index, and the offsets of key
 * and value.
 */
export function* membersOf(
  text: string,
  offset: number,
): Generator<{ key: string; at: number; value: number }> {
  const isMapping = text[offset] === '{';
  let at = skip(text, offset + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index++) {
    let key = String(index);
    let value = at;
    if (isMapping) {
      const end = stringEnd(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      value = skip(text, skip(text, end) + 1);
    }
    yield { key, at, value };
    at = skip(text, valueEnd(text, value));
    if (text[at] === ',') at = skip(text, at + 1);
  }
}

/** The offset of a value, by the definition of `Source.positionOf`. */
function offsetOf(text: string, path: Path): number {
  let value = skip(text, 0);
  let offset = value;
  for (const step of path) {
    if (text[value] !== '{' && text[value] !== '[') break;
    let found: { at: number; value: number } | undefined;
    // The last of repeated keys counts.
    for (const member of membersOf(text, value)) if (member.key === String(step)) found = member;
    if (!found) break;
    value = found.value;
    offset = /[{[n]/.test(text[value] ?? '') ? found.at : value;
  }
  return offset;
}

/** Digits that may be more than a double holds, or an exponent that may be beyond its range. */
const longNumber = /[\d.]{16,}|[eE][-+]?\d{3,}/;

/** The offset of each number that would be rounded, and what it would become. */
export function roundedNumbers(text: string): { offset: number; rounded: string }[] {
  const found: { offset: number; rounded: string }[] = [];
  let from = 0;
  for (let quote = text.indexOf('"'); from < text.length; quote = text.indexOf('"', from)) {
    const end = quote < 0 ? text.length : quote;
    // Most strings are a few characters apart: `1e400` between two strings takes seven.
    const between = end - from < 7 ? '' : text.slice(from, end);
    if (between && longNumber.test(between)) {
      for (const { 0: number, index } of between.matchAll(/[-+.\deE]*\d[-+.\deE]*/g)) {
        const rounded = roundedTo(number);
        if (rounded !== null) found.push({ offset: from + index, rounded });
      }
    }
    if (quote < 0) break;
    from = stringEnd(text, quote);
  }
  return found;
}

/**
 * The offset of each repeated key of a mapping.
 * @throws a TooDeep when the content is nested too deeply.
 */
export function repeatedKeys(text: string, content: unknown): number[] {
  // Counting is fast, and nearly always excludes repeated keys.
  return colonsIn(text) === keysIn(content, text) ? [] : [...repeatedIn(text, skip(text, 0))];
}

const colon = ':'.charCodeAt(0);

/** The number of colons outside strings, which is the number of keys. */
function colonsIn(text: string): number {
  let count = 0;
  let from = 0;
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', from)) {
    for (let at = from; at < quote; at++) if (text.charCodeAt(at) === colon) count += 1;
    from = stringEnd(text, quote);
  }
  return count + text.slice(from).split(':').length - 1;
}

function keysIn(content: unknown, text: string, depth = 1): number {
  if (typeof content !== 'object' || content === null) return 0;
  if (depth > deepestNesting) throw new TooDeep(text);
  let count = 0;
  if (Array.isArray(content)) for (const item of content) count += keysIn(item, text, depth + 1);
  else for (const item of Object.values(content)) count += 1 + keysIn(item, text, depth + 1);
  return count;
}

/** A line that is nested too deeply, from an offset on. */
export class TooDeep extends Error {
  readonly offset: number;

  constructor(text: string) {
    super(flatContent);
    let depth = 0;
    let at = 0;
    for (; at < text.length; at++) {
      const letter = text[at];
      if (letter === '"') at = stringEnd(text, at) - 1;
      else if (letter === '}' || letter === ']') depth -= 1;
      else if (letter === '{' || letter === '[') depth += 1;
      if (depth > deepestNesting) break;
    }
    this.offset = at;
  }
}

function* repeatedIn(text: string, offset: number): Generator<number> {
  if (text[offset] !== '{' && text[offset] !== '[') return;
  const seen = new Set<string>();
  for (const { key, at, value } of membersOf(text, offset)) {
    if (seen.has(key)) yield at;
    seen.add(key);
    yield* repeatedIn(text, value);
  }
}
