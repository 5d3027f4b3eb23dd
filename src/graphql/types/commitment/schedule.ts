import { type SQL, sql } from 'drizzle-orm';
import { assessment } from '../../../../db/schema.ts';
import { closedStatuses, type schedule } from '../../../../db/vocabulary.ts';
import { expression, type Row } from '../../fields/expression.ts';
import { latestAssessment, lookedAtFrom } from './status.ts';

const closed = sql.raw(closedStatuses.map((status) => `'${status}'`).join(', '));

/** Where a day lies in relation to a commitment’s deadline, given its status on that day, as SQL. Computed, never stored. */
export const scheduleSql = (row: Row, day: string | null | undefined): SQL => sql`CASE
    WHEN coalesce(${latestAssessment(row, day, sql`${assessment.status}`)} IN (${closed}), 0) THEN 'CLOSED'
    WHEN ${row.deadlineEdtf} IS NULL THEN 'NO_DEADLINE'
    WHEN ${lookedAtFrom(day)} < ${row.deadlineEarliest} THEN 'OPEN'
    WHEN ${lookedAtFrom(day)} <= ${row.deadlineLatest} THEN 'DUE'
    ELSE 'LATE' END`;

/** The schedule of a commitment as a field. */
export const scheduleOn = expression<keyof typeof schedule, { asOf?: string | null | undefined }>(
  'schedule',
  (row, { asOf }) => scheduleSql(row, asOf),
);
