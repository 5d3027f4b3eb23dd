import { type SQLWrapper, sql } from 'drizzle-orm';
import { AssessmentBasis, Status } from '../enums.ts';
import { boundFields } from '../fields/dates.ts';
import { defineNoun } from '../fields/definitions.ts';
import { objectType } from '../fields/fields.ts';

export const AsOf = objectType<Record<'edtf' | 'earliest' | 'latest', SQLWrapper>>('AsOf', {
  description:
    'The date up to which something is known; from its latest day on it is certain to have been known.',
  fields: (t) => ({
    edtf: t.named('edtf', { type: 'String', description: 'The date in EDTF (ISO 8601-2).' }),
    ...boundFields(t),
  }),
});

export const assessmentNoun = defineNoun({
  name: 'Assessment',
  table: 'assessment',
  plural: 'assessments',
  description:
    'The progress of a commitment as of a date, and the basis of that view. A later view is a new assessment; none is overwritten.',
  order: { direction: 'asc', keys: ['asOfLatest', 'slug'] },
  orderedBy: 'earliest first (by the latest possible day), then by slug, undated last',
  fields: (t) => ({
    slug: t.column('slug', { description: 'Stable, readable key: commitment, day and basis.' }),
    commitment: t.related('commitment', { description: 'The commitment.' }),
    article: t.related('article', {
      description: 'The article that it was recorded with; if AS_REPORTED, the one that reports it.',
    }),
    asOf: t.object({
      type: AsOf,
      nullable: true,
      description: 'The date up to which it was so; null when it is unknown.',
      source: (row) => ({ edtf: row.asOfEdtf, earliest: row.asOfEarliest, latest: row.asOfLatest }),
      present: (row) => sql`${row.asOfEdtf} IS NOT NULL`,
    }),
    status: t.column('status', { type: Status, description: 'How far it had got.' }),
    basis: t.column('basis', { type: AssessmentBasis, description: 'The basis of that view.' }),
    claim: t.related('claim', {
      description: 'The claim that says so; null unless the basis is AS_REPORTED.',
    }),
    source: t.column('source', {
      description: 'The address of the source; null unless the basis is OTHER_SOURCE.',
    }),
    note: t.column('note', { description: 'A remark of the record keeper; null when there is none.' }),
  }),
  where: (w) => ({
    slug: w.slug(),
    status: w.listed(Status, 'status', 'By status.'),
    basis: w.listed(AssessmentBasis, 'basis', 'By basis.'),
    asOf: w.date('asOf', 'By the date up to which it was so.'),
    commitment: w.one('commitment', 'Commitment', 'By commitment.'),
    article: w.one('article', 'Article', 'By the article that it was recorded with.'),
  }),
  orders: (o) => ({
    slug: o.column('slug', 'By slug.'),
    ...o.date('asOf', 'its date'),
  }),
});
