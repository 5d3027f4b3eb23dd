import { sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { EventType, ParticipantRole, VisitMode } from '../enums.ts';
import { along, columnOf, declared, relation } from '../fields/declare.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { date, listed, slug, text } from '../query/conditions.ts';
import { byColumn, byCount, defineOrders } from '../query/orders.ts';
import { many, one, reaching } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Actor } from './actor.ts';
import { dateColumns, dateOf, declaredDate, EdtfDate } from './dates.ts';

export const Event = builder.drizzleNode('event', {
  name: 'Event',
  id: { column: ({ slug }) => slug },
  description:
    'Something that happened: who did what with whom, when and where. What is told in the future tense is a commitment instead.',
  select: { columns: { id: true, slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable, readable key.' }),
    label: t.exposeString('label', { description: 'What happened, in our words.' }),
    type: t.expose('type', { type: EventType, description: 'What kind of event it is.' }),
    mode: t.expose('mode', {
      type: VisitMode,
      nullable: true,
      description: 'The protocol level of a visit; null for other events, or when not reported.',
    }),
    cameo: t.string({
      description: 'The CAMEO code of its type, for joins with older event data.',
      select: { with: { eventType: { columns: { cameo: true } } } },
      resolve: ({ eventType }) => eventType.cameo,
      extensions: columnOf('eventType', 'cameo'),
    }),
    plover: t.field({
      type: Plover,
      nullable: true,
      description: 'Its type in PLOVER; null where the correspondence is unsure.',
      select: {
        with: { eventType: { columns: { ploverEvent: true, ploverMode: true, ploverContext: true } } },
      },
      resolve: ({ eventType: { ploverEvent, ploverMode, ploverContext } }) =>
        ploverEvent === null ? null : { event: ploverEvent, mode: ploverMode, context: ploverContext },
      extensions: declared(
        along(['eventType'], {
          kind: 'object',
          source: (row) => ({ event: row.ploverEvent, mode: row.ploverMode, context: row.ploverContext }),
          present: (row) => sql`${row.ploverEvent} IS NOT NULL`,
        }),
      ),
    }),
    date: t.field({
      type: EdtfDate,
      description: 'When it happened.',
      select: { columns: dateColumns('date') },
      resolve: (row) => dateOf(row, 'date'),
      extensions: declaredDate('date'),
    }),
    participants: relation(t, 'participants', {
      description: 'Who took part, in which role.',
      query: { orderBy: { role: 'asc', actorId: 'asc' } },
    }),
    places: related(t, 'places', 'Place', 'Where it took place.', { usually: 3 }),
    instruments: related(t, 'instruments', 'Instrument', 'Documents signed, adopted or published at it.', {
      usually: 3,
    }),
    partOf: relation(t, 'partOf', {
      nullable: true,
      description: 'The larger event; null when it is not part of one.',
    }),
    parts: related(t, 'parts', 'Event', 'Its parts.', { usually: 3 }),
    claims: related(t, 'claims', 'Claim', 'The claims that tell of it.', { usually: 3 }),
    articles: related(t, 'articles', 'Article', 'The articles that tell of it.', { usually: 3 }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'A remark of the record keeper; null when there is none.',
    }),
  }),
});

const Plover = builder
  .objectRef<{ event: string; mode: string | null; context: string | null }>('Plover')
  .implement({
    description: 'An event’s type in PLOVER, the Political Language Ontology for Verifiable Event Records.',
    fields: (t) => ({
      event: t.exposeString('event', { description: 'The PLOVER event type.' }),
      mode: t.exposeString('mode', {
        nullable: true,
        description: 'The PLOVER mode; null when the type has none.',
      }),
      context: t.exposeString('context', {
        nullable: true,
        description: 'The PLOVER context; null when none applies.',
      }),
    }),
  });

builder.drizzleObject('eventParticipant', {
  name: 'Participant',
  description: 'Someone’s part in an event.',
  select: { columns: {} },
  fields: (t) => ({
    role: t.expose('role', {
      type: ParticipantRole,
      description: 'Visitor, caller or initiator, or the one visited, called or supplied.',
    }),
    actor: relation(t, 'actor', { type: Actor, description: 'Who took part.' }),
    event: relation(t, 'event', { type: Event, description: 'The event.' }),
  }),
});

defineWhere('ParticipantWhere', 'participants', () => ({
  role: listed(ParticipantRole, 'role', 'By role.'),
  actor: one('actor', 'ActorWhere', 'By who took part.'),
}));

defineWhere('EventWhere', 'events', () => ({
  slug: slug(),
  label: text('label', 'By label.'),
  type: listed(EventType, 'type', 'By type.'),
  mode: listed(VisitMode, 'mode', 'By the protocol level of a visit.', { optional: true }),
  date: date('date', 'By when it happened.'),
  participants: many('participants', 'ParticipantWhere', 'By who took part.'),
  within: reaching(
    ['places', 'placesAbove'],
    'That took place in this place or country, however deep, by slug.',
  ),
  places: many('places', 'PlaceWhere', 'By where it took place.'),
  instruments: many('instruments', 'InstrumentWhere', 'By the documents signed, adopted or published at it.'),
  partOf: one('partOf', 'EventWhere', 'By the larger event.', { optional: true }),
  articles: many('articles', 'ArticleWhere', 'By the articles that report it.'),
  claims: many('claims', 'ClaimWhere', 'By the claims that tell of it.'),
}));

defineOrders('Event', 'event', () => ({
  slug: byColumn('slug', 'By slug.'),
  date: byColumn('dateEarliest', 'By the earliest day it can have happened.'),
  dateLatest: byColumn('dateLatest', 'By the latest day it can have happened.'),
  type: byColumn('type', 'By type, in alphabetical order.'),
  claims: byCount('claims', 'Claim', 'By how many claims tell of it.'),
}));

defineNoun('Event', {
  table: 'event',
  type: Event,
  plural: 'events',
  order: { direction: 'asc', keys: ['dateEarliest', 'slug'] },
  orderedBy: 'earliest first (by the earliest day it can have been), then by slug',
});

rootList('events', 'Event', 'The events that the articles tell of.');
rootLookup('event', 'Event', 'An event.');
