import { sql } from 'drizzle-orm';
import type { Where } from '../../query/where.ts';
import {
  at,
  type Dimension,
  type Dimensions,
  lacking,
  lackingAt,
  named,
  ofArticles,
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

/** Who speaks of a commitment, statement, event or figure in the claims about it. */
export const speakersOf = (noun: string, description: string): Dimension =>
  named(
    'Speaker',
    description,
    repeatedPairs(
      sql.raw(
        `SELECT ${noun}_id AS item, speaker_id AS value FROM claim WHERE ${noun}_id IS NOT NULL AND speaker_id IS NOT NULL`,
      ),
    ),
    at('claims.some.speaker.some.slug'),
  );

/** The dimensions of a commitment, statement, event or figure by the articles that report it. */
export function reportingOf(noun: string): Dimensions {
  const reports = (column: string, join = '') =>
    sql.raw(`SELECT report.${noun}_id AS item, ${column} AS value FROM article_${noun} AS report ${join}`);
  return {
    article: ofArticles(
      'The articles that report it.',
      pairs(reports('report.article_id')),
      at('articles.some.slug'),
    ),
    outlet: named(
      'Actor',
      'The outlets whose articles report it.',
      repeatedPairs(
        reports(
          'contributor.actor_id',
          `JOIN contributor ON contributor.article_id = report.article_id AND contributor.role = 'PUBLISHER'`,
        ),
      ),
      publisherPath('articles.some'),
    ),
    lang: ofTexts(
      'The languages of the articles that report it, as BCP 47 tags.',
      repeatedPairs(reports('article.lang', 'JOIN article ON article.id = report.article_id')),
      at('articles.some.lang'),
      lackingAt(at('articles.some.lang')),
    ),
    reported: ofDates(
      'REPORTED',
      'When the first of its dated articles was published.',
      pairs(
        sql.raw(
          `SELECT ${noun}_id AS item, first_earliest AS earliest, first_latest AS latest, first_gaps AS gaps FROM ${noun}_report`,
        ),
      ),
      at('firstReported'),
      lacking('firstReported'),
    ),
  };
}
