import { Schedule, Status } from '../../enums.ts';
import type { ConditionBuilder } from '../../query/conditionBuilder.ts';
import { listedOnDayFilter, numberFilter } from '../../query/filters.ts';
import { compareAll, type Operators, through } from '../../query/tree.ts';
import type { FieldCondition } from '../../query/where.ts';
import { scheduleSql } from './schedule.ts';
import { specificityScore } from './specificity.ts';
import { asOfDescription, statusSql } from './status.ts';

type OnDay = Operators & { asOf?: string | null };

/**
 * By the status of a commitment: the one on the day of recording, which is stored, or the one on
 * another day.
 */
export const byStatus = (w: ConditionBuilder<'commitment'>): FieldCondition => ({
  type: listedOnDayFilter('StatusOnDayFilter', Status, 'progress', asOfDescription),
  description: 'By progress.',
  condition: ({ asOf: day, ...operators }: OnDay) =>
    day
      ? w.compare((row) => statusSql(row, day), operators)
      : through('standing', compareAll('status', operators)),
});

/** By the relation of a day to a commitment’s deadline; always computed. */
export const bySchedule = (w: ConditionBuilder<'commitment'>): FieldCondition => ({
  type: listedOnDayFilter(
    'ScheduleFilter',
    Schedule,
    'the relation of the day to the deadline',
    asOfDescription,
  ),
  description: 'By the relation of the day to the deadline.',
  condition: ({ asOf: day, ...operators }: OnDay) => w.compare((row) => scheduleSql(row, day), operators),
});

/** By the sum of a commitment’s points of specificity; always computed. */
export const bySpecificity = (w: ConditionBuilder<'commitment'>): FieldCondition =>
  w.expression(numberFilter(), specificityScore, 'By how specific it is, in points from 0 to 5.');
