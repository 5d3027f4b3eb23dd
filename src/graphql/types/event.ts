import { type SQLWrapper, sql } from 'drizzle-orm';
import { EventType, ParticipantRole, VisitMode } from '../enums.ts';
import { defineNoun, defineType } from '../fields/definitions.ts';
import { objectType } from '../fields/fields.ts';
import { follow } from '../query/relations.ts';
import type { Row } from '../query/rows.ts';
import { byReport, reportedFields } from './reported.ts';

const Plover = objectType<Record<'event' | 'mode' | 'context', SQLWrapper>>('Plover', {
  description: 'An event’s type in PLOVER, the Political Language Ontology for Verifiable Event Records.',
  fields: (t) => ({
    event: t.named('event', { type: 'String', description: 'The PLOVER event type.' }),
    mode: t.named('mode', {
      type: 'String',
      nullable: true,
      description: 'The PLOVER mode; null when the type has none.',
    }),
    context: t.named('context', {
      type: 'String',
      nullable: true,
      description: 'The PLOVER context; null when none applies.',
    }),
  }),
});

export const eventNoun = defineNoun({
  name: 'Event',
  table: 'event',
  plural: 'events',
  description:
    'Something that happened: who did what with whom, when and where. What a text puts in the future tense is a commitment instead.',
  order: { direction: 'asc', keys: ['dateEarliest', 'slug'] },
  orderedBy: 'earliest possible day first, then by slug, undated last',
  fields: (t) => ({
    slug: t.column('slug', { description: 'Stable, readable key.' }),
    label: t.column('label', { description: 'A short title in our words.' }),
    ownName: t.column('ownName', {
      description: 'Its own name as an article prints it; null when none is printed.',
    }),
    ownNameLang: t.column('ownNameLang', { description: 'BCP 47 tag of its own name; null without one.' }),
    type: t.column('type', { type: EventType, description: 'Its type.' }),
    typeWording: t.column('typeWording', {
      description: 'What kind of event it was, in our words; null unless the type is OTHER.',
    }),
    mode: t.column('mode', {
      type: VisitMode,
      description: 'The protocol level of a visit; null for other events, or when not reported.',
    }),
    cameo: t.columnOf('eventType', 'cameo', {
      description: 'The CAMEO code of its type, for joins with older event data; null where none fits.',
    }),
    plover: t.declare(
      {
        type: Plover,
        nullable: true,
        description: 'Its type in PLOVER; null where the correspondence is unsure.',
      },
      {
        kind: 'one',
        rows: (row: Row<'event'>, _, alias) => follow(row, 'eventType', alias()),
        inner: {
          kind: 'object',
          source: (row: Row<'eventType'>) => ({
            event: row.ploverEvent,
            mode: row.ploverMode,
            context: row.ploverContext,
          }),
          present: (row: Row<'eventType'>) => sql`${row.ploverEvent} IS NOT NULL`,
        },
      },
    ),
    date: t.date('date', { description: 'When it happened.' }),
    ...reportedFields(t),
    participants: t.related('participants', {
      type: 'Participant',
      description: 'The participants, with their roles.',
      orderBy: { role: 'asc', actorId: 'asc' },
    }),
    sectors: t.nouns('sectors', 'Sector', 'The sectors it concerns.', { usually: 3 }),
    places: t.nouns('places', 'Place', 'The places where it took place.', { usually: 3 }),
    instruments: t.nouns('instruments', 'Instrument', 'Documents signed, adopted or published at it.', {
      usually: 3,
    }),
    partOf: t.related('partOf', { description: 'The larger event; null when it is not part of one.' }),
    parts: t.nouns('parts', 'Event', 'Its parts.', { usually: 3 }),
    claims: t.nouns('claims', 'Claim', 'The claims that report it.', { usually: 3 }),
    articles: t.nouns('articles', 'Article', 'The articles that report it.', { usually: 3 }),
    note: t.column('note', { description: 'A remark of the record keeper; null when there is none.' }),
  }),
  where: (w) => ({
    slug: w.slug(),
    label: w.text('label', 'By label.'),
    ownName: w.text('ownName', 'By its own name as printed.'),
    type: w.listed(EventType, 'type', 'By type.'),
    typeWording: w.text('typeWording', 'By the wording of the type OTHER.'),
    mode: w.listed(VisitMode, 'mode', 'By the protocol level of a visit.'),
    date: w.date('date', 'By when it happened.'),
    firstReported: w.through('report', (report) => report.date('first', byReport.first)),
    lastReported: w.through('report', (report) => report.date('last', byReport.last)),
    participants: w.many('participants', 'Participant', 'By participant.'),
    sectorTree: w.inSector(['sectors', 'sectorsAbove'], 'That concern this sector or one below it, by slug.'),
    sectors: w.many('sectors', 'Sector', 'By sector.'),
    within: w.inPlace(
      ['places', 'placesAbove'],
      'That took place in this place or country, however deep, by slug.',
    ),
    places: w.many('places', 'Place', 'By the places where it took place.'),
    instruments: w.many('instruments', 'Instrument', 'By the documents signed, adopted or published at it.'),
    partOf: w.one('partOf', 'Event', 'By the larger event.'),
    articles: w.many('articles', 'Article', 'By the articles that report it.'),
    claims: w.many('claims', 'Claim', 'By the claims that report it.'),
  }),
  orders: (o) => ({
    slug: o.column('slug', 'By slug.'),
    ...o.date('date', 'its date'),
    reported: o.column('reportedFrom', byReport.reported),
    type: o.column('type', 'By type, in alphabetical order.'),
    claims: o.count('claims', 'Claim', 'By how many claims report it.'),
  }),
  list: { field: 'events', description: 'The events that the articles report.' },
  lookup: { field: 'event', description: 'An event.' },
});

export const participantType = defineType({
  name: 'Participant',
  table: 'eventParticipant',
  plural: 'participants',
  description: 'Someone’s part in an event.',
  fields: (t) => ({
    role: t.column('role', {
      type: ParticipantRole,
      description: 'Visitor, caller or initiator, or the one visited, called or supplied.',
    }),
    actor: t.related('actor', { type: 'Actor', description: 'The participant.' }),
    event: t.related('event', { description: 'The event.' }),
  }),
  where: (w) => ({
    role: w.listed(ParticipantRole, 'role', 'By role.'),
    actor: w.one('actor', 'Actor', 'By participant.'),
  }),
});
