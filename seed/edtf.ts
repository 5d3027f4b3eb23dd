import edtf, { parse } from 'edtf';

/** The first and the last calendar day that a date can mean. An open or unknown end is 0000-01-01 or 9999-12-31. */
export interface Bounds {
  earliest: string;
  latest: string;
}

export const openStart = '0000-01-01';
export const openEnd = '9999-12-31';

/** Bounds found before. It is emptied when it has grown large, so that a corpus of any size is read in the same memory. */
const known = new Map<string, Bounds>();
const manyKnown = 100_000;

/**
 * Reads an EDTF expression: level 1 without seasons and years outside 0000 to 9999, and the set `[a,b]` of level 2. `?` and `~` do not widen the bounds.
 * @throws a RangeError that says what to write instead.
 */
export function parseEdtf(text: string): Bounds {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= manyKnown) known.clear();
  const bounds = boundsOf(text);
  known.set(text, bounds);
  return bounds;
}

/** Whether a text is a date that `parseEdtf` takes: null when it is, else the reason. */
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
  const set = /^\[(.*)\]$/.exec(text);
  if (set) return boundsOfSet(text, (set[1] ?? '').split(','));
  if (/[T\s]/.test(text))
    throw new RangeError(`a date in EDTF without a time of day or spaces, not '${text}'`);
  const { type, level = 0 } = expressionOf(text);
  if (type === 'Season') {
    // The package takes seasons for quarters of the year, so that spring would begin in January.
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

/** One of a few dates. Members are bounded one by one because the package's bounds of a set with `..` or out of order are wrong. */
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
