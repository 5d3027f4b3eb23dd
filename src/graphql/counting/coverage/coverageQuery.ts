import { aliasedTable, type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import { article } from '../../../../db/schema.ts';
import { predicateSql } from '../../count.ts';
import type { Row } from '../../expression.ts';
import { allOf, datePredicate, type Predicate } from '../../predicate.ts';

/** What a coverage is of: the articles about a country (null: all), as a JSON array of their keys, that can have been published between two days. */
export interface Covered {
  country: { slug: string; articles: string } | null;
  from: string | null;
  to: string;
}

/** The country itself, the places in it, its organizations, and the offices that speak in its name, govern a place in it or lead such an organization. */
const ofCountry = (id: SQL) => sql`
  SELECT ${id} AS id
  UNION SELECT place_id FROM place_within WHERE within_id = ${id}
  UNION SELECT id FROM organization WHERE country_id = ${id}
  UNION SELECT id FROM office WHERE country_id = ${id}
    OR place_id IN (SELECT place_id FROM place_within WHERE within_id = ${id})
    OR organization_id IN (SELECT id FROM organization WHERE country_id = ${id})`;

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

/** SQL that selects the articles that touch what a table holds beside it, a pair as often as they touch it. */
const articlesTouching = (table: string) =>
  sql.raw(
    touching
      .map(
        ([touched, column, reports, key, reported]) =>
          `SELECT ${table}.id, report.article_id FROM ${table} CROSS JOIN ${touched} AS touched ON touched.${column} = ${table}.id CROSS JOIN ${reports} AS report ON report.${reported} = touched.${key}`,
      )
      .join(' UNION ALL '),
  );

/**
 * The articles that touch any of these, as party, place, participant, area, speaker, relayed or mentioned, or that touch a person who can have held one
 * of the offices among them on the day of the article.
 */
const articlesAbout = (ids: SQL) => sql`
  WITH own (id) AS MATERIALIZED (${ids}),
    holder (id) AS MATERIALIZED (SELECT DISTINCT tenure.speaker_id FROM own CROSS JOIN tenure ON tenure.office_id = own.id)
  SELECT article_id FROM (${articlesTouching('own')})
  UNION ALL SELECT told.article_id FROM (SELECT DISTINCT * FROM (${articlesTouching('holder')})) AS told
    CROSS JOIN article ON article.id = told.article_id
  WHERE EXISTS (SELECT 1 FROM tenure WHERE tenure.speaker_id = told.id AND tenure.office_id IN (SELECT id FROM own)
    AND article.published_earliest <= tenure.held_latest AND article.published_latest >= tenure.held_earliest)`;

/** The day the corpus was recorded, and the articles about the country with a slug: null when there is no such country. */
export function findCountry(
  corpus: Corpus,
  slug: string | null,
): { recordedOn: string | null; articles: string | null } {
  const id = sql`(SELECT id FROM entity WHERE slug = ${slug} AND kind = 'COUNTRY')`;
  const [found] = corpus.all<ReturnType<typeof findCountry>>(sql`
    SELECT (SELECT recorded_on FROM corpus) AS recordedOn,
      CASE WHEN ${id} IS NOT NULL THEN (SELECT json_group_array(DISTINCT article_id) FROM (${articlesAbout(ofCountry(id))})) END AS articles`);
  return found ?? { recordedOn: null, articles: null };
}

/** The articles of a coverage, as a predicate. */
export function coveredArticles({ country, from, to }: Covered): Predicate {
  return allOf([
    datePredicate('published', { overlaps: { from, to } }),
    ...(country
      ? [{ RAW: (row: Row) => sql`${row.id} IN (SELECT value FROM json_each(${country.articles}))` }]
      : []),
  ]);
}

const covering = (covered: Covered) =>
  predicateSql('article', aliasedTable(article, 'item'), coveredArticles(covered));

/** What the articles of a coverage are, in short. */
export interface CoverageSummary {
  outlets: number;
  languages: string;
  last: string | null;
}

/** Counts the outlets and languages of a coverage and finds its last article, in one statement. */
export function summarize(corpus: Corpus, covered: Covered): CoverageSummary {
  const [row] = corpus.all<CoverageSummary>(sql`
    WITH covered AS MATERIALIZED (SELECT item.id, item.slug, item.lang, item.published_earliest FROM ${article} AS item WHERE ${covering(covered)})
    SELECT
      (SELECT count(DISTINCT actor_id) FROM covered JOIN contributor ON contributor.article_id = covered.id AND role = 'PUBLISHER') AS outlets,
      (SELECT json_group_array(lang) FROM (SELECT DISTINCT lang FROM covered ORDER BY lang)) AS languages,
      (SELECT slug FROM covered ORDER BY published_earliest DESC, slug DESC LIMIT 1) AS last`);
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
 * Finds the stretches of more than so many days in which no article was published. An article fills all the days its date can mean; one whose date can
 * mean more days than that fills nothing. The stretch before the first article counts only if the coverage has a first day.
 */
export function findGaps(corpus: Corpus, covered: Covered, longerThan: number, first: number): Gaps {
  const rows = corpus.all<Partial<Gap> & { total: number; undated: number }>(sql`
    WITH covered AS MATERIALIZED (
        SELECT julianday(item.published_earliest) AS start, julianday(item.published_latest) AS "end" FROM ${article} AS item WHERE ${covering(covered)}),
      filled AS (
        SELECT start, "end" FROM covered WHERE "end" - start < ${longerThan}
        UNION ALL SELECT julianday(${covered.from}) - 1, julianday(${covered.from}) - 1 WHERE ${covered.from} IS NOT NULL
        UNION ALL SELECT julianday(${covered.to}) + 1, julianday(${covered.to}) + 1),
      reached AS (
        SELECT max("end") OVER (ORDER BY start, "end" ROWS UNBOUNDED PRECEDING) + 1 AS "from", lead(start) OVER (ORDER BY start, "end") - 1 AS "to"
        FROM filled),
      gap AS (SELECT date("from") AS "from", date("to") AS "to", CAST("to" - "from" + 1 AS INTEGER) AS days FROM reached WHERE "to" - "from" + 1 > ${longerThan})
    SELECT gap.*, (SELECT count(*) FROM gap) AS total, (SELECT count(*) FROM covered WHERE "end" - start >= ${longerThan}) AS undated
    FROM (SELECT 1) LEFT JOIN gap ORDER BY days DESC, "from" LIMIT ${Math.max(first, 1)}`);
  return {
    total: rows[0]?.total ?? 0,
    undated: rows[0]?.undated ?? 0,
    gaps: rows
      .flatMap(({ from, to, days }) => (from && to && days ? [{ from, to, days }] : []))
      .slice(0, first),
  };
}
