import { type SQL, sql } from 'drizzle-orm';
import { deadlineHistory } from '../../../../db/schema.ts';
import { ChangeAspect } from '../../enums.ts';
import { EdtfDate } from '../../fields/dates.ts';
import { defineType } from '../../fields/definitions.ts';
import type { Field } from '../../fields/fields.ts';
import type { RowFields } from '../../fields/rowFields.ts';
import { columnIn, type Row } from '../../query/rows.ts';
import { referenceDay } from './status.ts';

/**
 * The parts of the deadline of a commitment that is in force on a day, as SQL. The commitment has
 * the deadline of the day of recording; only commitments whose deadline changed, which are few,
 * have a history.
 */
export function deadlineOn(row: Row<'commitment'>, day: string | null | undefined): (part: string) => SQL {
  return (part) => {
    const current = sql`${columnIn(row, `deadline${part}`)}`;
    if (!day) return current;
    return sql`iif(${row.id} IN (SELECT ${deadlineHistory.commitmentId} FROM ${deadlineHistory}), (
      SELECT ${sql.identifier(columnIn(row, `deadline${part}`).name)} FROM ${deadlineHistory}
      WHERE ${deadlineHistory.commitmentId} = ${row.id} AND ${deadlineHistory.since} <= ${referenceDay(day)}
      ORDER BY ${deadlineHistory.since} DESC LIMIT 1), ${current})`;
  };
}

/** The deadline of a commitment that is in force on a day. */
export const deadlineOnField = (t: RowFields<'commitment'>): Field =>
  t.object({
    type: EdtfDate,
    nullable: true,
    description: 'The deadline that was in force on the day `date`; null when there was none.',
    args: { date: t.arg({ type: 'Date', required: true }) },
    source: (row, { date }) => {
      const part = deadlineOn(row, date);
      return {
        edtf: part('Edtf'),
        earliest: part('Earliest'),
        latest: part('Latest'),
        basis: part('Basis'),
        note: part('Note'),
      };
    },
    present: (row, { date }) => sql`${deadlineOn(row, date)('Edtf')} IS NOT NULL`,
  });

export const commitmentChangeType = defineType({
  name: 'CommitmentChange',
  table: 'commitmentChange',
  plural: 'changes',
  description:
    'A change of one term of a commitment, which stays the same commitment. A commitment that takes the place of another is a link instead.',
  fields: (t) => ({
    aspect: t.column('aspect', { type: ChangeAspect, description: 'The term that changes.' }),
    made: t.date('made', { description: 'When it was changed.' }),
    deadline: t.date('deadline', {
      description: 'The new deadline; null when it was given up, or when another term changes.',
    }),
    condition: t.column('condition', {
      description: 'The new condition; null when it was dropped, or when another term changes.',
    }),
    target: t.related('target', {
      description: 'The new target figure; null when another term changes.',
    }),
    commitment: t.related('commitment', { description: 'The commitment.' }),
    article: t.related('article', { description: 'The article that reports the change.' }),
    claim: t.related('claim', { description: 'The claim that reports it.' }),
    note: t.column('note', { description: 'A remark of the record keeper; null when there is none.' }),
  }),
  where: (w) => ({
    aspect: w.listed(ChangeAspect, 'aspect', 'By the term that changes.'),
    made: w.date('made', 'By when it was changed.'),
    deadline: w.date('deadline', 'By the new deadline.'),
    article: w.one('article', 'Article', 'By the article that reports it.'),
    claim: w.one('claim', 'Claim', 'By the claim that reports it.'),
    commitment: w.one('commitment', 'Commitment', 'By the commitment.'),
  }),
});
