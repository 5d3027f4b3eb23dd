import { type SQL, sql } from 'drizzle-orm';
import { type Row, tableAs } from '../../query/rows.ts';

/** The extent of a coverage: articles that can have been published between two days. */
export interface Extent {
  /** The ids of the articles about a country, as a JSON array; null for all articles. */
  articles: SQL | null;
  from: string | null;
  to: string | SQL;
}

/**
 * The offices that speak in the name of a country, govern a place in it or lead one of its
 * organizations, as a condition on the rows of `office`.
 */
const isOfficeOf = (id: SQL) => sql`(office.country_id = ${id}
    OR office.place_id IN (SELECT place_id FROM place_within WHERE within_id = ${id})
    OR office.organization_id IN (SELECT id FROM organization WHERE country_id = ${id}))`;

/** The country itself, the places in it, its organizations, and its offices. */
const ofCountry = (id: SQL) => sql`
  SELECT ${id} AS id
  UNION SELECT place_id FROM place_within WHERE within_id = ${id}
  UNION SELECT id FROM organization WHERE country_id = ${id}
  UNION SELECT id FROM office WHERE ${isOfficeOf(id)}`;

/**
 * The tables whose rows refer to entities, the column that does, the table that leads from their
 * rows to articles, and the columns that join both.
 */
const touching = [
  ['commitment_party', 'actor_id', 'article_commitment', 'commitment_id', 'commitment_id'],
  ['commitment_place', 'place_id', 'article_commitment', 'commitment_id', 'commitment_id'],
  ['statement_party', 'actor_id', 'article_statement', 'statement_id', 'statement_id'],
  ['statement_place', 'place_id', 'article_statement', 'statement_id', 'statement_id'],
  ['event_participant', 'actor_id', 'article_event', 'event_id', 'event_id'],
  ['event_place', 'place_id', 'article_event', 'event_id', 'event_id'],
  ['figure', 'reference_area_id', 'article_figure', 'id', 'figure_id'],
  ['figure', 'counterpart_id', 'article_figure', 'id', 'figure_id'],
  ['claim', 'speaker_id', 'claim', 'id', 'id'],
  ['claim_attribution', 'actor_id', 'claim', 'claim_id', 'id'],
  ['mention', 'entity_id', 'passage', 'passage_id', 'id'],
];

/**
 * SQL that selects the articles that touch entities, whose ids are in a JSON array, as `article_id`
 * beside the entity’s `id`, once for each row that does.
 */
const articlesTouching = (keys: string) =>
  sql.raw(
    touching
      .map(
        ([touched, column, reports, key, reported]) =>
          `SELECT own.value AS id, report.article_id FROM json_each(${keys}) AS own CROSS JOIN ${touched} AS touched ON touched.${column} = own.value CROSS JOIN ${reports} AS report ON report.${reported} = touched.${key}`,
      )
      .join(' UNION ALL '),
  );

/**
 * The ids of the articles about the country with a slug, as a JSON array; null when there is no
 * such country. They touch anything of the country, as party, place, participant, area, speaker,
 * relayed or mentioned, or a person whom the article shows in one of its offices, or who can have
 * held one on its day. The entities of the country are found once and read from a list: SQLite
 * copies a subquery for each reference, and the size of a statement is limited.
 */
export function articlesAboutCountry(slug: string): SQL {
  const id = sql`(SELECT id FROM entity WHERE slug = ${slug} AND kind = 'COUNTRY')`;
  return sql`CASE WHEN ${id} IS NOT NULL THEN (
    WITH found AS MATERIALIZED (SELECT
      (SELECT json_group_array(id ORDER BY id) FROM (${ofCountry(id)})) AS ids,
      (SELECT json_group_array(DISTINCT tenure.speaker_id ORDER BY tenure.speaker_id) FROM office CROSS JOIN tenure ON tenure.office_id = office.id WHERE ${isOfficeOf(id)}) AS holders)
    SELECT (SELECT json_group_array(DISTINCT article_id ORDER BY article_id) FROM (
      SELECT article_id FROM (${articlesTouching('ids')})
      UNION ALL SELECT told.article_id FROM (SELECT DISTINCT * FROM (${articlesTouching('holders')})) AS told
        CROSS JOIN article ON article.id = told.article_id
        WHERE EXISTS (SELECT 1 FROM tenure CROSS JOIN office ON office.id = tenure.office_id WHERE tenure.speaker_id = told.id AND ${isOfficeOf(id)}
          AND (tenure.article_id = article.id OR (article.published_earliest <= tenure.possible_to AND article.published_latest >= tenure.possible_from)))))
    FROM found) END`;
}

/**
 * The last day of a coverage without `to`: the day the corpus was recorded, which a database that
 * was not built from records does not have.
 */
export const lastDay = sql`coalesce((SELECT recorded_on FROM corpus), '9999-12-31')`;

/**
 * The articles of a coverage under an alias. Those about a country are looked up one by one: SQLite
 * would make the list of an IN anew for each article when it comes from an outer row.
 */
export function coveredRows(
  { articles, from: first, to: last }: Extent,
  alias: string,
): { from: SQL; row: Row<'article'>; where: SQL } {
  const { from, row } = tableAs('article', alias);
  const since = first === null ? sql`` : sql` AND ${row.publishedLatest} >= ${first}`;
  // An article without a date can have been published on any day.
  const where = sql`(${row.publishedEdtf} IS NULL OR ${row.publishedEarliest} <= ${last}${since})`;
  if (!articles) return { from, row, where };
  const about = sql.raw(`${alias}_about`);
  return {
    from: sql`json_each(${articles}) AS ${about} CROSS JOIN ${from} ON ${row.id} = ${about}.value`,
    row,
    where,
  };
}

/** The same as a query, for what is made of all of them. */
function coveredQuery(extent: Extent): SQL {
  const { from, where } = coveredRows(extent, 'item');
  return sql`SELECT item.id, item.slug, item.lang, item.published_earliest, item.published_latest FROM ${from} WHERE ${where}`;
}

/** Aggregates of the articles of a coverage. */
export function aggregatesOf(extent: Extent): Record<'outlets' | 'languages' | 'last', SQL> {
  const covered = coveredQuery(extent);
  return {
    outlets: sql`(SELECT count(DISTINCT actor_id) FROM (${covered}) AS covered JOIN contributor ON contributor.article_id = covered.id AND role = 'PUBLISHER')`,
    languages: sql`(SELECT json_group_array(DISTINCT lang ORDER BY lang) FROM (${covered}))`,
    last: sql`(SELECT slug FROM (${covered}) ORDER BY published_earliest DESC, slug DESC LIMIT 1)`,
  };
}

/**
 * Selects the stretches of more than so many days in which no article was published: their number,
 * the first of them as JSON, and the number of articles that fill none. An article fills all the
 * days its date can mean; one whose date can mean more days than that fills nothing. The stretch
 * before the first article counts only if the coverage has a first day.
 */
export const gapsQuery = (extent: Extent, longerThan: number, first: number) => sql`
  WITH dated AS MATERIALIZED (SELECT julianday(published_earliest) AS start, julianday(published_latest) AS "end" FROM (${coveredQuery(extent)})),
    filled AS (
      SELECT start, "end" FROM dated WHERE "end" - start < ${longerThan}
      UNION ALL SELECT julianday(${extent.from}) - 1, julianday(${extent.from}) - 1 WHERE ${extent.from} IS NOT NULL
      UNION ALL SELECT julianday(${extent.to}) + 1, julianday(${extent.to}) + 1),
    reached AS (
      SELECT max("end") OVER (ORDER BY start, "end" ROWS UNBOUNDED PRECEDING) + 1 AS "from", lead(start) OVER (ORDER BY start, "end") - 1 AS "to"
      FROM filled),
    gap AS (SELECT CAST("to" - "from" + 1 AS INTEGER) AS days, date("from") AS "from", date("to") AS "to" FROM reached WHERE "to" - "from" + 1 > ${longerThan}),
    numbered AS (SELECT *, row_number() OVER (ORDER BY days DESC, "from") AS number FROM gap)
  SELECT count(*) AS total, (SELECT count(*) FROM dated WHERE "end" IS NULL OR "end" - start >= ${longerThan}) AS undated,
    json_group_array(json_object('from', "from", 'to', "to", 'days', days) ORDER BY number) FILTER (WHERE number <= ${first}) AS gaps
  FROM numbered`;
