import { SQLiteDialect } from 'drizzle-orm/sqlite-core';
import type { Page } from '../../src/compile/declaration.ts';
import type { SqlValue } from './rows.ts';

/** The paging arguments of a connection. */
export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** How one key of an order compares two items, by the values of the key in them. */
type Comparison = (one: SqlValue, other: SqlValue) => number;

/** A list’s items that a page shows, with what is said of the page. */
export interface Cut<Item> {
  shown: Item[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

const defaultSize = 20;

const dialect = new SQLiteDialect();

/**
 * How the keys of a page’s order compare, read off its terms. Rows that are ordered by their ids
 * are numbered in the order of their keys, all of which run one way.
 */
function comparisonsOf({ orderBy, isBackward, cursor }: Page): Comparison[] {
  return cursor.keys.map((_, index) => {
    const term = dialect.sqlToQuery(orderBy[Math.min(index, orderBy.length - 1)] as never).sql;
    const [, direction, nulls] = /(asc|desc)(?: nulls (first|last))?$/.exec(term) ?? [];
    if (!direction) throw new Error(`No direction in ${term}`);
    const text = / COLLATE NOCASE (?:asc|desc)/.test(term) ? compareCaseless : compareText;
    const sign = (direction === 'asc') === isBackward ? -1 : 1;
    // Ids bring null last.
    const nullsSign = nulls && (nulls === 'last') === isBackward ? 1 : -1;
    return (one, other) => {
      if (one === null || other === null) return nullsSign * (Number(one !== null) - Number(other !== null));
      if (typeof one === 'string' && typeof other === 'string') return sign * text(one, other);
      return sign * (one < other ? -1 : Number(one > other));
    };
  });
}

/** SQLite compares the bytes of texts. */
const compareText = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

const lower = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

const compareCaseless = (one: string, other: string) => compareText(lower(one), lower(other));

/**
 * Orders the items of a list and cuts a page out of it. `keysOf` gives an item’s values of the
 * keys.
 */
export function cut<Item>(
  page: Page,
  items: readonly Item[],
  keysOf: (item: Item) => readonly SqlValue[],
  { first, last, after, before }: PageArguments,
): Cut<Item> {
  const comparisons = comparisonsOf(page);
  const compare = (one: readonly SqlValue[], other: readonly SqlValue[]) => {
    for (const [index, comparison] of comparisons.entries()) {
      const found = comparison(one[index] ?? null, other[index] ?? null);
      if (found !== 0) return found;
    }
    return 0;
  };
  const [start, end] = [after, before].map((cursor) => (cursor == null ? null : keysIn(cursor)));
  const between = items
    .toSorted((one, other) => compare(keysOf(one), keysOf(other)))
    .filter((item) => !start || compare(keysOf(item), start) > 0)
    .filter((item) => !end || compare(keysOf(item), end) < 0);
  const size = first ?? last ?? defaultSize;
  const isBackward = last != null;
  const more = between.length > size;
  return {
    shown: isBackward ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size),
    hasNextPage: isBackward ? before != null : more,
    hasPreviousPage: isBackward ? more : after != null,
  };
}

const keysIn = (cursor: string): SqlValue[] => JSON.parse(Buffer.from(cursor, 'hex').toString()).slice(1);

/** The cursor of an item with these values of the keys. */
export const cursorOf = ({ cursor: { name } }: Page, keys: readonly SqlValue[]): string =>
  Buffer.from(JSON.stringify([name, ...keys.map((key) => (typeof key === 'bigint' ? Number(key) : key))]))
    .toString('hex')
    .toUpperCase();
