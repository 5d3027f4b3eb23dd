import { sql } from 'drizzle-orm';
import { assessment, corpus } from '../../../../db/schema.ts';
import type { assessmentBasis, status } from '../../../../db/vocabulary.ts';
import { builder } from '../../builder.ts';
import { AssessmentBasis, Status } from '../../enums.ts';
import { declared, tableAs } from '../../fields/declare.ts';
import { expression, type Row } from '../../fields/expression.ts';
import { AsOf } from '../assessment.ts';

/** The day to look from: the one asked for, or the day the corpus was recorded. */
export const lookedAtFrom = (day: string | null | undefined) =>
  sql`coalesce(${day ?? null}, (SELECT ${corpus.recordedOn} FROM ${corpus}))`;

/** What a commitment’s latest assessment by a day says, as SQL over that assessment’s columns; null when there is none. */
export const latestAssessment = (
  row: Row,
  day: string | null | undefined,
  columns: ReturnType<typeof sql>,
) => sql`(
  SELECT ${columns} FROM ${assessment}
  WHERE ${assessment.commitmentId} = ${row.id} AND ${assessment.asOfLatest} <= ${lookedAtFrom(day)}
  ORDER BY ${assessment.asOfLatest} DESC, ${assessment.asOfEarliest} DESC, ${assessment.slug} DESC LIMIT 1)`;

interface StatusFound {
  status: keyof typeof status;
  asOf: { edtf: string; earliest: string; latest: string } | null;
  basis: keyof typeof assessmentBasis | null;
}

/** The status of a commitment as of a day, as a JSON array. */
export const statusOn = expression<string | null, { asOf?: string | null | undefined }>(
  'status',
  (row, { asOf }) =>
    latestAssessment(
      row,
      asOf,
      sql`json_array(${assessment.status}, ${assessment.asOfEdtf}, ${assessment.asOfEarliest}, ${assessment.asOfLatest}, ${assessment.basis})`,
    ),
);

/** The status as of a day for the compiler. */
export const declaredStatus = declared({
  kind: 'first',
  rows: (row, { asOf }, alias) => {
    const { from, row: latest } = tableAs(assessment, alias());
    return {
      from,
      where: sql`${latest.commitmentId} = ${row.id} AND ${latest.asOfLatest} <= ${lookedAtFrom(asOf)}`,
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

/** Reads what `statusOn` selected. */
export function readStatus(selected: string | null): StatusFound {
  if (selected === null) return { status: 'NOT_ASSESSED', asOf: null, basis: null };
  const [status, edtf, earliest, latest, basis] = JSON.parse(selected);
  return { status, asOf: { edtf, earliest, latest }, basis };
}

export const CommitmentStatus = builder.objectRef<StatusFound>('CommitmentStatus').implement({
  description: 'How far a commitment has got, as of a date, and what that rests on.',
  fields: (t) => ({
    status: t.expose('status', {
      type: Status,
      description: 'How far it has got; NOT_ASSESSED when nobody has looked.',
    }),
    asOf: t.expose('asOf', {
      type: AsOf,
      nullable: true,
      description: 'The date of the assessment; null when there is none.',
      extensions: declared({
        kind: 'object',
        source: (source) => source,
        present: ({ edtf }) => sql`${edtf} IS NOT NULL`,
      }),
    }),
    basis: t.expose('basis', {
      type: AssessmentBasis,
      nullable: true,
      description: 'What the assessment rests on; null when there is none.',
    }),
  }),
});
