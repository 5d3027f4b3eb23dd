import { sql } from 'drizzle-orm';
import { statementKind, valuesOf } from '../../../../db/vocabulary.ts';
import { StatementKind } from '../../enums.ts';
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

/** What statements can be counted by. */
export const statementDimensions: Dimensions = {
  statementKind: listedIn(
    StatementKind,
    valuesOf(statementKind),
    'What kind of statement it is.',
    own<'statement'>('kind'),
    at('statementKind'),
  ),
  party: named(
    'Actor',
    'Whom it concerns.',
    pairs(sql`SELECT statement_id AS item, actor_id AS value FROM statement_party`),
    at('parties.some.slug'),
    noneOf('parties'),
  ),
  sector: named(
    'Sector',
    'The sectors it touches.',
    pairs(sql`SELECT statement_id AS item, sector_id AS value FROM statement_sector`),
    at('sectors.some.slug'),
    noneOf('sectors'),
  ),
  place: named(
    'Place',
    'The places it is about.',
    pairs(sql`SELECT statement_id AS item, place_id AS value FROM statement_place`),
    at('places.some.slug'),
    noneOf('places'),
  ),
  speaker: named(
    'Speaker',
    'Who makes it.',
    repeatedPairs(
      sql`SELECT statement_id AS item, speaker_id AS value FROM claim WHERE statement_id IS NOT NULL AND speaker_id IS NOT NULL`,
    ),
    at('claims.some.speaker.some.slug'),
  ),
  article: ofArticles(
    'The articles that report it.',
    pairs(sql`SELECT statement_id AS item, article_id AS value FROM article_statement`),
    at('articles.some.slug'),
  ),
  outlet: outletsOf('article_statement', 'statement_id'),
  lang: languagesOf('article_statement', 'statement_id'),
  made: ofDates('MADE', 'When it was made.', ownDate<'statement'>('made'), at('made'), lacking('made')),
  reported: reportedIn('statement'),
};
