import { sql } from 'drizzle-orm';
import { EventType, VisitMode } from '../../enums.ts';
import { at, type Dimensions, linkedTo, named, noneOf, OwnDimensions, repeatedPairs } from '../dimension.ts';
import { reportingOf } from './reporting.ts';

const own = new OwnDimensions('event');
const linked = linkedTo('event');

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
  type: own.listed(EventType, 'What kind of event it is.', 'type'),
  mode: own.listed(
    VisitMode,
    'The protocol level of a visit; none for other events, or when not reported.',
    'mode',
  ),
  sector: linked('sector', 'The sectors it concerns.'),
  place: linked('place', 'Where it took place.'),
  instrument: linked('instrument', 'Documents signed, adopted or published at it.'),
  date: own.dates('MADE', 'When it happened.', 'date'),
  ...reportingOf('event'),
};
