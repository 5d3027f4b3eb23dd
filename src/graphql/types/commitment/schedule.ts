import { type SQL, sql } from 'drizzle-orm';
import { commitmentStanding } from '../../../../db/schema.ts';
import { closedStatuses } from '../../../../db/vocabulary.ts';
import { Schedule } from '../../enums.ts';
import type { Field } from '../../fields/fields.ts';
import type { RowFields } from '../../fields/rowFields.ts';
import type { Row } from '../../query/rows.ts';
import { referenceDay, statusSql } from './status.ts';

const closed = sql.raw(closedStatuses.map((status) => `'${status}'`).join(', '));

/** The first day on which another commitment can have superseded one, as SQL. */
const supersededEarliest = (row: Row<'commitment'>) =>
  sql`(SELECT ${commitmentStanding.supersededEarliest} FROM ${commitmentStanding} WHERE ${commitmentStanding.commitmentId} = ${row.id})`;

/**
 * The relation of a day to a commitment’s deadline, as SQL. A deadline that may have been replaced
 * by then is not LATE.
 */
export const scheduleSql = (row: Row<'commitment'>, day: string | null | undefined): SQL => sql`CASE
    WHEN ${statusSql(row, day)} IN (${closed}) THEN 'CLOSED'
    WHEN ${row.deadlineEdtf} IS NULL THEN 'NO_DEADLINE'
    WHEN ${referenceDay(day)} < ${row.deadlineEarliest} THEN 'OPEN'
    WHEN ${referenceDay(day)} <= ${row.deadlineLatest} THEN 'DUE'
    WHEN coalesce(${supersededEarliest(row)} <= ${referenceDay(day)}, 0) THEN 'CLOSED'
    ELSE 'LATE' END`;

/** The schedule of a commitment as of a day. */
export const scheduleField = (t: RowFields<'commitment'>): Field =>
  t.sql({
    type: Schedule,
    description: 'The relation of the day `asOf`, by default `corpus.recordedOn`, to the deadline.',
    args: { asOf: t.arg({ type: 'Date' }) },
    sql: (row, { asOf }) => scheduleSql(row, asOf),
  });
