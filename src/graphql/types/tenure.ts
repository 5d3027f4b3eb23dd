import { sql } from 'drizzle-orm';
import { dateSource } from '../fields/dates.ts';
import { defineNoun } from '../fields/definitions.ts';
import { follow } from '../query/relations.ts';
import type { Row } from '../query/rows.ts';
import { inOfficeCondition, inOfficeInput } from './inOffice.ts';

export const tenureNoun = defineNoun({
  name: 'Tenure',
  table: 'tenure',
  plural: 'tenures',
  description:
    'An office of a speaker as an article shows it, held without interruption: its start and end as far as they are reported, and the days on which the holder was seen in post. To be seen in post is no term.',
  order: { direction: 'asc', keys: ['possibleFrom', 'slug'] },
  orderedBy: 'by the first day it can have been held, then by slug, undated last',
  fields: (t) => ({
    slug: t.column('slug', { description: 'Stable key: speaker, office and the article that shows it.' }),
    speaker: t.related('speaker', { type: 'Speaker', description: 'The person seen in the office.' }),
    office: t.related('office', { type: 'Office', description: 'The office.' }),
    article: t.related('article', { description: 'The article that shows it.' }),
    from: t.date('from', { description: 'When the holder took office; null when not reported.' }),
    to: t.date('to', { description: 'When the holder left office; null when not reported.' }),
    seen: t.list({
      type: ['EdtfDate'],
      cost: { field: 1, multiplier: 2 },
      description:
        'The days on which the article shows the holder in post, the earliest first; in an article without a date that day is unknown.',
      rows: (row, _, alias) => {
        const { source, ...rows } = follow(row, 'sightings', alias());
        const sighting = source as Row<'tenureSighting'>;
        return { ...rows, orderBy: [sql`${sighting.number}`], source: dateSource(sighting, 'seen') };
      },
    }),
    certain: t.object({
      type: 'DayRange',
      nullable: true,
      description:
        'The days on which the office was certainly held: from the latest possible start, or the first sighting, to the earliest possible end, or the last sighting. Null for none.',
      source: ({ certainFrom, certainTo }) => ({ from: certainFrom, to: certainTo }),
      present: ({ certainFrom }) => sql`${certainFrom} IS NOT NULL`,
    }),
    possible: t.object({
      type: 'DayRange',
      nullable: true,
      description:
        'The days on which it can have been held: from the earliest possible start to the latest possible end; without either, the days of the sightings. Null for none.',
      source: ({ possibleFrom, possibleTo }) => ({ from: possibleFrom, to: possibleTo }),
      present: ({ possibleFrom }) => sql`${possibleFrom} IS NOT NULL`,
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
    article: w.one('article', 'Article', 'By the article that shows it.'),
    from: w.date('from', 'By its start.'),
    to: w.date('to', 'By its end.'),
    inOffice: {
      type: inOfficeInput(),
      description: 'By a day on which the office was held, certainly or possibly.',
      condition: inOfficeCondition,
    },
  }),
  orders: (o) => ({
    slug: o.column('slug', 'By slug.'),
    possibleFrom: o.column('possibleFrom', 'By the first day it can have been held.'),
    rank: o.column('rank', 'By rank.'),
  }),
});
