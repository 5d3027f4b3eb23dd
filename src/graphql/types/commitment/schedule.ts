import { type SQL, sql } from 'drizzle-orm';
import { assessment } from '../../../../db/schema.ts';
import { closedStatuses } from '../../../../db/vocabulary.ts';
import { Schedule } from '../../enums.ts';
import type { Field } from '../../fields/fields.ts';
import type { RowFields } from '../../fields/rowFields.ts';
import type { Row } from '../../query/rows.ts';
import { asOfDescription, latestAssessment, referenceDay } from './status.ts';

const closed = sql.raw(closedStatuses.map((status) => `'${status}'`).join(', '));

/** The relation of a day to a commitment’s deadline, given its status on that day, as SQL. */
export const scheduleSql = (row: Row<'commitment'>, day: string | null | undefined): SQL => sql`CASE
    WHEN coalesce(${latestAssessment(row, day, sql`${assessment.status}`)} IN (${closed}), 0) THEN 'CLOSED'
    WHEN ${row.deadlineEdtf} IS NULL THEN 'NO_DEADLINE'
    WHEN ${referenceDay(day)} < ${row.deadlineEarliest} THEN 'OPEN'
    WHEN ${referenceDay(day)} <= ${row.deadlineLatest} THEN 'DUE'
    ELSE 'LATE' END`;

/** The schedule of a commitment as of a day. */
export const scheduleField = (t: RowFields<'commitment'>): Field =>
  t.sql({
    type: Schedule,
    description: 'The relation of the day to the deadline.',
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    sql: (row, { asOf }) => scheduleSql(row, asOf),
  });
