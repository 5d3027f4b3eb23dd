import type { InputRef } from '@pothos/core';
import { type SQL, sql } from 'drizzle-orm';
import { assessment } from '../../../../db/schema.ts';
import { builder } from '../../builder.ts';
import { Schedule, Status } from '../../enums.ts';
import { type Condition, numbers, valueOperators } from '../../query/conditions.ts';
import { comparisons, onColumn, type Predicate } from '../../query/predicate.ts';
import { leading } from '../../query/relationConditions.ts';
import type { Row } from '../../query/rows.ts';
import { scheduleSql } from './schedule.ts';
import { specificityScore } from './specificity.ts';
import { asOfDescription, latestAssessment } from './status.ts';

function filterOn(name: string, values: { name: string }, what: string) {
  return builder.inputType(name, {
    description: `Conditions on ${what} as of a day; all that are given must hold.`,
    fields: (t) => ({
      ...valueOperators(t, values),
      asOf: t.field({ type: 'Date', description: asOfDescription }),
    }),
  }) as InputRef<unknown>;
}

type Operators = Record<string, unknown> & { asOf?: string | null };

const compared = (
  expression: (row: Row<'commitment'>) => SQL,
  operators: Record<string, unknown>,
): Predicate => ({
  RAW: (row: Row<'commitment'>) => comparisons(expression(row), operators) ?? sql`1`,
});

/**
 * By the status of a commitment: the latest one, which is stored, or the one as of a day, which is
 * computed.
 */
export const byStatus: Condition = {
  type: filterOn('StatusOnDayFilter', Status, 'progress'),
  description: 'By progress.',
  predicate: ({ asOf: day, ...operators }: Operators, depth) =>
    day
      ? compared(
          (row) => sql`coalesce(${latestAssessment(row, day, sql`${assessment.status}`)}, 'NOT_ASSESSED')`,
          operators,
        )
      : leading('standing', onColumn('status')(operators), depth),
};

/** By the relation of a day to a commitment’s deadline; always computed. */
export const bySchedule: Condition = {
  type: filterOn('ScheduleFilter', Schedule, 'the relation of the day to the deadline'),
  description: 'By the relation of the day to the deadline.',
  predicate: ({ asOf: day, ...operators }: Operators) => compared((row) => scheduleSql(row, day), operators),
};

/** By the sum of a commitment’s points of specificity; always computed. */
export const bySpecificity: Condition = {
  type: numbers,
  description: 'By how specific it is, in points from 0 to 5.',
  predicate: (operators: Record<string, unknown>) => compared(specificityScore, operators),
};
