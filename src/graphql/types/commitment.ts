import { sql } from 'drizzle-orm';
import { rankOfForce } from '../../../db/derive.ts';
import { commitmentStanding } from '../../../db/schema.ts';
import { threadField } from '../analytics/thread/thread.ts';
import { Checkability, Conditionality, Force, Goal, LinkStrength, LinkType, PartyRole } from '../enums.ts';
import { defineNoun, defineType } from '../fields/definitions.ts';
import type { Row } from '../query/rows.ts';
import { deadlineOnField } from './commitment/changes.ts';
import { scheduleField } from './commitment/schedule.ts';
import { specificityField, specificityScore } from './commitment/specificity.ts';
import { statusField } from './commitment/status.ts';
import { bySchedule, bySpecificity, byStatus } from './commitment/statusConditions.ts';
import { byReport, reportedFields } from './reported.ts';

/** The rank of a commitment’s force, as SQL. */
const forceRank = (row: Row<'commitment'>) =>
  rankOfForce(
    sql`(SELECT ${commitmentStanding.force} FROM ${commitmentStanding} WHERE ${commitmentStanding.commitmentId} = ${row.id})`,
  );

export const commitmentNoun = defineNoun({
  name: 'Commitment',
  table: 'commitment',
  plural: 'commitments',
  hasParts: true,
  description:
    'One undertaking toward one target: who promises what to whom. Interest, proposals, praise and forecasts are statements instead. Who says so where is a claim, how strongly it binds is the claim’s force, how far it has got is its status.',
  order: { direction: 'desc', keys: ['madeLatest', 'slug'] },
  orderedBy: 'latest possible day first, then by slug backward, undated last',
  fields: (t) => ({
    slug: t.column('slug', { description: 'Stable, readable key.' }),
    summary: t.column('summary', { description: 'The undertaking in our words: actor, act and addressee.' }),
    force: t.columnOf('standing', 'force', {
      type: Force,
      description: 'The strongest force among its claims.',
    }),
    status: statusField(t),
    schedule: scheduleField(t),
    specificity: specificityField(t),
    goal: t.column('goal', { type: Goal, description: 'Whether an act or a result is promised.' }),
    made: t.date('made', {
      description: 'When it was given, as far as the articles allow: often only “by” a day.',
    }),
    ...reportedFields(t),
    deadline: t.date('deadline', {
      description:
        'By when it is to be fulfilled, after all changes; null when no deadline is reported or it was given up.',
    }),
    deadlineOn: deadlineOnField(t),
    changes: t.related('changes', {
      description: 'The changes of its terms, in the order of the articles that report them.',
      orderBy: { articleId: 'asc', aspect: 'asc' },
    }),
    conditionality: t.column('conditionality', {
      type: Conditionality,
      description: 'Whether it depends on a condition.',
    }),
    condition: t.column('condition', {
      description: 'The condition, after all changes; null unless CONDITIONAL.',
    }),
    checkability: t.column('checkability', {
      type: Checkability,
      description: 'Whether later evidence can decide it.',
    }),
    parties: t.related('parties', {
      description: 'Everyone’s part in it.',
      orderBy: { role: 'asc', actorId: 'asc' },
    }),
    promisors: t.nouns('promisors', 'Actor', 'The actors that promise; at least one.', { usually: 3 }),
    promisees: t.nouns('promisees', 'Actor', 'The actors it is promised to.', { usually: 3 }),
    beneficiaries: t.nouns(
      'beneficiaries',
      'Actor',
      'The actors that profit, when they are not the promisees.',
      {
        usually: 3,
      },
    ),
    implementers: t.nouns(
      'implementers',
      'Actor',
      'The actors that carry it out, when they are not the promisors.',
      {
        usually: 3,
      },
    ),
    sectors: t.nouns('sectors', 'Sector', 'The sectors it touches.', { usually: 3 }),
    places: t.nouns('places', 'Place', 'The places where it is to be carried out.', { usually: 3 }),
    instruments: t.nouns('instruments', 'Instrument', 'The documents that contain it.', { usually: 3 }),
    figures: t.nouns('figures', 'Figure', 'Its target, baseline and achieved figures.', { usually: 3 }),
    claims: t.nouns('claims', 'Claim', 'The claims about it; at least one.', { usually: 3 }),
    articles: t.nouns('articles', 'Article', 'The articles that report it.', { usually: 3 }),
    assessments: t.nouns('assessments', 'Assessment', 'All views on its progress.', { usually: 3 }),
    links: t.related('linksFrom', {
      description:
        'How it relates to others: what it is part of, continues, supersedes or is given in exchange for.',
      orderBy: { type: 'asc', toId: 'asc' },
    }),
    linkedFrom: t.related('linksTo', {
      description: 'Links from other commitments to this one: its parts and later commitments.',
      orderBy: { type: 'asc', fromId: 'asc' },
    }),
    statementLinks: t.related('statementLinks', {
      type: 'StatementLink',
      description: 'The statements about it, and those that it follows from.',
      orderBy: { type: 'asc', statementId: 'asc' },
    }),
    note: t.column('note', { description: 'A remark of the record keeper; null when there is none.' }),
    thread: threadField(t, 'commitment'),
  }),
  where: (w) => ({
    slug: w.slug(),
    summary: w.text('summary', 'By summary.'),
    force: w.through('standing', (standing) =>
      standing.listed(Force, 'force', 'By the strongest force among its claims.'),
    ),
    status: byStatus(w),
    schedule: bySchedule(w),
    specificity: bySpecificity(w),
    goal: w.listed(Goal, 'goal', 'By goal.'),
    made: w.date('made', 'By the date when it was given.'),
    deadline: w.date('deadline', 'By deadline.'),
    firstReported: w.through('report', (report) => report.date('first', byReport.first)),
    lastReported: w.through('report', (report) => report.date('last', byReport.last)),
    conditionality: w.listed(Conditionality, 'conditionality', 'By conditionality.'),
    checkability: w.listed(Checkability, 'checkability', 'By whether later evidence can decide it.'),
    parties: w.many('parties', 'CommitmentParty', 'By anyone’s part in it.'),
    promisors: w.many('promisors', 'Actor', 'By the actors that promise.'),
    promisees: w.many('promisees', 'Actor', 'By the actors it is promised to.'),
    beneficiaries: w.many('beneficiaries', 'Actor', 'By the actors that profit.'),
    implementers: w.many('implementers', 'Actor', 'By the actors that carry it out.'),
    sectorTree: w.inSector(['sectors', 'sectorsAbove'], 'That touch this sector or one below it, by slug.'),
    sectors: w.many('sectors', 'Sector', 'By sector.'),
    within: w.inPlace(
      ['places', 'placesAbove'],
      'To be carried out in this place or country, however deep, by slug.',
    ),
    places: w.many('places', 'Place', 'By the places where it is to be carried out.'),
    instruments: w.many('instruments', 'Instrument', 'By the documents that contain it.'),
    figures: w.many('figures', 'Figure', 'By its figures.'),
    claims: w.many('claims', 'Claim', 'By the claims about it: their speaker, article, voice.'),
    articles: w.many('articles', 'Article', 'By the articles that report it.'),
    changes: w.many('changes', 'CommitmentChange', 'By the changes of its terms.'),
    assessments: w.many('assessments', 'Assessment', 'By any assessment of it.'),
    links: w.many('linksFrom', 'CommitmentLink', 'By its links to others.'),
    linkedFrom: w.many('linksTo', 'CommitmentLink', 'By the links of others to it.'),
    statementLinks: w.many('statementLinks', 'StatementLink', 'By its links to statements.'),
  }),
  orders: (o) => ({
    slug: o.column('slug', 'By slug.'),
    ...o.date('made', 'its date'),
    ...o.date('deadline', 'its deadline'),
    reported: o.column('reportedFrom', byReport.reported),
    force: o.expression(forceRank, 'By the strongest force among its claims, weakest first.'),
    specificity: o.expression(specificityScore, 'By how specific it is.'),
    claims: o.count('claims', 'Claim', 'By how many claims there are about it.'),
    articles: o.count('articles', 'Article', 'By how many articles report it.'),
    assessments: o.count('assessments', 'Assessment', 'By how many assessments there are of it.'),
    figures: o.count('figures', 'Figure', 'By how many figures it has.'),
  }),
  list: { field: 'commitments', description: 'The commitments that the articles report.' },
  lookup: { field: 'commitment', description: 'A commitment.' },
});

export const commitmentPartyType = defineType({
  name: 'CommitmentParty',
  table: 'commitmentParty',
  plural: 'parties',
  description: 'Someone’s part in a commitment.',
  fields: (t) => ({
    role: t.column('role', { type: PartyRole, description: 'The part.' }),
    actor: t.related('actor', { type: 'Actor', description: 'The party.' }),
    commitment: t.related('commitment', { description: 'The commitment.' }),
  }),
  where: (w) => ({
    role: w.listed(PartyRole, 'role', 'By part.'),
    actor: w.one('actor', 'Actor', 'By party.'),
  }),
});

export const commitmentLinkType = defineType({
  name: 'CommitmentLink',
  table: 'commitmentLink',
  plural: 'links',
  description:
    'One commitment’s relation to another: from the part to the whole, from the later to the earlier.',
  fields: (t) => ({
    type: t.column('type', { type: LinkType, description: 'The relation.' }),
    from: t.related('from', { description: 'The part, or the later commitment.' }),
    to: t.related('to', { description: 'The whole, or the earlier commitment.' }),
    strength: t.column('strength', { type: LinkStrength, description: 'How sure it is.' }),
    note: t.column('note', {
      description: 'The connection between the two; null when the text makes it plain.',
    }),
  }),
  where: (w) => ({
    type: w.listed(LinkType, 'type', 'By relation.'),
    from: w.one('from', 'Commitment', 'By the part, or the later commitment.'),
    to: w.one('to', 'Commitment', 'By the whole, or the earlier commitment.'),
    strength: w.listed(LinkStrength, 'strength', 'By how sure it is.'),
  }),
});
