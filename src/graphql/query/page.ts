import type { SQL } from 'drizzle-orm';
import { refuse } from '../errors.ts';
import { beyond, decodeCursor, encodeCursor, type Order, orderTerms, reversed } from './cursor.ts';
import type { Predicate } from './predicate.ts';
import type { Row } from './untyped.ts';
import type { Where } from './where.ts';

/** The paging arguments of a connection. */
export interface Page {
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}

export const defaultPageSize = 20;
export const maximalPageSize = 100;

/** What a page asks of the database: one row more than it shows, to know whether it is the last page. */
export interface PageQuery {
  size: number;
  limit: number;
  /** Whether the rows come last first. */
  isBackward: boolean;
  /** In which order; `id` is the column with the rows’ ids, when that is not their own. */
  orderBy: (row: Row, id?: SQL) => SQL[];
  /** From where to where, by the cursors given; `id` as for `orderBy`. */
  bounds: ((row: Row, id?: SQL) => SQL)[];
  /** The same as predicates on the row. */
  predicates: Predicate[];
}

/**
 * Turns paging arguments into a query. Nothing is clamped.
 * @throws BAD_PAGE for a size out of range, or `first` together with `last`; BAD_CURSOR for a cursor of another list or order.
 */
export function pageQuery(order: Order, page: Page): PageQuery {
  const size = pageSize(page);
  const { after, before } = page;
  const backward = reversed(order);
  const direction = isBackward(page) ? backward : order;
  const bounds = [
    ...(after == null ? [] : [boundAt(order, decodeCursor(order, 'after', after))]),
    ...(before == null ? [] : [boundAt(backward, decodeCursor(order, 'before', before))]),
  ];
  return {
    size,
    limit: size + 1,
    isBackward: isBackward(page),
    orderBy: (row, id) => orderTerms(direction, row, id),
    bounds,
    predicates: bounds.map((bound) => ({ RAW: (row: Row) => bound(row) })),
  };
}

const boundAt =
  (order: Order, values: ReturnType<typeof decodeCursor>): PageQuery['bounds'][number] =>
  (row, id) =>
    beyond(order, values, row, id);

/**
 * How many items a page shows.
 * @throws BAD_PAGE when that is out of range, or said twice.
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

const isBackward = ({ last }: Page) => last != null;

/** A connection as its GraphQL type reads it. */
export interface Connection {
  edges: { cursor: string; node: object }[];
  pageInfo: {
    startCursor: string | null;
    endCursor: string | null;
    hasNextPage: boolean;
    hasPreviousPage: boolean;
  };
  totalCount: number | (() => number | Promise<number>);
  /** Which list it is a page of, for what is asked of the whole list. */
  list?: ListOf;
}

/** A whole list: which noun, under which conditions, and of which row when it is a related list. */
export interface ListOf {
  noun: string;
  /** What the client asked for. */
  where: Where | null;
  /** What the field itself restricts the list to. */
  only: Predicate;
  /** The row and the relation that the list follows; null for a list of the whole corpus. */
  parent: { table: string; relation: string; id: number } | null;
}

/** Cuts the rows a `PageQuery` brought down to the page, puts them in the list’s order and gives each its cursor. */
export function connection(
  order: Order,
  page: Page,
  rows: readonly object[],
  totalCount: Connection['totalCount'],
): Connection {
  const size = pageSize(page);
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (isBackward(page)) shown.reverse();
  const edges = shown.map((node) => ({ cursor: encodeCursor(order, node), node }));
  return {
    edges,
    totalCount,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: isBackward(page) ? page.before != null : more,
      hasPreviousPage: isBackward(page) ? more : page.after != null,
    },
  };
}

/**
 * What a list costs: itself once, and what is selected of its items as often as the page is long, or as often as there usually are items when that is
 * less.
 */
export const pageCost = ({ first, last }: Page, usually = maximalPageSize) => ({
  field: 1,
  multiplier: Math.max(1, Math.min(first ?? last ?? defaultPageSize, usually)),
});
