import { builder } from '../builder.ts';
import { AssessmentBasis, Status } from '../enums.ts';
import { declared, relation } from '../fields/declare.ts';
import { defineNoun } from '../fields/nouns.ts';
import { date, listed, slug } from '../query/conditions.ts';
import { byColumn, defineOrders } from '../query/orders.ts';
import { one } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Claim } from './claim.ts';
import { Commitment } from './commitment.ts';

const AsOf = builder.objectRef<{ edtf: string; earliest: string; latest: string }>('AsOf').implement({
  description:
    'The date up to which something is known. It is an interval when the article that tells it prints no date.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', { description: 'The date in EDTF (ISO 8601-2).' }),
    earliest: t.expose('earliest', { type: 'Date', description: 'The earliest day it can mean.' }),
    latest: t.expose('latest', {
      type: 'Date',
      description: 'The latest day it can mean; from then on it is certain to have been known.',
    }),
  }),
});

export const Assessment = builder.drizzleNode('assessment', {
  name: 'Assessment',
  id: { column: ({ slug }) => slug },
  description:
    'How far a commitment had got as of a date, and what that rests on. A later view is a new assessment; none is overwritten.',
  select: { columns: { id: true, slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable, readable key: commitment, day and basis.' }),
    commitment: relation(t, 'commitment', { type: Commitment, description: 'The commitment.' }),
    asOf: t.field({
      type: AsOf,
      description: 'The date up to which it was so.',
      select: { columns: { asOfEdtf: true, asOfEarliest: true, asOfLatest: true } },
      resolve: ({ asOfEdtf, asOfEarliest, asOfLatest }) => ({
        edtf: asOfEdtf,
        earliest: asOfEarliest,
        latest: asOfLatest,
      }),
      extensions: declared({
        kind: 'object',
        source: (row) => ({ edtf: row.asOfEdtf, earliest: row.asOfEarliest, latest: row.asOfLatest }),
      }),
    }),
    status: t.expose('status', { type: Status, description: 'How far it had got.' }),
    basis: t.expose('basis', { type: AssessmentBasis, description: 'What that rests on.' }),
    claim: relation(t, 'claim', {
      nullable: true,
      type: Claim,
      description: 'The claim that says so; null unless the basis is AS_REPORTED.',
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'The address of the source; null unless the basis is OTHER_SOURCE.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'A remark of the record keeper; null when there is none.',
    }),
  }),
});

export { AsOf };

defineWhere('AssessmentWhere', 'assessments', () => ({
  slug: slug(),
  status: listed(Status, 'status', 'By status.'),
  basis: listed(AssessmentBasis, 'basis', 'By basis.'),
  asOf: date('asOf', 'By the date up to which it was so.'),
  commitment: one('commitment', 'CommitmentWhere', 'By commitment.'),
}));

defineOrders('Assessment', 'assessment', () => ({
  slug: byColumn('slug', 'By slug.'),
  asOf: byColumn('asOfEarliest', 'By the earliest day its date can mean.'),
  asOfLatest: byColumn('asOfLatest', 'By the latest day its date can mean.'),
}));

defineNoun('Assessment', {
  table: 'assessment',
  type: Assessment,
  plural: 'assessments',
  order: { direction: 'asc', keys: ['asOfLatest', 'slug'] },
  orderedBy: 'earliest first (by the latest day its date can mean), then by slug',
});
