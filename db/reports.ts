import { type SQL, sql } from 'drizzle-orm';

/** On which stretches of its days an article can be the first report, or the last. */
const stretches = { first: sql`started <= first_latest`, last: sql`ended >= last_earliest` };

/**
 * The days between the first and the last day of a report on which no article can have been
 * published, as JSON; null for none. The days that an article’s date can mean are stretches between
 * its gaps, and only those count on which the article can be the first, or the last.
 */
const gapsBetween = (noun: string, counted: SQL) => sql`
  SELECT nullif(json_group_array(json_array(date(reached, '+1 day'), date(started, '-1 day')) ORDER BY started), '[]')
  FROM (
    SELECT started, max(ended) OVER (ORDER BY started ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
    FROM ${sql.raw(`article_${noun} AS told JOIN stretch ON stretch.article_id = told.article_id WHERE told.${noun}_id = days.id`)} AND ${counted})
  WHERE date(reached, '+1 day') < started`;

const reportQuery = (noun: string) => {
  const gaps = (counted: SQL) => sql`CASE WHEN has_gaps THEN (${gapsBetween(noun, counted)}) END`;
  return sql`
    WITH start AS (
        SELECT id AS article_id, published_earliest AS started FROM article WHERE published_earliest IS NOT NULL
        UNION ALL
        SELECT article.id, date(gap.value ->> 1, '+1 day') FROM article JOIN json_each(published_gaps) AS gap),
      stretch AS MATERIALIZED (
        SELECT article_id, started, coalesce(
          (SELECT date(min(gap.value ->> 0), '-1 day') FROM json_each(published_gaps) AS gap WHERE gap.value ->> 0 > started),
          published_latest) AS ended
        FROM start JOIN article ON article.id = article_id),
      days AS (
        SELECT subject.id, min(published_earliest) AS first_earliest, min(published_latest) AS first_latest,
          max(published_earliest) AS last_earliest, max(published_latest) AS last_latest, count(published_gaps) > 0 AS has_gaps
        FROM ${sql.raw(`${noun} AS subject LEFT JOIN article_${noun} AS told ON told.${noun}_id = subject.id`)}
          LEFT JOIN article ON article.id = told.article_id GROUP BY subject.id)
    SELECT id, first_earliest, first_latest, ${gaps(stretches.first)}, last_earliest, last_latest, ${gaps(stretches.last)} FROM days`;
};

/**
 * Per commitment, statement, event and figure: the days on which the first and the last of its
 * dated articles can have been published. The first is published by the day by which any of them
 * certainly is, and not before any of them can be; the last likewise.
 */
export const reportQueries = {
  commitment_report: reportQuery('commitment'),
  statement_report: reportQuery('statement'),
  event_report: reportQuery('event'),
  figure_report: reportQuery('figure'),
};

/** Copies the first day of reports to the items of a noun, where an index orders by it. */
export const reportedUpdate = (noun: string): SQL => {
  const [item, report, key] = [noun, `${noun}_report`, `${noun}_id`].map((name) => sql.identifier(name));
  return sql`UPDATE ${item} SET reported_from = report.first_earliest
    FROM ${report} AS report WHERE report.${key} = ${item}.id AND reported_from IS NOT report.first_earliest`;
};
