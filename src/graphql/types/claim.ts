import { builder } from '../builder.ts';
import { Force, Voice } from '../enums.ts';
import { along, declared, relation } from '../fields/declare.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { listed, slug, text } from '../query/conditions.ts';
import { byColumn, byCount, defineOrders } from '../query/orders.ts';
import { many, one, through } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Article } from './article.ts';
import { Commitment } from './commitment.ts';
import { Event } from './event.ts';
import { Figure } from './figure.ts';
import { Office } from './office.ts';
import { Speaker } from './speaker.ts';

export const Claim = builder.drizzleNode('claim', {
  name: 'Claim',
  id: { column: ({ slug }) => slug },
  description:
    'One attributed assertion in one article about exactly one commitment, event or figure: who says it, whose words they are, how strongly they bind, and where it stands.',
  select: { columns: { id: true, slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Stable, readable key: the article’s slug, a dot, and the claim’s key.',
    }),
    summary: t.exposeString('summary', { description: 'What it says, in our words.' }),
    article: relation(t, 'article', { type: Article, description: 'The article it is made in.' }),
    commitment: relation(t, 'commitment', {
      nullable: true,
      type: Commitment,
      description: 'The commitment it is about; null when it is about an event or figure.',
    }),
    event: relation(t, 'event', {
      nullable: true,
      type: Event,
      description: 'The event it is about; null when it is about a commitment or figure.',
    }),
    figure: relation(t, 'figure', {
      nullable: true,
      type: Figure,
      description: 'The figure it is about; null when it is about a commitment or event.',
    }),
    force: t.expose('force', {
      type: Force,
      nullable: true,
      description: 'How strongly it binds the promisor; null when it is not about a commitment.',
    }),
    voice: t.expose('voice', { type: Voice, description: 'In what form it stands in the article.' }),
    speaker: relation(t, 'speaker', {
      nullable: true,
      type: Speaker,
      description: 'From whose mouth it comes; null for the outlet’s own narration or question.',
    }),
    speakerTenure: relation(t, 'speakerTenure', {
      nullable: true,
      description:
        'The tenure the speaker is credited with: one that covers the article’s date. Null without a speaker, or when no office is recorded for that day.',
    }),
    speakerOffice: t.field({
      type: Office,
      nullable: true,
      description:
        'The office in which the speaker says it: the one held on the article’s date. Null without a speaker, or when no office is recorded for that day.',
      select: (_, __, nested) => ({ with: { speakerTenure: { columns: {}, with: { office: nested() } } } }),
      resolve: ({ speakerTenure }) => (speakerTenure?.office ?? null) as never,
      extensions: declared(along(['speakerTenure', 'office'])),
    }),
    attributedTo: related(
      t,
      'attributedTo',
      'Actor',
      'Whose words or will it relays, other than the speaker’s own.',
      { usually: 3 },
    ),
    passages: related(t, 'passages', 'Passage', 'The passages that carry it; at least one.', { usually: 3 }),
    assessments: related(t, 'assessments', 'Assessment', 'The assessments that rest on it.', { usually: 3 }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'A remark of the record keeper; null when there is none.',
    }),
  }),
});

defineWhere('ClaimWhere', 'claims', () => ({
  slug: slug(),
  summary: text('summary', 'By summary.'),
  force: listed(Force, 'force', 'By force; claims about events and figures have none.', { optional: true }),
  voice: listed(Voice, 'voice', 'By voice.'),
  article: one('article', 'ArticleWhere', 'By article.'),
  speaker: one('speaker', 'SpeakerWhere', 'By speaker.', { optional: true }),
  speakerTenure: one('speakerTenure', 'TenureWhere', 'By the tenure the speaker is credited with.', {
    optional: true,
  }),
  speakerOffice: through(
    'speakerTenure',
    one(
      'office',
      'OfficeWhere',
      'By the office in which the speaker says it; ask for no office by `speakerTenure`.',
    ),
  ),
  attributedTo: many('attributedTo', 'ActorWhere', 'By whose words or will it relays.'),
  commitment: one('commitment', 'CommitmentWhere', 'By the commitment it is about.', { optional: true }),
  event: one('event', 'EventWhere', 'By the event it is about.', { optional: true }),
  figure: one('figure', 'FigureWhere', 'By the figure it is about.', { optional: true }),
  passages: many('passages', 'PassageWhere', 'By the passages that carry it.'),
}));

defineOrders('Claim', 'claim', () => ({
  slug: byColumn('slug', 'By slug, that is by article and key.'),
  passages: byCount('passages', 'Passage', 'By how many passages carry it.'),
}));

defineNoun('Claim', {
  table: 'claim',
  type: Claim,
  plural: 'claims',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug, that is by article and key',
});

rootList('claims', 'Claim', 'The claims that the articles make.');
rootLookup('claim', 'Claim', 'A claim.');
