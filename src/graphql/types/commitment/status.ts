import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { assessment, corpus } from '../../../../db/schema.ts';
import { AssessmentBasis, Status } from '../../enums.ts';
import { type Field, objectType } from '../../fields/fields.ts';
import type { RowFields } from '../../fields/rowFields.ts';
import { type Row, tableAs } from '../../query/rows.ts';

type Day = string | null | undefined;

/** The description of the argument `asOf`. */
export const asOfDescription =
  'The reference day; by default the day the corpus was recorded (`corpus.recordedOn`), so that answers depend on the data alone.';

/** The reference day: the given one, or the day the corpus was recorded. */
export const referenceDay = (day: Day) =>
  sql`coalesce(${day ?? null}, (SELECT ${corpus.recordedOn} FROM ${corpus}))`;

/**
 * Columns of a commitment’s latest assessment that is certain to have been made by a day, as SQL;
 * null when there is none.
 */
export const latestAssessment = (row: Row<'commitment'>, day: Day, columns: SQL) => sql`(
  SELECT ${columns} FROM ${assessment}
  WHERE ${assessment.commitmentId} = ${row.id} AND ${assessment.asOfLatest} <= ${referenceDay(day)}
  ORDER BY ${assessment.asOfLatest} DESC, ${assessment.asOfEarliest} DESC, ${assessment.slug} DESC LIMIT 1)`;

const CommitmentStatus = objectType<Record<'status' | 'basis' | 'edtf' | 'earliest' | 'latest', SQLWrapper>>(
  'CommitmentStatus',
  {
    description: 'The progress of a commitment as of a date, and its basis.',
    fields: (t) => ({
      status: t.named('status', {
        type: Status,
        description: 'Its progress; NOT_ASSESSED when there is no assessment.',
      }),
      asOf: t.object({
        type: 'AsOf',
        nullable: true,
        description: 'The date of the assessment; null when there is none.',
        source: (source) => source,
        present: ({ edtf }) => sql`${edtf} IS NOT NULL`,
      }),
      basis: t.named('basis', {
        type: AssessmentBasis,
        nullable: true,
        description: 'The basis of the assessment; null when there is none.',
      }),
    }),
  },
);

/** The status of a commitment as of a day. */
export const statusField = (t: RowFields<'commitment'>): Field =>
  t.one({
    type: CommitmentStatus,
    description: 'Its progress: the latest assessment that is certain to have been made by that day.',
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    rows: (row, { asOf }, alias) => {
      const { from, row: latest } = tableAs('assessment', alias());
      return {
        from,
        where: sql`${latest.commitmentId} = ${row.id} AND ${latest.asOfLatest} <= ${referenceDay(asOf)}`,
        orderBy: [sql`${latest.asOfLatest} DESC`, sql`${latest.asOfEarliest} DESC`, sql`${latest.slug} DESC`],
        source: {
          status: latest.status,
          basis: latest.basis,
          edtf: latest.asOfEdtf,
          earliest: latest.asOfEarliest,
          latest: latest.asOfLatest,
        },
      };
    },
    otherwise: {
      status: sql`'NOT_ASSESSED'`,
      basis: sql`NULL`,
      edtf: sql`NULL`,
      earliest: sql`NULL`,
      latest: sql`NULL`,
    },
  });
