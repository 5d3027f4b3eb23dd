import { sql } from 'drizzle-orm';
import type { Where } from '../../query/where.ts';
import {
  at,
  type Dimension,
  lacking,
  lackingAt,
  named,
  ofDates,
  ofTexts,
  pairs,
  repeatedPairs,
} from '../dimension.ts';

/** The path to the publishers of an article, from where its conditions stand. */
export const publisherPath = (article: string) => (operators: Where) =>
  at(article ? `${article}.contributors.some` : 'contributors.some')({
    role: { eq: 'PUBLISHER' },
    actor: { some: { slug: operators } },
  });

/** The outlets of the articles that report an item, through the table that says which do. */
export const outletsOf = (table: string, item: string): Dimension =>
  named(
    'Actor',
    'The outlets whose articles report it.',
    repeatedPairs(
      sql`SELECT report.${sql.identifier(item)} AS item, contributor.actor_id AS value FROM ${sql.identifier(table)} AS report JOIN contributor ON contributor.article_id = report.article_id AND contributor.role = 'PUBLISHER'`,
    ),
    publisherPath('articles.some'),
  );

/** The languages of the articles that report an item. */
export const languagesOf = (table: string, item: string): Dimension =>
  ofTexts(
    'The languages of the articles that report it, as BCP 47 tags.',
    repeatedPairs(
      sql`SELECT report.${sql.identifier(item)} AS item, article.lang AS value FROM ${sql.identifier(table)} AS report JOIN article ON article.id = report.article_id`,
    ),
    at('articles.some.lang'),
    lackingAt(at('articles.some.lang')),
  );

/** When a commitment, statement, event or figure was first reported. */
export const reportedIn = (subject: string): Dimension =>
  ofDates(
    'REPORTED',
    'When the first of its dated articles was published.',
    pairs(
      sql.raw(
        `SELECT ${subject}_id AS item, first_earliest AS earliest, first_latest AS latest, first_gaps AS gaps FROM ${subject}_report`,
      ),
    ),
    at('firstReported'),
    lacking('firstReported'),
  );
