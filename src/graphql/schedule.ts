import { sql } from 'drizzle-orm';
import { assessment } from '../../db/schema.ts';
import { closedStatuses, type schedule } from '../../db/vocabulary.ts';
import { expression } from './expression.ts';
import { latestAssessment, lookedAtFrom } from './status.ts';

const closed = sql.raw(closedStatuses.map((status) => `'${status}'`).join(', '));

/** Where a day lies in relation to a commitment’s deadline, given its status on that day. Computed, never stored. */
export const scheduleOn = expression<keyof typeof schedule, { asOf?: string | null | undefined }>(
  'schedule',
  (row, { asOf }) => sql`CASE
    WHEN coalesce(${latestAssessment(row, asOf, sql`${assessment.status}`)} IN (${closed}), 0) THEN 'CLOSED'
    WHEN ${row.deadlineEdtf} IS NULL THEN 'NO_DEADLINE'
    WHEN ${lookedAtFrom(asOf)} < ${row.deadlineEarliest} THEN 'OPEN'
    WHEN ${lookedAtFrom(asOf)} <= ${row.deadlineLatest} THEN 'DUE'
    ELSE 'LATE' END`,
);
