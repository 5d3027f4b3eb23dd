import { sql } from 'drizzle-orm';
import { eventType, valuesOf, visitMode } from '../../../../db/vocabulary.ts';
import { EventType, VisitMode } from '../../enums.ts';
import {
  at,
  type Dimensions,
  lacking,
  listedIn,
  named,
  noneOf,
  ofArticles,
  ofDates,
  own,
  ownDate,
  pairs,
  repeatedPairs,
} from '../dimension.ts';
import { languagesOf, outletsOf, reportedIn } from './reporting.ts';

/** What events can be counted by. */
export const eventDimensions: Dimensions = {
  // Somebody can stand in both roles of an event, and counts once.
  participant: named(
    'Actor',
    'Who took part, in any role.',
    repeatedPairs(sql`SELECT event_id AS item, actor_id AS value FROM event_participant`),
    at('participants.some.actor.some.slug'),
    noneOf('participants'),
  ),
  type: listedIn(
    EventType,
    valuesOf(eventType),
    'What kind of event it is.',
    own<'event'>('type'),
    at('type'),
  ),
  mode: listedIn(
    VisitMode,
    valuesOf(visitMode),
    'The protocol level of a visit; none for other events, or when not reported.',
    own<'event'>('mode'),
    at('mode'),
    lacking('mode'),
  ),
  sector: named(
    'Sector',
    'The sectors it concerns.',
    pairs(sql`SELECT event_id AS item, sector_id AS value FROM event_sector`),
    at('sectors.some.slug'),
    noneOf('sectors'),
  ),
  place: named(
    'Place',
    'Where it took place.',
    pairs(sql`SELECT event_id AS item, place_id AS value FROM event_place`),
    at('places.some.slug'),
    noneOf('places'),
  ),
  instrument: named(
    'Instrument',
    'Documents signed, adopted or published at it.',
    pairs(sql`SELECT event_id AS item, instrument_id AS value FROM event_instrument`),
    at('instruments.some.slug'),
    noneOf('instruments'),
  ),
  article: ofArticles(
    'The articles that tell of it.',
    pairs(sql`SELECT event_id AS item, article_id AS value FROM article_event`),
    at('articles.some.slug'),
  ),
  outlet: outletsOf('article_event', 'event_id'),
  lang: languagesOf('article_event', 'event_id'),
  date: ofDates('MADE', 'When it happened.', ownDate<'event'>('date'), at('date'), lacking('date')),
  reported: reportedIn('event'),
};
