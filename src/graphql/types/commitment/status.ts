import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { commitmentStatus, corpus } from '../../../../db/schema.ts';
import { Status, StatusBasis } from '../../enums.ts';
import { type Field, objectType } from '../../fields/fields.ts';
import type { RowFields } from '../../fields/rowFields.ts';
import { type Row, tableAs } from '../../query/rows.ts';

type Day = string | null | undefined;

/** The description of `asOf` in filters. */
export const asOfDescription =
  'The reference day; by default `corpus.recordedOn`, so that answers depend on the data alone.';

/** The reference day: the given one, or the day the corpus was recorded. */
export const referenceDay = (day: Day) =>
  sql`coalesce(${day ?? null}, (SELECT ${corpus.recordedOn} FROM ${corpus}))`;

/** The status of a commitment on a day, as SQL. */
export const statusSql = (row: Row<'commitment'>, day: Day): SQL => sql`coalesce((
  SELECT ${commitmentStatus.status} FROM ${commitmentStatus}
  WHERE ${commitmentStatus.commitmentId} = ${row.id} AND ${commitmentStatus.since} <= ${referenceDay(day)}
  ORDER BY ${commitmentStatus.since} DESC LIMIT 1), 'NOT_ASSESSED')`;

/** The columns of a status in a statement. */
const columns = ['status', 'basis', 'edtf', 'earliest', 'latest', 'assessment', 'supersededBy'] as const;

type StatusSource = Record<(typeof columns)[number], SQLWrapper>;

const rowWithId = (table: 'assessment' | 'commitment', id: SQLWrapper, alias: string) => {
  const { from, row } = tableAs(table, alias);
  return { from, where: sql`${row.id} = ${id}`, source: row };
};

const CommitmentStatus = objectType<StatusSource>('CommitmentStatus', {
  description: 'The progress of a commitment as of a date, and its basis.',
  fields: (t) => ({
    status: t.named('status', {
      type: Status,
      description: 'Its progress; NOT_ASSESSED when nothing is known by that day.',
    }),
    asOf: t.object({
      type: 'AsOf',
      nullable: true,
      description:
        'The date of the assessment, or when the commitment that supersedes it was made; null if that is unknown, and if NOT_ASSESSED.',
      source: (source) => source,
      present: ({ edtf }) => sql`${edtf} IS NOT NULL`,
    }),
    basis: t.named('basis', {
      type: StatusBasis,
      nullable: true,
      description: 'Its basis; null if NOT_ASSESSED.',
    }),
    assessment: t.one({
      type: 'Assessment',
      nullable: true,
      description: 'The assessment that decides; null if NOT_ASSESSED, or if the basis is LINK.',
      rows: ({ assessment }, _, alias) => rowWithId('assessment', assessment, alias()),
    }),
    supersededBy: t.one({
      type: 'Commitment',
      nullable: true,
      description: 'The commitment that supersedes it, the first of several; null unless the basis is LINK.',
      rows: ({ supersededBy }, _, alias) => rowWithId('commitment', supersededBy, alias()),
    }),
  }),
});

/** The status of a commitment as of a day. */
export const statusField = (t: RowFields<'commitment'>): Field =>
  t.one({
    type: CommitmentStatus,
    description:
      'Its progress on the day `asOf`, by default `corpus.recordedOn`. A commitment that another supersedes is SUPERSEDED from the day the other was made. Otherwise the latest assessment decides that was certainly made by then; NO_EVIDENCE and NOT_ASSESSABLE only decide where no assessment says more.',
    args: { asOf: t.arg({ type: 'Date' }) },
    rows: (row, { asOf }, alias) => {
      const { from, row: known } = tableAs('commitmentStatus', alias());
      return {
        from,
        where: sql`${known.commitmentId} = ${row.id} AND ${known.since} <= ${referenceDay(asOf)}`,
        orderBy: [sql`${known.since} DESC`],
        source: {
          status: known.status,
          basis: known.basis,
          edtf: known.asOfEdtf,
          earliest: known.asOfEarliest,
          latest: known.asOfLatest,
          assessment: known.assessmentId,
          supersededBy: known.supersededById,
        },
      };
    },
    otherwise: {
      ...Object.fromEntries(columns.map((name) => [name, sql`NULL`])),
      status: sql`'NOT_ASSESSED'`,
    },
  });
