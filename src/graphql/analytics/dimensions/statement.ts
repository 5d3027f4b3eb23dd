import { sql } from 'drizzle-orm';
import { StatementKind } from '../../enums.ts';
import { at, type Dimensions, linkedTo, named, noneOf, OwnDimensions, pairs } from '../dimension.ts';
import { reportingOf, speakersOf } from './reporting.ts';

const own = new OwnDimensions('statement');
const linked = linkedTo('statement');

/** What statements can be counted by. */
export const statementDimensions: Dimensions = {
  statementKind: own.listed(StatementKind, 'What kind of statement it is.', 'kind', 'statementKind'),
  party: named(
    'Actor',
    'Whom it concerns.',
    pairs(sql`SELECT statement_id AS item, actor_id AS value FROM statement_party`),
    at('parties.some.slug'),
    noneOf('parties'),
  ),
  sector: linked('sector', 'The sectors it touches.'),
  place: linked('place', 'The places it is about.'),
  made: own.dates('MADE', 'When it was made.', 'made'),
  speaker: speakersOf('statement', 'Who makes it.'),
  ...reportingOf('statement'),
};
