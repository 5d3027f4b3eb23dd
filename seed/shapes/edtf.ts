import { type Expression, parse } from 'edtf';
import { dayAfter, dayBefore, lastOfMonth } from './calendar.ts';

/** A first and a last calendar day. */
export interface Bounds {
  earliest: string;
  latest: string;
}

/**
 * What an expression means. `earliest` and `latest` are the first and last day it may refer to; an
 * open end is 0000-01-01 or 9999-12-31.
 */
export interface Dated extends Bounds {
  /**
   * Whether it lasts from a first to a last day (`A/B`). Otherwise it is a date, not more exact
   * than its precision, or one of the days of a set.
   */
  isSpan: boolean;
  /**
   * The days it can mean: ranges in order that neither overlap nor adjoin. Only a set has several.
   */
  members: readonly Bounds[];
}

export const openStart = '0000-01-01';
export const openEnd = '9999-12-31';

/** The maximal number of members of a set. */
const mostMembers = 50;

/** Cached results by expression; cleared when full, so that memory is bounded. */
const cached = new Map<string, Dated>();
const maxCached = 10_000;

/**
 * Reads an EDTF expression: level 1 without seasons and years outside 0001 to 9998, whose
 * neighbours stand for open ends, and the sets `[a,b]` and `[a..b]` of level 2. The `edtf` package
 * parses; days and bounds are computed here, because those of the package are wrong for sets, open
 * ends and 29 February. `?` and `~` do not widen the bounds.
 * @throws a RangeError whose message states what is expected.
 */
export function parseEdtf(text: string): Dated {
  const found = cached.get(text);
  if (found) return found;
  if (cached.size >= maxCached) cached.clear();
  const dated = plainDate(text) ?? anyDate(text);
  cached.set(text, dated);
  return dated;
}

/** The first and last day that a date may refer to; of an unknown date, every day. */
export const boundsOf = (edtf: string | null): Bounds =>
  edtf === null ? { earliest: openStart, latest: openEnd } : parseEdtf(edtf);

/**
 * The first and last day of a date, or of a span from end to end; null if there is neither. A span
 * without start or end is open.
 */
export function boundsOfPeriod({ edtf, from, to }: PeriodTexts): Bounds | null {
  if (edtf !== null) return parseEdtf(edtf);
  if (from === null && to === null) return null;
  return { earliest: boundsOf(from).earliest, latest: boundsOf(to).latest };
}

/** The EDTF texts of a period: of a date, or of the ends of a span. */
export interface PeriodTexts {
  edtf: string | null;
  from: string | null;
  to: string | null;
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

/**
 * The expression for one day of the days from `earliest` to `latest`: a day, or a set; null if
 * every day is possible.
 */
export function setOf({ earliest, latest }: Bounds): string | null {
  if (earliest === latest) return earliest;
  if (earliest === openStart) return latest === openEnd ? null : `[..${latest}]`;
  return latest === openEnd ? `[${earliest}..]` : `[${earliest}..${latest}]`;
}

/** The days between the members of a set, which it cannot mean. */
export const gapsOf = ({ members }: Dated): Bounds[] =>
  members.slice(1).map(({ earliest }, index) => ({
    earliest: dayAfter((members[index] as Bounds).latest),
    latest: dayBefore(earliest),
  }));

const plainPattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * The most frequent expressions, a year, month or day, without the full grammar; null for others.
 */
export function plainDate(text: string): Dated | null {
  const match = plainPattern.exec(text);
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (year === '0000' || year === '9999') return null;
  return oneRange(daysOf(text, year, month, day));
}

/** Any expression, by the full grammar. */
export function anyDate(text: string): Dated {
  const expression = expressionOf(text);
  switch (expression.type) {
    case 'Date':
      return oneRange(boundsOfDate(text, expression));
    case 'Interval':
      return boundsOfSpan(text, expression);
    case 'Set':
      return membersOfSet(text, expression);
    case 'Season':
      throw new RangeError(
        `one of the months, such as [2024-03..2024-05], not a season ('${text}'), which begins on another day in each country`,
      );
    default:
      throw refused(text);
  }
}

const oneRange = (bounds: Bounds, isSpan = false): Dated => ({ ...bounds, isSpan, members: [bounds] });

const refused = (text: string) =>
  new RangeError(
    `a date in EDTF level 1 or a set [a,b] or [a..b], with years from 0001 to 9998, not '${text}'`,
  );

function expressionOf(text: string): Expression {
  if (/[T\s]/.test(text)) {
    throw new RangeError(`a date in EDTF without a time of day or spaces, not '${text}'`);
  }
  try {
    return parse(text);
  } catch {
    throw new RangeError(`${syntaxHint(text)}, not '${text}'`);
  }
}

/** What to write in place of a text that is no EDTF. */
function syntaxHint(text: string): string {
  if (/^\[.*[^[,]\.\.[^\],]/.test(text)) {
    return /[?~%X]/.test(text)
      ? 'a set whose members have no ?, ~, % or X, such as [2021-04-01..2021-05-22]'
      : 'a set whose range has ends of one precision, such as [2021-04-01..2021-05-22]';
  }
  return 'a date in EDTF, such as 2024, 2024-05, 2024-05-20, [..2024-05-20] or [2020,2021]';
}

/** The digits of YYYYMMDD that level 1 allows to be unspecified, by the parts that are given. */
const unspecifiedDigits: Record<number, readonly number[]> = {
  1: [0b0000_1000, 0b0000_1100, 0b0000_1111],
  2: [0b0011_0000],
  3: [0b1100_0000, 0b1111_0000],
};

function boundsOfDate(text: string, expression: Expression): Bounds {
  const { type = 'Date', values, unspecified = 0, uncertain, approximate } = expression;
  const [year = 0, month, day] = values as number[];
  const isQualifiedInPart = typeof uncertain === 'number' || typeof approximate === 'number';
  const isKnownForm = unspecified === 0 || unspecifiedDigits[values.length]?.includes(unspecified);
  if (type !== 'Date' || year < 0 || isQualifiedInPart || !isKnownForm) throw refused(text);
  if (unspecified === 0b1111) {
    throw new RangeError(`no date at all where nothing is known, with basis UNKNOWN, not '${text}'`);
  }
  // The place of a digit in the mask is its place in YYYYMMDD.
  const digits = (filler: string) =>
    [...String(year).padStart(4, '0')]
      .map((digit, place) => (unspecified & (1 << place) ? filler : digit))
      .join('');
  if (digits('0') === '0000' || digits('9') > '9998') throw refused(text);
  const known = (part: number | undefined, mask: number) => (unspecified & mask ? undefined : part);
  // The package counts months from 0.
  const monthKnown = known(month, 0b0011_0000);
  const first = monthKnown === undefined ? undefined : padded(monthKnown + 1);
  const knownDay = known(day, 0b1100_0000);
  const dayText = knownDay === undefined ? undefined : padded(knownDay);
  return {
    earliest: daysOf(text, digits('0'), first, dayText).earliest,
    latest: daysOf(text, digits('9'), first, dayText).latest,
  };
}

const padded = (number: number) => String(number).padStart(2, '0');

/** The days of a year, month or day. */
function daysOf(text: string, year: string, month?: string, day?: string): Bounds {
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const last = lastOfMonth(Number(year), Number(month));
  if (!day) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
  if (Number(day) > last) {
    throw new RangeError(`a day that exists: ${year}-${month} has ${last} days, so not '${text}'`);
  }
  const date = `${year}-${month}-${day}`;
  return { earliest: date, latest: date };
}

function boundsOfSpan(text: string, { values }: Expression): Dated {
  // An open end is infinite, an unknown one null.
  const [start, end] = (values as (Expression | number | null)[]).map((value) =>
    typeof value === 'object' && value ? boundsOfDate(text, value) : null,
  );
  if (!start && !end) {
    throw new RangeError(`no date at all where nothing is known, with basis UNKNOWN, not '${text}'`);
  }
  const bounds = { earliest: start?.earliest ?? openStart, latest: end?.latest ?? openEnd };
  if (bounds.earliest > bounds.latest) {
    throw new RangeError(`a span whose end is not before its start, not '${text}'`);
  }
  return oneRange(bounds, true);
}

function membersOfSet(text: string, { values, earlier = false, later = false }: Expression): Dated {
  const members = (values as (Expression | [Expression, Expression])[]).map((value): Bounds => {
    if (!Array.isArray(value)) return boundsOfDate(text, value);
    const [first, last] = value.map((end) => boundsOfDate(text, end)) as [Bounds, Bounds];
    if (first.earliest >= last.earliest) {
      throw new RangeError(`a range in a set whose end is after its start, not '${text}'`);
    }
    return { earliest: first.earliest, latest: last.latest };
  });
  if (members.length > mostMembers) {
    throw new RangeError(`a set of at most ${mostMembers} members, not of ${members.length}`);
  }
  // `..` before the set belongs to the first member as it is written, `..` after it to the last.
  if (earlier) members[0] = { ...(members[0] as Bounds), earliest: openStart };
  if (later) members.push({ ...(members.pop() as Bounds), latest: openEnd });
  if (members.length === 1 && !earlier && !later && !Array.isArray(values[0])) {
    throw new RangeError(`a set of two or more dates such as [2020,2021] or [2020..2022], not '${text}'`);
  }
  const ranges = merged(members);
  const hull = { earliest: (ranges[0] as Bounds).earliest, latest: (ranges.at(-1) as Bounds).latest };
  if (hull.earliest === openStart && hull.latest === openEnd && ranges.length === 1) {
    throw new RangeError(`no date at all where nothing is known, with basis UNKNOWN, not '${text}'`);
  }
  return { ...hull, isSpan: false, members: ranges };
}

/** Ranges in order, those that overlap or adjoin as one. */
function merged(members: readonly Bounds[]): Bounds[] {
  const inOrder = members.toSorted((one, other) => (one.earliest < other.earliest ? -1 : 1));
  const ranges: Bounds[] = [];
  for (const member of inOrder) {
    const before = ranges.at(-1);
    if (!before || (before.latest !== openEnd && member.earliest > dayAfter(before.latest))) {
      ranges.push({ ...member });
    } else if (member.latest > before.latest) {
      before.latest = member.latest;
    }
  }
  return ranges;
}
