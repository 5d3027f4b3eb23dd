import { sql } from 'drizzle-orm';
import { rankOfForce } from '../../../db/derive.ts';
import { commitmentStanding } from '../../../db/schema.ts';
import { builder } from '../builder.ts';
import { Conditionality, Force, Goal, LinkType, PartyRole, Schedule } from '../enums.ts';
import { columnOf, relation } from '../fields/declare.ts';
import type { Row } from '../fields/expression.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { boolean, date, listed, optionalDate, slug, text } from '../query/conditions.ts';
import { byColumn, byCount, byExpression, byOptionalColumn, defineOrders } from '../query/orders.ts';
import { many, one, reaching, through } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Actor } from './actor.ts';
import { scheduleOn } from './commitment/schedule.ts';
import {
  declaredSpecificity,
  Specificity,
  specificityOf,
  specificityScore,
} from './commitment/specificity.ts';
import { CommitmentStatus, declaredStatus, readStatus, statusOn } from './commitment/status.ts';
import { bySchedule, bySpecificity, byStatus } from './commitment/statusConditions.ts';
import { dateColumns, dateOf, declaredDate, EdtfDate, optionalDateOf } from './dates.ts';

const asOf =
  'The day to look from; by default the day the corpus was recorded (`corpus.recordedOn`), so that answers depend on the data alone.';

export const Commitment = builder.drizzleNode('commitment', {
  name: 'Commitment',
  id: { column: ({ slug }) => slug },
  description:
    'One undertaking toward one target: who promises what to whom. Praise, opinion and history are not commitments. Who says so where is a claim, how strongly it binds is the claim’s force, how far it has got is its status.',
  select: { columns: { id: true, slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable, readable key.' }),
    summary: t.exposeString('summary', { description: 'Who is to do what for whom, in our words.' }),
    force: t.field({
      type: Force,
      description: 'The strongest force among its claims.',
      select: { with: { standing: { columns: { force: true } } } },
      resolve: ({ standing }) => standing.force,
      extensions: columnOf('standing', 'force'),
    }),
    status: t.field({
      type: CommitmentStatus,
      description: 'How far it has got: its latest assessment that is certain to have been made by that day.',
      args: { asOf: t.arg({ type: 'Date', description: asOf }) },
      select: (args, context) => statusOn.select(args, context),
      resolve: (row, args) => readStatus(statusOn.valueIn(row, args)),
      extensions: declaredStatus,
    }),
    schedule: t.field({
      type: Schedule,
      description: 'Where the day lies in relation to the deadline.',
      args: { asOf: t.arg({ type: 'Date', description: asOf }) },
      select: (args, context) => scheduleOn.select(args, context),
      resolve: (row, args) => scheduleOn.valueIn(row, args),
      extensions: scheduleOn.extensions,
    }),
    specificity: t.field({
      type: Specificity,
      description: 'How specific it is, and what it lacks.',
      select: (_, context) => specificityOf.select({}, context),
      resolve: (row) => specificityOf.valueIn(row, {}),
      extensions: declaredSpecificity,
    }),
    goal: t.expose('goal', { type: Goal, description: 'Whether an act or a result is promised.' }),
    made: t.field({
      type: EdtfDate,
      description: 'When it was given, as far as the articles allow: often only “by” a day.',
      select: { columns: dateColumns('made') },
      resolve: (row) => dateOf(row, 'made'),
      extensions: declaredDate('made'),
    }),
    deadline: t.field({
      type: EdtfDate,
      nullable: true,
      description: 'By when it is to be fulfilled; null when no deadline is reported.',
      select: { columns: dateColumns('deadline') },
      resolve: (row) => optionalDateOf(row, 'deadline'),
      extensions: declaredDate('deadline', { nullable: true }),
    }),
    conditionality: t.expose('conditionality', {
      type: Conditionality,
      description: 'Whether it depends on a condition.',
    }),
    condition: t.exposeString('condition', {
      nullable: true,
      description: 'The condition; null unless CONDITIONAL.',
    }),
    verifiable: t.exposeBoolean('verifiable', {
      description: 'Whether it names an act that later evidence could show as done or not done.',
    }),
    parties: relation(t, 'parties', {
      description: 'Everyone’s part in it.',
      query: { orderBy: { role: 'asc', actorId: 'asc' } },
    }),
    promisors: related(t, 'promisors', 'Actor', 'Who promises; at least one.', { usually: 3 }),
    promisees: related(t, 'promisees', 'Actor', 'To whom it is promised.', { usually: 3 }),
    beneficiaries: related(t, 'beneficiaries', 'Actor', 'Who profits, when that is not the promisee.', {
      usually: 3,
    }),
    implementers: related(t, 'implementers', 'Actor', 'Who carries it out, when that is not the promisor.', {
      usually: 3,
    }),
    sectors: related(t, 'sectors', 'Sector', 'The sectors it touches.', { usually: 3 }),
    places: related(t, 'places', 'Place', 'Where it is to be carried out.', { usually: 3 }),
    instruments: related(t, 'instruments', 'Instrument', 'The documents it stands in.', { usually: 3 }),
    figures: related(t, 'figures', 'Figure', 'Its target, baseline and achieved figures.', { usually: 3 }),
    claims: related(t, 'claims', 'Claim', 'The claims about it; at least one.', { usually: 3 }),
    articles: related(t, 'articles', 'Article', 'The articles that report it.', { usually: 3 }),
    assessments: related(t, 'assessments', 'Assessment', 'All views on how far it had got.', { usually: 3 }),
    links: relation(t, 'linksFrom', {
      description:
        'How it relates to other commitments: what it is part of, continues, supersedes or is given in exchange for.',
      query: { orderBy: { type: 'asc', toId: 'asc' } },
    }),
    linkedFrom: relation(t, 'linksTo', {
      description: 'Links from other commitments to this one: its parts and what became of it later.',
      query: { orderBy: { type: 'asc', fromId: 'asc' } },
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'A remark of the record keeper; null when there is none.',
    }),
  }),
});

builder.drizzleObject('commitmentParty', {
  name: 'CommitmentParty',
  description: 'Someone’s part in a commitment.',
  select: { columns: {} },
  fields: (t) => ({
    role: t.expose('role', { type: PartyRole, description: 'The part.' }),
    actor: relation(t, 'actor', { type: Actor, description: 'Who has it.' }),
    commitment: relation(t, 'commitment', { type: Commitment, description: 'The commitment.' }),
  }),
});

builder.drizzleObject('commitmentLink', {
  name: 'CommitmentLink',
  description:
    'One commitment’s relation to another: from the part to the whole, from the later to the earlier.',
  select: { columns: {} },
  fields: (t) => ({
    type: t.expose('type', { type: LinkType, description: 'The relation.' }),
    from: relation(t, 'from', { type: Commitment, description: 'The part, or the later commitment.' }),
    to: relation(t, 'to', { type: Commitment, description: 'The whole, or the earlier commitment.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What ties the two; null when the text makes it plain.',
    }),
  }),
});

defineWhere('CommitmentPartyWhere', 'parties', () => ({
  role: listed(PartyRole, 'role', 'By part.'),
  actor: one('actor', 'ActorWhere', 'By who has it.'),
}));

defineWhere('CommitmentLinkWhere', 'links', () => ({
  type: listed(LinkType, 'type', 'By relation.'),
  from: one('from', 'CommitmentWhere', 'By the part, or the later commitment.'),
  to: one('to', 'CommitmentWhere', 'By the whole, or the earlier commitment.'),
}));

defineWhere('CommitmentWhere', 'commitments', () => ({
  slug: slug(),
  summary: text('summary', 'By summary.'),
  force: through('standing', listed(Force, 'force', 'By the strongest force among its claims.')),
  status: byStatus,
  schedule: bySchedule,
  specificity: bySpecificity,
  goal: listed(Goal, 'goal', 'By goal.'),
  made: date('made', 'By when it was given.'),
  deadline: optionalDate('deadline', 'By deadline.'),
  conditionality: listed(Conditionality, 'conditionality', 'By conditionality.'),
  verifiable: boolean('verifiable', 'By whether it names a checkable act.'),
  parties: many('parties', 'CommitmentPartyWhere', 'By anyone’s part in it.'),
  promisors: many('promisors', 'ActorWhere', 'By who promises.'),
  promisees: many('promisees', 'ActorWhere', 'By whom it is promised to.'),
  beneficiaries: many('beneficiaries', 'ActorWhere', 'By who profits.'),
  implementers: many('implementers', 'ActorWhere', 'By who carries it out.'),
  sectorTree: reaching(['sectors', 'sectorsAbove'], 'That touch this sector or one below it, by slug.'),
  sectors: many('sectors', 'SectorWhere', 'By sector.'),
  within: reaching(
    ['places', 'placesAbove'],
    'To be carried out in this place or country, however deep, by slug.',
  ),
  places: many('places', 'PlaceWhere', 'By where it is to be carried out.'),
  instruments: many('instruments', 'InstrumentWhere', 'By the documents it stands in.'),
  figures: many('figures', 'FigureWhere', 'By its figures.'),
  claims: many('claims', 'ClaimWhere', 'By the claims about it: their speaker, article, voice.'),
  articles: many('articles', 'ArticleWhere', 'By the articles that report it.'),
  assessments: many('assessments', 'AssessmentWhere', 'By any assessment of it.'),
  links: many('linksFrom', 'CommitmentLinkWhere', 'By its links to others.'),
  linkedFrom: many('linksTo', 'CommitmentLinkWhere', 'By the links of others to it.'),
}));

/** The rank of a commitment’s force, as SQL. */
const forceRank = (row: Row) =>
  rankOfForce(
    sql`(SELECT ${commitmentStanding.force} FROM ${commitmentStanding} WHERE ${commitmentStanding.commitmentId} = ${row.id})`,
  );

defineOrders('Commitment', 'commitment', () => ({
  slug: byColumn('slug', 'By slug.'),
  made: byColumn('madeEarliest', 'By the earliest day it can have been given.'),
  madeLatest: byColumn('madeLatest', 'By the latest day it can have been given.'),
  deadline: byOptionalColumn('deadlineEarliest', 'By the earliest day its deadline can mean.'),
  deadlineLatest: byOptionalColumn('deadlineLatest', 'By the latest day its deadline can mean.'),
  force: byExpression(forceRank, 'By the strongest force among its claims, weakest first.'),
  specificity: byExpression(specificityScore, 'By how specific it is.'),
  claims: byCount('claims', 'Claim', 'By how many claims there are about it.'),
  articles: byCount('articles', 'Article', 'By how many articles report it.'),
  assessments: byCount('assessments', 'Assessment', 'By how many assessments there are of it.'),
  figures: byCount('figures', 'Figure', 'By how many figures it has.'),
}));

defineNoun('Commitment', {
  table: 'commitment',
  type: Commitment,
  plural: 'commitments',
  order: { direction: 'desc', keys: ['madeLatest', 'slug'] },
  orderedBy: 'latest given first (by the latest day it can have been), then by slug backward',
});

rootList('commitments', 'Commitment', 'The commitments that the articles report.');
rootLookup('commitment', 'Commitment', 'A commitment.');
