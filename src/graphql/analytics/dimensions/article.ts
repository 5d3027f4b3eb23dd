import { sql } from 'drizzle-orm';
import { Genre } from '../../enums.ts';
import { at, type Dimensions, named, noneOf, OwnDimensions, pairs, repeatedPairs } from '../dimension.ts';
import { publisherPath } from './reporting.ts';

const own = new OwnDimensions('article');

/** What articles can be counted by. */
export const articleDimensions: Dimensions = {
  outlet: named(
    'Actor',
    'Who published it.',
    pairs(sql`SELECT article_id AS item, actor_id AS value FROM contributor WHERE role = 'PUBLISHER'`),
    publisherPath(''),
  ),
  lang: own.texts('Its language, as a BCP 47 tag.', 'lang'),
  genre: own.listed(Genre, 'Its genre.', 'genre'),
  published: own.dates('REPORTED', 'When it was published.', 'published'),
  named: named(
    'Named',
    'Whom and what it names.',
    pairs(sql`SELECT article_id AS item, entity_id AS value FROM article_named`),
    at('names.some.slug'),
    noneOf('names'),
  ),
  speaker: named(
    'Speaker',
    'Who speaks in it.',
    repeatedPairs(
      sql`SELECT article_id AS item, speaker_id AS value FROM claim WHERE speaker_id IS NOT NULL`,
    ),
    at('claims.some.speaker.some.slug'),
  ),
  promisor: named(
    'Actor',
    'Who promises something in it.',
    repeatedPairs(
      sql`SELECT report.article_id AS item, party.actor_id AS value FROM article_commitment AS report JOIN commitment_party AS party ON party.commitment_id = report.commitment_id AND party.role = 'PROMISOR'`,
    ),
    at('commitments.some.promisors.some.slug'),
  ),
  sector: named(
    'Sector',
    'The sectors that its commitments touch.',
    repeatedPairs(
      sql`SELECT report.article_id AS item, touched.sector_id AS value FROM article_commitment AS report JOIN commitment_sector AS touched ON touched.commitment_id = report.commitment_id`,
    ),
    at('commitments.some.sectors.some.slug'),
  ),
};
