import { Force, Voice } from '../enums.ts';
import { defineNoun } from '../fields/definitions.ts';

export const claimNoun = defineNoun({
  name: 'Claim',
  table: 'claim',
  plural: 'claims',
  description:
    'One attributed assertion in one article about exactly one commitment, statement, event or figure: who says it, whose words they are, how strongly they bind, and its position.',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug, that is by article and key',
  fields: (t) => ({
    slug: t.column('slug', {
      description: 'Stable, readable key: the article’s slug, a dot, and the claim’s key.',
    }),
    summary: t.column('summary', { description: 'Its content in our words.' }),
    article: t.related('article', { description: 'The article it is made in.' }),
    commitment: t.related('commitment', {
      description: 'The commitment it is about; null when it is about something else.',
    }),
    statement: t.related('statement', {
      description: 'The statement it is about; null when it is about something else.',
    }),
    event: t.related('event', {
      description: 'The event it is about; null when it is about something else.',
    }),
    figure: t.related('figure', {
      description: 'The figure it is about; null when it is about something else.',
    }),
    force: t.column('force', {
      type: Force,
      description: 'How strongly it binds the promisor; null when it is not about a commitment.',
    }),
    voice: t.column('voice', { type: Voice, description: 'The form in which the article has it.' }),
    hedged: t.column('hedged', {
      description: 'Whether the words themselves limit their certainty, such as “as far as I know”.',
    }),
    speaker: t.related('speaker', {
      type: 'Speaker',
      description: 'The person who says it; null for the outlet’s own narration or question.',
    }),
    speakerTenure: t.related('speakerTenure', {
      description:
        'The tenure the speaker is credited with: the one in which the claim’s own article shows the speaker in post, whatever its date; where it shows none, one that certainly covers that date. Null without a speaker, or when there is none.',
    }),
    speakerOffice: t.through(['speakerTenure', 'office'], {
      type: 'Office',
      description:
        'The office in which the speaker says it: the one that the claim’s own article gives, whatever its date; where it gives none, one certainly held on that date. Null without a speaker, or when there is none.',
    }),
    attributedTo: t.nouns(
      'attributedTo',
      'Actor',
      'The actors whose words or will it relays, other than the speaker.',
      { usually: 3 },
    ),
    passages: t.nouns('passages', 'Passage', 'The passages that carry it; at least one.', { usually: 3 }),
    assessments: t.nouns('assessments', 'Assessment', 'The assessments that rest on it.', { usually: 3 }),
    note: t.column('note', { description: 'A remark of the record keeper; null when there is none.' }),
  }),
  where: (w) => ({
    slug: w.slug(),
    summary: w.text('summary', 'By summary.'),
    force: w.listed(Force, 'force', 'By force; only claims about commitments have one.'),
    voice: w.listed(Voice, 'voice', 'By voice.'),
    hedged: w.boolean('hedged', 'By whether the words themselves limit their certainty.'),
    article: w.one('article', 'Article', 'By article.'),
    speaker: w.one('speaker', 'Speaker', 'By speaker.'),
    speakerTenure: w.one('speakerTenure', 'Tenure', 'By the tenure the speaker is credited with.'),
    speakerOffice: w.one(
      ['speakerTenure', 'office'],
      'Office',
      'By the office in which the speaker says it; ask for no office by `speakerTenure`.',
    ),
    attributedTo: w.many('attributedTo', 'Actor', 'By the actors whose words or will it relays.'),
    commitment: w.one('commitment', 'Commitment', 'By the commitment it is about.'),
    statement: w.one('statement', 'Statement', 'By the statement it is about.'),
    event: w.one('event', 'Event', 'By the event it is about.'),
    figure: w.one('figure', 'Figure', 'By the figure it is about.'),
    passages: w.many('passages', 'Passage', 'By the passages that carry it.'),
  }),
  orders: (o) => ({
    slug: o.column('slug', 'By slug, that is by article and key.'),
    passages: o.count('passages', 'Passage', 'By how many passages carry it.'),
  }),
  list: { field: 'claims', description: 'The claims that the articles make.' },
  lookup: { field: 'claim', description: 'A claim.' },
});
