import { type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import { article } from '../../../../db/schema.ts';
import { tableAs } from '../../fields/declare.ts';
import type { Row } from '../../fields/expression.ts';
import type { Predicate } from '../../query/predicate.ts';

/** What a coverage is of: the articles about a country (null: all), as a JSON array of their keys, that can have been published between two days. */
export interface Covered {
  country: { slug: string; articles: string | SQL } | null;
  from: string | null;
  to: string | SQL;
}

/** The offices that speak in the name of a country, govern a place in it or lead one of its organizations, as a condition on the rows of `office`. */
const isOfficeOf = (id: SQL) => sql`(office.country_id = ${id}
    OR office.place_id IN (SELECT place_id FROM place_within WHERE within_id = ${id})
    OR office.organization_id IN (SELECT id FROM organization WHERE country_id = ${id}))`;

/** The country itself, the places in it, its organizations, and its offices. */
const ofCountry = (id: SQL) => sql`
  SELECT ${id} AS id
  UNION SELECT place_id FROM place_within WHERE within_id = ${id}
  UNION SELECT id FROM organization WHERE country_id = ${id}
  UNION SELECT id FROM office WHERE ${isOfficeOf(id)}`;

/** In which table an entity is touched by something that articles tell of, under which column, and by which table they do. */
const touching = [
  ['commitment_party', 'actor_id', 'article_commitment', 'commitment_id', 'commitment_id'],
  ['commitment_place', 'place_id', 'article_commitment', 'commitment_id', 'commitment_id'],
  ['event_participant', 'actor_id', 'article_event', 'event_id', 'event_id'],
  ['event_place', 'place_id', 'article_event', 'event_id', 'event_id'],
  ['figure', 'reference_area_id', 'article_figure', 'id', 'figure_id'],
  ['figure', 'counterpart_id', 'article_figure', 'id', 'figure_id'],
  ['claim', 'speaker_id', 'claim', 'id', 'id'],
  ['claim_attribution', 'actor_id', 'claim', 'claim_id', 'id'],
  ['mention', 'entity_id', 'passage', 'passage_id', 'id'],
];

/** SQL that selects the articles that touch what has its key in a JSON array, beside that key, as often as they touch it. */
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
 * The articles about the country with a slug, as a JSON array; null when there is no such country: those that touch any of its own, as party, place,
 * participant, area, speaker, relayed or mentioned, or that touch a person who can have held one of its offices on the day of the article. What is its own
 * is found once and read from a list: SQLite copies a subquery for each place that names it, and a statement has room for so many.
 */
export function articlesAboutCountry(slug: string): SQL {
  const id = sql`(SELECT id FROM entity WHERE slug = ${slug} AND kind = 'COUNTRY')`;
  return sql`CASE WHEN ${id} IS NOT NULL THEN (
    WITH found AS MATERIALIZED (SELECT
      (SELECT json_group_array(id) FROM (${ofCountry(id)})) AS ids,
      (SELECT json_group_array(DISTINCT tenure.speaker_id) FROM office CROSS JOIN tenure ON tenure.office_id = office.id WHERE ${isOfficeOf(id)}) AS holders)
    SELECT (SELECT json_group_array(DISTINCT article_id) FROM (
      SELECT article_id FROM (${articlesTouching('ids')})
      UNION ALL SELECT told.article_id FROM (SELECT DISTINCT * FROM (${articlesTouching('holders')})) AS told
        CROSS JOIN article ON article.id = told.article_id
        WHERE EXISTS (SELECT 1 FROM tenure CROSS JOIN office ON office.id = tenure.office_id WHERE tenure.speaker_id = told.id AND ${isOfficeOf(id)}
          AND article.published_earliest <= tenure.held_latest AND article.published_latest >= tenure.held_earliest)))
    FROM found) END`;
}

/** The last day of a coverage that does not say it: the day the corpus was recorded, which a database that was not built from records does not know. */
export const lastDay = sql`coalesce((SELECT recorded_on FROM corpus), '9999-12-31')`;

/** The last day of a coverage that does not say it, and the articles about the country with a slug: null when there is no such country. */
export function findCountry(
  corpus: Corpus,
  slug: string | null,
): { lastDay: string; articles: string | null } {
  const articles = slug === null ? sql`NULL` : articlesAboutCountry(slug);
  const [found] = corpus.all<ReturnType<typeof findCountry>>(
    sql`SELECT ${lastDay} AS lastDay, ${articles} AS articles`,
  );
  if (!found) throw new Error('A statement without FROM gave no row');
  return found;
}

const published = ({ publishedEarliest, publishedLatest }: Row, { from, to }: Covered) =>
  sql`${publishedEarliest} <= ${to}${from === null ? sql`` : sql` AND ${publishedLatest} >= ${from}`}`;

/** The articles of a coverage, as a predicate. */
export const coveredArticles = (covered: Covered): Predicate => ({
  RAW: (row: Row) =>
    covered.country
      ? sql`${published(row, covered)} AND ${row.id} IN (SELECT value FROM json_each(${covered.country.articles}))`
      : published(row, covered),
});

/**
 * The articles of a coverage, as rows. Those about a country are looked up one by one: SQLite would make the list of an IN anew for each article when it
 * comes from a row around it.
 */
export function coveredRows(covered: Covered, alias: string): ReturnType<typeof tableAs> & { where: SQL } {
  const { from, row } = tableAs(article, alias);
  const where = published(row, covered);
  if (!covered.country) return { from, row, where };
  const about = sql.raw(`${alias}_about`);
  return {
    from: sql`json_each(${covered.country.articles}) AS ${about} CROSS JOIN ${from} ON ${row.id} = ${about}.value`,
    row,
    where,
  };
}

/** The same as a query, for what is made of all of them. */
export function coveredQuery(covered: Covered): SQL {
  const { from, where } = coveredRows(covered, 'item');
  return sql`SELECT item.id, item.slug, item.lang, item.published_earliest, item.published_latest FROM ${from} WHERE ${where}`;
}

/** What the articles of a coverage are, in short. */
export interface CoverageSummary {
  outlets: number;
  languages: string;
  last: string | null;
}

/** The same as SQL over the articles of a coverage. */
export const summaryOf = (covered: SQL) => ({
  outlets: sql`(SELECT count(DISTINCT actor_id) FROM ${covered} AS covered JOIN contributor ON contributor.article_id = covered.id AND role = 'PUBLISHER')`,
  languages: sql`(SELECT json_group_array(lang) FROM (SELECT DISTINCT lang FROM ${covered} ORDER BY lang))`,
  last: sql`(SELECT slug FROM ${covered} ORDER BY published_earliest DESC, slug DESC LIMIT 1)`,
});

/** Counts the outlets and languages of a coverage and finds its last article, in one statement. */
export function summarize(corpus: Corpus, covered: Covered): CoverageSummary {
  const { outlets, languages, last } = summaryOf(sql`covered`);
  const [row] = corpus.all<CoverageSummary>(
    sql`WITH covered AS MATERIALIZED (${coveredQuery(covered)}) SELECT ${outlets} AS outlets, ${languages} AS languages, ${last} AS last`,
  );
  return row ?? { outlets: 0, languages: '[]', last: null };
}

/** A stretch without articles, both days included. */
export interface Gap {
  from: string;
  to: string;
  days: number;
}

/** What is missing from a coverage. */
export interface Gaps {
  total: number;
  undated: number;
  gaps: Gap[];
}

/**
 * Selects the stretches of more than so many days in which no article was published: how many there are, the first of them as JSON, and how many articles
 * have no place. An article fills all the days its date can mean; one whose date can mean more days than that fills nothing. The stretch before the first
 * article counts only if the coverage has a first day.
 */
export const gapsQuery = (covered: Covered, longerThan: number, first: number) => sql`
  WITH dated AS MATERIALIZED (SELECT julianday(published_earliest) AS start, julianday(published_latest) AS "end" FROM (${coveredQuery(covered)})),
    filled AS (
      SELECT start, "end" FROM dated WHERE "end" - start < ${longerThan}
      UNION ALL SELECT julianday(${covered.from}) - 1, julianday(${covered.from}) - 1 WHERE ${covered.from} IS NOT NULL
      UNION ALL SELECT julianday(${covered.to}) + 1, julianday(${covered.to}) + 1),
    reached AS (
      SELECT max("end") OVER (ORDER BY start, "end" ROWS UNBOUNDED PRECEDING) + 1 AS "from", lead(start) OVER (ORDER BY start, "end") - 1 AS "to"
      FROM filled),
    gap AS (SELECT CAST("to" - "from" + 1 AS INTEGER) AS days, date("from") AS "from", date("to") AS "to" FROM reached WHERE "to" - "from" + 1 > ${longerThan}),
    numbered AS (SELECT *, row_number() OVER (ORDER BY days DESC, "from") AS number FROM gap)
  SELECT count(*) AS total, (SELECT count(*) FROM dated WHERE "end" - start >= ${longerThan}) AS undated,
    json_group_array(json_object('from', "from", 'to', "to", 'days', days) ORDER BY number) FILTER (WHERE number <= ${first}) AS gaps
  FROM numbered`;

/** Finds the gaps of a coverage, in one statement. */
export function findGaps(corpus: Corpus, covered: Covered, longerThan: number, first: number): Gaps {
  const [row] = corpus.all<Omit<Gaps, 'gaps'> & { gaps: string }>(gapsQuery(covered, longerThan, first));
  return row ? { ...row, gaps: JSON.parse(row.gaps) } : { total: 0, undated: 0, gaps: [] };
}
