import { actorKind, valuesOf } from '../../../db/vocabulary.ts';
import { ActorKind } from '../enums.ts';
import { defineNoun } from '../fields/definitions.ts';
import type { ConditionBuilder } from '../query/conditionBuilder.ts';
import type { OrderBuilder } from '../query/orderBuilder.ts';
import { namedConditions, namedOrders } from './named.ts';

/** The conditions that every kind of actor shares. */
export const actorConditions = (w: ConditionBuilder<'entity'>) => ({
  ...namedConditions(w),
  commitmentsMade: w.many('commitmentsMade', 'Commitment', 'By the commitments it makes.'),
  commitmentsReceived: w.many(
    'commitmentsReceived',
    'Commitment',
    'By the commitments made to it or for it.',
  ),
  commitmentsBenefiting: w.many('commitmentsBenefiting', 'Commitment', 'By the commitments it profits from.'),
  commitmentsCarriedOut: w.many('commitmentsCarriedOut', 'Commitment', 'By the commitments it carries out.'),
  statements: w.many('statements', 'Statement', 'By the statements that concern it.'),
  claimsAttributed: w.many('claimsAttributed', 'Claim', 'By the claims that relay its words.'),
  events: w.many('events', 'Event', 'By the events it took part in.'),
  figures: w.many('figures', 'Figure', 'By the figures about it.'),
});

/** The keys that every kind of actor can be ordered by. */
export const actorOrders = (o: OrderBuilder<'entity'>) => ({
  ...namedOrders(o),
  commitmentsMade: o.count('commitmentsMade', 'Commitment', 'By how many commitments it makes.'),
  commitmentsReceived: o.count(
    'commitmentsReceived',
    'Commitment',
    'By how many commitments are made to it or for it.',
  ),
  statements: o.count('statements', 'Statement', 'By how many statements concern it.'),
  events: o.count('events', 'Event', 'By how many events it took part in.'),
});

export const actorNoun = defineNoun({
  name: 'Actor',
  table: 'entity',
  kinds: valuesOf(actorKind),
  plural: 'actors',
  description:
    'An entity that can promise, receive, carry out, attend, contribute or be relayed: a country, place, organization, speaker or office.',
  isInterface: true,
  interfaces: ['Named'],
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
  fields: (t) => ({
    actorKind: t.column('kind', { type: ActorKind, description: 'Its kind.' }),
    commitmentsMade: t.nouns('commitmentsMade', 'Commitment', 'Commitments in which it is a promisor.'),
    commitmentsReceived: t.nouns(
      'commitmentsReceived',
      'Commitment',
      'Commitments in which it is a promisee or beneficiary.',
    ),
    commitmentsBenefiting: t.nouns(
      'commitmentsBenefiting',
      'Commitment',
      'Commitments in which it is a beneficiary.',
    ),
    commitmentsCarriedOut: t.nouns(
      'commitmentsCarriedOut',
      'Commitment',
      'Commitments in which it is an implementer.',
    ),
    statements: t.nouns('statements', 'Statement', 'Statements that concern it.'),
    claimsAttributed: t.nouns(
      'claimsAttributed',
      'Claim',
      'Claims that relay its words or will through someone else.',
    ),
    events: t.nouns('events', 'Event', 'Events it took part in.'),
    figures: t.nouns('figures', 'Figure', 'Figures whose reference area it is.'),
    counterpartFigures: t.nouns('counterpartFigures', 'Figure', 'Figures whose counterpart it is.'),
    instrumentsJoined: t.nouns('instrumentsJoined', 'Instrument', 'Documents it is a party to.'),
    articlesContributed: t.nouns('articlesContributed', 'Article', 'Articles it contributed to.'),
  }),
  where: (w) => ({
    ...actorConditions(w),
    actorKind: w.listed(ActorKind, 'kind', 'By kind.'),
  }),
  orders: actorOrders,
});
