import { builder } from '../../builder.ts';
import { Direction } from '../../query/orders.ts';

/** The aggregates of figures that groups can be ordered by. */
export const amountOrders = ['sum', 'avg', 'min', 'max'] as const;

/** One key of an order and its direction, as GraphQL has them. */
export type GroupOrder = Readonly<Record<string, unknown>>;

function orderInput(name: string, items: string, amounts: readonly string[]) {
  return builder.inputRef<GroupOrder>(name).implement({
    description: `One key of the order of groups${items === 'items' ? '' : ` of ${items}`}. Give exactly one field; list several to break ties. Uncertain dates and groups without a value come last either way.${amounts.length ? ' To order by an amount, all groups, shown or not, have to agree in measure, unit and product scope.' : ''}`,
    fields: (t) => ({
      count: t.field({ type: Direction, description: `By the number of ${items} of a group.` }),
      firstKey: t.field({
        type: Direction,
        description: 'By the value of the first dimension.',
      }),
      secondKey: t.field({
        type: Direction,
        description: 'By the value of the second dimension.',
      }),
      ...Object.fromEntries(
        amounts.map((amount) => [
          amount,
          t.field({
            type: Direction,
            description: `By \`${amount}\` of the group.`,
          }),
        ]),
      ),
    }),
  });
}

/** The order of groups of a noun other than figures. */
export const StatsOrder = orderInput('StatsOrder', 'items', []);

/** The order of groups of figures, also by their amounts. */
export const FigureStatsOrder = orderInput('FigureStatsOrder', 'figures', amountOrders);
