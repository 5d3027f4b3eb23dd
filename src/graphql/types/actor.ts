import type { actorKind } from '../../../db/vocabulary.ts';
import { builder } from '../builder.ts';
import { ActorKind } from '../enums.ts';
import { named } from '../fields/declare.ts';
import { related } from '../fields/lists.ts';
import { defineNoun } from '../fields/nouns.ts';
import { listed } from '../query/conditions.ts';
import { byCount, defineOrders } from '../query/orders.ts';
import { many } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Named, namedConditions, namedOrders, typeOfKind } from './named.ts';

export const Actor = builder.drizzleInterface('entity', {
  variant: 'Actor',
  interfaces: [Named],
  description:
    'Who can promise, receive, carry out, attend, contribute or be relayed: a country, place, organization, speaker or office.',
  select: { columns: { id: true, kind: true, slug: true } },
  resolveType: ({ kind }) => typeOfKind[kind],
  fields: (t) => ({
    kind: t.field({
      type: ActorKind,
      description: 'Which kind of actor it is.',
      resolve: ({ kind }) => kind as keyof typeof actorKind,
      extensions: named('kind'),
    }),
    commitmentsMade: related(t, 'commitmentsMade', 'Commitment', 'Commitments in which it is a promisor.'),
    commitmentsReceived: related(
      t,
      'commitmentsReceived',
      'Commitment',
      'Commitments in which it is a promisee.',
    ),
    commitmentsBenefiting: related(
      t,
      'commitmentsBenefiting',
      'Commitment',
      'Commitments in which it is a beneficiary.',
    ),
    commitmentsCarriedOut: related(
      t,
      'commitmentsCarriedOut',
      'Commitment',
      'Commitments in which it is an implementer.',
    ),
    claimsAttributed: related(
      t,
      'claimsAttributed',
      'Claim',
      'Claims that relay its words or will through someone else.',
    ),
    events: related(t, 'events', 'Event', 'Events it took part in.'),
    figures: related(t, 'figures', 'Figure', 'Figures whose reference area it is.'),
    counterpartFigures: related(t, 'counterpartFigures', 'Figure', 'Figures whose counterpart it is.'),
    instruments: related(t, 'instrumentsJoined', 'Instrument', 'Documents it is a party to.'),
    articles: related(
      t,
      'articlesContributed',
      'Article',
      'Articles it published, wrote, asked, answered or supplied.',
    ),
  }),
});

/** The conditions that every kind of actor shares. */
export const actorConditions = () => ({
  ...namedConditions(),
  commitmentsMade: many('commitmentsMade', 'CommitmentWhere', 'By what it promises.'),
  commitmentsReceived: many('commitmentsReceived', 'CommitmentWhere', 'By what it is promised.'),
  commitmentsBenefiting: many('commitmentsBenefiting', 'CommitmentWhere', 'By what it profits from.'),
  commitmentsCarriedOut: many('commitmentsCarriedOut', 'CommitmentWhere', 'By what it carries out.'),
  claimsAttributed: many('claimsAttributed', 'ClaimWhere', 'By the claims that relay its words.'),
  events: many('events', 'EventWhere', 'By the events it took part in.'),
  figures: many('figures', 'FigureWhere', 'By the figures about it.'),
});

defineWhere('ActorWhere', 'actors', () => ({
  ...actorConditions(),
  kind: listed(ActorKind, 'kind', 'By kind.'),
}));

/** The keys that every kind of actor can be ordered by. */
export const actorOrders = () => ({
  ...namedOrders(),
  commitmentsMade: byCount('commitmentsMade', 'Commitment', 'By how many commitments it makes.'),
  commitmentsReceived: byCount(
    'commitmentsReceived',
    'Commitment',
    'By how many commitments it is promised.',
  ),
  events: byCount('events', 'Event', 'By how many events it took part in.'),
});

defineOrders('Actor', 'entity', actorOrders);

defineNoun('Actor', {
  table: 'entity',
  type: Actor,
  plural: 'actors',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
});
