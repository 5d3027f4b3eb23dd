import { defineNoun } from '../fields/definitions.ts';

export const tenureNoun = defineNoun({
  name: 'Tenure',
  table: 'tenure',
  plural: 'tenures',
  description: 'A speaker seen in an office.',
  order: { direction: 'asc', keys: ['heldEarliest', 'slug'] },
  orderedBy: 'earliest held first, then by slug, undated last',
  fields: (t) => ({
    slug: t.column('slug', { description: 'Stable key: speaker, office and the article that shows it.' }),
    speaker: t.related('speaker', { type: 'Speaker', description: 'The person seen in the office.' }),
    office: t.related('office', { type: 'Office', description: 'The office.' }),
    held: t.date('held', {
      description:
        'The days on which the sources show it; a single day means “seen in post that day”, not that it was held for a day.',
    }),
    rank: t.column('rank', {
      description: 'Order among offices held at the same time; 1 is the one that claims are credited to.',
    }),
    passages: t.nouns('passages', 'Passage', 'The passages that show it.', { usually: 3 }),
    claims: t.nouns('claims', 'Claim', 'The claims that the speaker made in this office.'),
  }),
  where: (w) => ({
    slug: w.slug(),
    speaker: w.one('speaker', 'Speaker', 'By speaker.'),
    office: w.one('office', 'Office', 'By office.'),
    held: w.date('held', 'By the days on which it was seen to be held.'),
  }),
  orders: (o) => ({
    slug: o.column('slug', 'By slug.'),
    ...o.date('held', 'its date'),
    rank: o.column('rank', 'By rank.'),
  }),
});
