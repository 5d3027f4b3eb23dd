import { sql } from 'drizzle-orm';
import type { Order } from '../query/cursor.ts';
import { OrderBuilder } from '../query/orderBuilder.ts';
import { defineOrders } from '../query/orders.ts';

const key = (name: string, expression: string, direction: 'asc' | 'desc') => ({
  name,
  sql: () => sql.raw(expression),
  direction,
  nulls: null,
});

/**
 * The order of results by default: the best first, then by type and slug, which are unique
 * together.
 */
export const resultOrder: Order = {
  name: 'SearchResult',
  keys: [key('points', 'points', 'desc'), key('ref', `type || ':' || slug`, 'asc')],
};

/**
 * Defines the input `SearchResultOrder`. The expressions refer to columns of the table `result`.
 */
export function defineResultOrders(): void {
  const o = new OrderBuilder('searchable');
  defineOrders('SearchResult', () => ({
    score: o.expression(() => sql.raw('points'), 'By score; DESC puts the best first.'),
    mentions: o.expression(
      () => sql.raw('mentions'),
      'By the number of mentions in the corpus: as a party, participant, place, sector or subject of a claim.',
    ),
    type: o.expression(() => sql.raw('type'), 'By type, from A to Z.'),
    slug: o.expression(() => sql.raw('slug'), 'By slug.'),
  }));
}
