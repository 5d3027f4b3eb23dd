import { inputOnce } from '../query/filters.ts';
import { and, type Condition, compare, definedEntries, type Operators, or } from '../query/tree.ts';
import type { FieldCondition } from '../query/where.ts';

const amountFilter = () =>
  inputOnce('AmountFilter', {
    description:
      'Conditions on how much a figure says, in base units, with its comparator respected: “more than 4 billion” is at least 3 billion and is not at most anything. Approximation does not widen what a figure says. All that are given must hold.',
    fields: (t) => ({
      atLeast: t.float({ description: 'Certainly this or more: the least it can be is not below.' }),
      atMost: t.float({ description: 'Certainly this or less: the most it can be is not above.' }),
      possiblyAtLeast: t.float({
        description:
          'Possibly this or more: the most it can be is open or not below. “Less than 5” is not possibly 5 or more.',
      }),
      possiblyAtMost: t.float({
        description:
          'Possibly this or less: the least it can be is open or not above. “More than 4” is not possibly 4 or less.',
      }),
      unit: t.string({ description: 'In this unit; amounts in different units are not comparable.' }),
    }),
  });

/** By the amount of a figure, in `low`, `high` and `unit`, with its `comparator` respected. */
export const byAmount = (description: string): FieldCondition => ({
  type: amountFilter(),
  description,
  condition: (operators: Operators) =>
    and(
      definedEntries(operators).map(([operator, operand]): Condition => {
        if (operator === 'atLeast') return compare('low', 'gte', operand);
        if (operator === 'atMost') return compare('high', 'lte', operand);
        if (operator === 'possiblyAtLeast') return possibly('high', 'gt', operand, 'LT');
        if (operator === 'possiblyAtMost') return possibly('low', 'lt', operand, 'GT');
        return compare('unit', 'eq', operand);
      }),
    ),
});

/** A bound that is open, beyond the operand, or equal to it and not excluded by the comparator. */
const possibly = (
  bound: 'low' | 'high',
  beyond: 'lt' | 'gt',
  operand: unknown,
  excluding: 'LT' | 'GT',
): Condition =>
  or([
    compare(bound, 'isNull', true),
    compare(bound, beyond, operand),
    and([compare(bound, 'eq', operand), compare('comparator', 'ne', excluding)]),
  ]);
