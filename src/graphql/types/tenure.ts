import { builder } from '../builder.ts';
import { relation } from '../fields/declare.ts';
import { related } from '../fields/lists.ts';
import { defineNoun } from '../fields/nouns.ts';
import { date, slug } from '../query/conditions.ts';
import { byColumn, defineOrders } from '../query/orders.ts';
import { one } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { dateColumns, dateOf, declaredDate, EdtfDate } from './dates.ts';
import { Office } from './office.ts';
import { Speaker } from './speaker.ts';

export const Tenure = builder.drizzleNode('tenure', {
  name: 'Tenure',
  id: { column: ({ slug }) => slug },
  description: 'A speaker seen in an office.',
  select: { columns: { id: true, slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Stable key: speaker, office and the article that shows it.',
    }),
    speaker: relation(t, 'speaker', { type: Speaker, description: 'Who was seen in the office.' }),
    office: relation(t, 'office', { type: Office, description: 'The office.' }),
    held: t.field({
      type: EdtfDate,
      description:
        'The days on which the sources show it; a single day means “seen in post that day”, not that it was held for a day.',
      select: { columns: dateColumns('held') },
      resolve: (row) => dateOf(row, 'held'),
      extensions: declaredDate('held'),
    }),
    rank: t.exposeInt('rank', {
      description: 'Order among offices held at the same time; 1 is the one that claims are credited to.',
    }),
    passages: related(t, 'passages', 'Passage', 'The passages that show it.', { usually: 3 }),
    claims: related(t, 'claims', 'Claim', 'The claims that the speaker made in this office.'),
  }),
});

defineWhere('TenureWhere', 'tenures', () => ({
  slug: slug(),
  speaker: one('speaker', 'SpeakerWhere', 'By speaker.'),
  office: one('office', 'OfficeWhere', 'By office.'),
  held: date('held', 'By when it was seen to be held.'),
}));

defineOrders('Tenure', 'tenure', () => ({
  slug: byColumn('slug', 'By slug.'),
  held: byColumn('heldEarliest', 'By the earliest day it was seen to be held.'),
  heldLatest: byColumn('heldLatest', 'By the latest day it was seen to be held.'),
  rank: byColumn('rank', 'By rank.'),
}));

defineNoun('Tenure', {
  table: 'tenure',
  type: Tenure,
  plural: 'tenures',
  order: { direction: 'asc', keys: ['heldEarliest', 'slug'] },
  orderedBy: 'earliest held first, then by slug',
});
