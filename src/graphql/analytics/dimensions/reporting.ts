import { sql } from 'drizzle-orm';
import type { Where } from '../../query/where.ts';
import { at, type Dimension, lackingAt, named, ofTexts, repeatedPairs } from '../dimension.ts';

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
