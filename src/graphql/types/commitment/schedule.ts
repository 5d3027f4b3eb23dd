import { type SQL, sql } from 'drizzle-orm';
import { commitmentStanding, deadlineHistory } from '../../../../db/schema.ts';
import { closedStatuses } from '../../../../db/vocabulary.ts';
import { Schedule } from '../../enums.ts';
import type { Field } from '../../fields/fields.ts';
import type { RowFields } from '../../fields/rowFields.ts';
import type { Row } from '../../query/rows.ts';
import { deadlineOn } from './changes.ts';
import { referenceDay, statusSql } from './status.ts';

const closed = sql.raw(closedStatuses.map((status) => `'${status}'`).join(', '));

/** The first day on which another commitment can have superseded one, as SQL. */
const supersededEarliest = (row: Row<'commitment'>) =>
  sql`(SELECT ${commitmentStanding.supersededEarliest} FROM ${commitmentStanding} WHERE ${commitmentStanding.commitmentId} = ${row.id})`;

/**
 * Whether it is possible, but not certain, that on a day another deadline is in force, and not
 * over.
 */
const mayHaveMoved = (row: Row<'commitment'>, day: SQL) => sql`EXISTS (
  SELECT 1 FROM ${deadlineHistory}
  WHERE ${deadlineHistory.commitmentId} = ${row.id} AND ${deadlineHistory.since} > ${day} AND ${deadlineHistory.possibleSince} <= ${day}
    AND (${deadlineHistory.deadlineLatest} IS NULL OR ${deadlineHistory.deadlineLatest} >= ${day}))`;

/**
 * The relation of a day to a commitment’s deadline on that day, as SQL. A deadline that may have
 * been replaced or moved by then is not LATE.
 */
export const scheduleSql = (row: Row<'commitment'>, day: string | null | undefined): SQL => {
  const deadline = deadlineOn(row, day);
  return sql`CASE
    WHEN ${statusSql(row, day)} IN (${closed}) THEN 'CLOSED'
    WHEN ${deadline('Edtf')} IS NULL THEN 'NO_DEADLINE'
    WHEN ${referenceDay(day)} < ${deadline('Earliest')} THEN 'OPEN'
    WHEN ${referenceDay(day)} <= ${deadline('Latest')} THEN 'DUE'
    WHEN coalesce(${supersededEarliest(row)} <= ${referenceDay(day)}, 0) THEN 'CLOSED'
    WHEN ${mayHaveMoved(row, referenceDay(day))} THEN 'DUE'
    ELSE 'LATE' END`;
};

/** The schedule of a commitment as of a day. */
export const scheduleField = (t: RowFields<'commitment'>): Field =>
  t.sql({
    type: Schedule,
    description:
      'The relation of the day `asOf`, by default `corpus.recordedOn`, to the deadline that was in force on it.',
    args: { asOf: t.arg({ type: 'Date' }) },
    sql: (row, { asOf }) => scheduleSql(row, asOf),
  });
