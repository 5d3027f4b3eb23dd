import { threadField } from '../analytics/thread/thread.ts';
import { LinkStrength, StatementKind, StatementLinkType } from '../enums.ts';
import { defineNoun, defineType } from '../fields/definitions.ts';
import { byReport, reportedFields } from './reported.ts';

export const statementNoun = defineNoun({
  name: 'Statement',
  table: 'statement',
  plural: 'statements',
  description:
    'Something said that undertakes nothing: interest, a proposal, a forecast, praise, a policy line. It has claims, parties and sectors as a commitment has, and is never counted as a promise.',
  order: { direction: 'desc', keys: ['madeLatest', 'slug'] },
  orderedBy: 'latest possible day first, then by slug backward, undated last',
  fields: (t) => ({
    slug: t.column('slug', { description: 'Stable, readable key.' }),
    summary: t.column('summary', { description: 'What is said, in our words.' }),
    statementKind: t.column('kind', { type: StatementKind, description: 'Its kind.' }),
    made: t.date('made', {
      description: 'When it was made, as far as the articles allow: often only “by” a day.',
    }),
    ...reportedFields(t),
    parties: t.nouns('parties', 'Actor', 'The actors it concerns; none of them promises anything in it.', {
      usually: 3,
    }),
    sectors: t.nouns('sectors', 'Sector', 'The sectors it touches.', { usually: 3 }),
    places: t.nouns('places', 'Place', 'The places it is about.', { usually: 3 }),
    claims: t.nouns('claims', 'Claim', 'The claims that make it; at least one.', { usually: 3 }),
    articles: t.nouns('articles', 'Article', 'The articles that report it.', { usually: 3 }),
    links: t.related('links', {
      type: 'StatementLink',
      description: 'The commitments it is about, and those that follow from it.',
      orderBy: { type: 'asc', commitmentId: 'asc' },
    }),
    note: t.column('note', { description: 'A remark of the record keeper; null when there is none.' }),
    thread: threadField(t, 'statement'),
  }),
  where: (w) => ({
    slug: w.slug(),
    summary: w.text('summary', 'By summary.'),
    statementKind: w.listed(StatementKind, 'kind', 'By kind.'),
    made: w.date('made', 'By the date when it was made.'),
    firstReported: w.through('report', (report) => report.date('first', byReport.first)),
    lastReported: w.through('report', (report) => report.date('last', byReport.last)),
    parties: w.many('parties', 'Actor', 'By the actors it concerns.'),
    sectorTree: w.inSector(['sectors', 'sectorsAbove'], 'That touch this sector or one below it, by slug.'),
    sectors: w.many('sectors', 'Sector', 'By sector.'),
    within: w.inPlace(
      ['places', 'placesAbove'],
      'About a place within this place or country, however deep, by slug.',
    ),
    places: w.many('places', 'Place', 'By the places it is about.'),
    claims: w.many('claims', 'Claim', 'By the claims that make it: their speaker, article, voice.'),
    articles: w.many('articles', 'Article', 'By the articles that report it.'),
    links: w.many('links', 'StatementLink', 'By its links to commitments.'),
  }),
  orders: (o) => ({
    slug: o.column('slug', 'By slug.'),
    ...o.date('made', 'its date'),
    reported: o.column('reportedFrom', byReport.reported),
    statementKind: o.column('kind', 'By kind, in alphabetical order.'),
    claims: o.count('claims', 'Claim', 'By how many claims make it.'),
    articles: o.count('articles', 'Article', 'By how many articles report it.'),
  }),
  list: { field: 'statements', description: 'The statements that the articles report.' },
  lookup: { field: 'statement', description: 'A statement.' },
});

export const statementLinkType = defineType({
  name: 'StatementLink',
  table: 'statementCommitment',
  plural: 'links',
  description: 'A relation between a statement and a commitment.',
  fields: (t) => ({
    type: t.column('type', { type: StatementLinkType, description: 'The relation.' }),
    statement: t.related('statement', { description: 'The statement.' }),
    commitment: t.related('commitment', { description: 'The commitment.' }),
    strength: t.column('strength', { type: LinkStrength, description: 'How sure it is.' }),
    note: t.column('note', {
      description: 'The connection between the two; null when the text makes it plain.',
    }),
  }),
  where: (w) => ({
    type: w.listed(StatementLinkType, 'type', 'By relation.'),
    statement: w.one('statement', 'Statement', 'By the statement.'),
    commitment: w.one('commitment', 'Commitment', 'By the commitment.'),
    strength: w.listed(LinkStrength, 'strength', 'By how sure it is.'),
  }),
});
