import type { SQL } from 'drizzle-orm';
import { refuse } from '../errors.ts';
import { beyond, decodeCursor, type Order, orderTerms, reversed } from './cursor.ts';
import type { AnyRow } from './rows.ts';

/** The paging arguments of a connection. */
export interface Page {
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}

export const defaultPageSize = 20;
export const maximalPageSize = 100;

/** A page as a query: one row more than it shows, to see whether more follow. */
export interface PageQuery {
  size: number;
  limit: number;
  /** Whether the rows come last first. */
  isBackward: boolean;
  /** The terms of ORDER BY; `id` is the column of the rows’ ids, when that is not their own. */
  orderBy: (row: AnyRow, id?: SQL) => SQL[];
  /** The conditions of the cursors; `id` as for `orderBy`. */
  bounds: readonly ((row: AnyRow, id?: SQL) => SQL)[];
}

/**
 * Turns paging arguments into a query. Nothing is clamped.
 * @throws BAD_PAGE for a size out of range, or `first` together with `last`; BAD_CURSOR for a
 * cursor of another list or order.
 */
export function pageQuery(order: Order, page: Page): PageQuery {
  const size = pageSize(page);
  const { after, before } = page;
  const backward = reversed(order);
  const isBackward = page.last != null;
  return {
    size,
    limit: size + 1,
    isBackward,
    orderBy: (row, id) => orderTerms(isBackward ? backward : order, row, id),
    bounds: [
      ...(after == null ? [] : [boundAt(order, decodeCursor(order, 'after', after))]),
      ...(before == null ? [] : [boundAt(backward, decodeCursor(order, 'before', before))]),
    ],
  };
}

const boundAt =
  (order: Order, values: ReturnType<typeof decodeCursor>): PageQuery['bounds'][number] =>
  (row, id) =>
    beyond(order, values, row, id);

/**
 * The number of items on a page.
 * @throws BAD_PAGE when it is out of range, or given twice.
 */
function pageSize({ first, last }: Page): number {
  for (const [argument, size] of Object.entries({ first, last })) {
    if (size != null && (size < 0 || size > maximalPageSize)) {
      throw refuse(
        'BAD_PAGE',
        `${argument}: ${size} is out of range. Expected 0 to ${maximalPageSize}; page on with cursors for more.`,
        { argument, limit: maximalPageSize, actual: size },
      );
    }
  }
  if (first != null && last != null) {
    throw refuse(
      'BAD_PAGE',
      'first and last were given together. Give first to page forward, or last to page backward.',
      { argument: 'last' },
    );
  }
  return first ?? last ?? defaultPageSize;
}

/**
 * The cost of a list: itself once, and the selection of its items as often as the page is long, or
 * as there usually are items when that is less.
 */
export const pageCost = ({ first, last }: Page, usually = maximalPageSize) => ({
  field: 1,
  multiplier: Math.max(1, Math.min(first ?? last ?? defaultPageSize, usually)),
});
