import edtf, { parse } from 'edtf';

/**
 * The first and last calendar day a date may refer to. An open or unknown end is 0000-01-01 or
 * 9999-12-31.
 */
export interface Bounds {
  earliest: string;
  latest: string;
}

export const openStart = '0000-01-01';
export const openEnd = '9999-12-31';

/** Cached bounds by expression; cleared when full, so that memory is bounded. */
const cachedBounds = new Map<string, Bounds>();
const maxCached = 10_000;

/**
 * Reads an EDTF expression: level 1 without seasons and years outside 0000 to 9999, and the set
 * `[a,b]` of level 2. `?` and `~` do not widen the bounds.
 * @throws a RangeError whose message states what is expected.
 */
export function parseEdtf(text: string): Bounds {
  const found = cachedBounds.get(text);
  if (found) return found;
  if (cachedBounds.size >= maxCached) cachedBounds.clear();
  const bounds = boundsOf(text);
  cachedBounds.set(text, bounds);
  return bounds;
}

/** The reason why `parseEdtf` rejects a text; null when it accepts it. */
export function edtfFault(text: string): string | null {
  try {
    parseEdtf(text);
    return null;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function boundsOf(text: string): Bounds {
  return plainBounds(text) ?? anyBounds(text);
}

const plainDate = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * The bounds of the most frequent expressions, a year, month, day or an interval of them, without
 * the full grammar of EDTF; null for others.
 */
export function plainBounds(text: string): Bounds | null {
  const at = text.indexOf('/');
  if (at < 0) return text === '..' ? null : plainDays(text);
  const [start, end] = [text.slice(0, at), text.slice(at + 1)];
  if (start === '..' && end === '..') return null;
  const first = start === '..' ? { earliest: openStart, latest: openStart } : plainDays(start);
  const last = end === '..' ? { earliest: openEnd, latest: openEnd } : plainDays(end);
  // Overlapping ends are left to the package.
  if (!first || !last || first.latest >= last.earliest) return null;
  return { earliest: first.earliest, latest: last.latest };
}

function plainDays(text: string): Bounds | null {
  const match = plainDate.exec(text);
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const last = lastOfMonth(Number(year), Number(month));
  if (!day) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
  return Number(day) > last ? null : { earliest: text, latest: text };
}

function lastOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The bounds of any expression. */
export function anyBounds(text: string): Bounds {
  const set = /^\[(.*)\]$/.exec(text);
  if (set) return boundsOfSet(text, (set[1] ?? '').split(','));
  if (/[T\s]/.test(text))
    throw new RangeError(`a date in EDTF without a time of day or spaces, not '${text}'`);
  const { type, level = 0 } = expressionOf(text);
  if (type === 'Season') {
    // The package maps seasons to quarters, so that spring begins in January.
    throw new RangeError(`a span of months such as 2024-03/2024-05, not a season ('${text}')`);
  }
  if ((type !== 'Date' && type !== 'Interval') || level > 1 || /(^|\/)-/.test(text)) {
    throw new RangeError(
      `a date in EDTF level 1 or a set [a,b], with years from 0000 to 9999, not '${text}'`,
    );
  }
  const { min, max } = limitsOf(text);
  return {
    earliest: min === null || min === -Infinity ? openStart : dayOf(min),
    latest: max === null || max === Infinity ? openEnd : dayOf(max),
  };
}

/**
 * The bounds of a set. Members are bounded one by one, because the package's bounds of unsorted
 * sets and sets with `..` are wrong.
 */
function boundsOfSet(text: string, members: string[]): Bounds {
  if (members.length < 2 || text.includes('..') || text.includes('/')) {
    throw new RangeError(`a set of two or more single dates such as [2020,2021], not '${text}'`);
  }
  const bounds = members.map(boundsOf);
  const earliest = bounds.map((member) => member.earliest).sort();
  const latest = bounds.map((member) => member.latest).sort();
  return { earliest: earliest[0] ?? openStart, latest: latest.at(-1) ?? openEnd };
}

function expressionOf(text: string) {
  try {
    return parse(text);
  } catch {
    throw new RangeError(
      `a date in EDTF, such as 2024, 2024-05, 2024-05-20, ../2024 or [2020,2021], not '${text}'`,
    );
  }
}

function limitsOf(text: string) {
  try {
    return edtf(text);
  } catch {
    throw new RangeError(`an interval whose end is not before its start, not '${text}'`);
  }
}

const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
