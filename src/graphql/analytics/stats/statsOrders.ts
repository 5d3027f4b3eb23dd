import { builder } from '../../builder.ts';
import { Direction } from '../../query/orders.ts';

/** The aggregates that groups can be ordered by. */
export const amountOrders = ['sum', 'avg', 'min', 'max'] as const;

type OrderFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** The keys of an order of groups by their values. */
const keyOrders = (t: OrderFields) => ({
  firstKey: t.field({
    type: Direction,
    description:
      'By the value of the first dimension. Uncertain dates and what has no value come last either way.',
  }),
  secondKey: t.field({ type: Direction, description: 'By the value of the second dimension, likewise.' }),
});

/** The order of groups of anything but figures. */
export const StatsOrder = builder.inputType('StatsOrder', {
  description: 'One key of the order of groups. Give exactly one field; list several to break ties.',
  fields: (t) => ({
    count: t.field({ type: Direction, description: 'By how many items a group has.' }),
    ...keyOrders(t),
  }),
});

/** The order of groups of figures, also by their amounts. */
export const FigureStatsOrder = builder.inputType('FigureStatsOrder', {
  description:
    'One key of the order of groups of figures. Give exactly one field; list several to break ties.',
  fields: (t) => ({
    count: t.field({ type: Direction, description: 'By how many figures a group has.' }),
    ...keyOrders(t),
    ...Object.fromEntries(
      amountOrders.map((name) => [
        name,
        t.field({
          type: Direction,
          description: `By ${name}. All groups, shown or not, have to agree in measure, unit and product scope.`,
        }),
      ]),
    ),
  }),
});
