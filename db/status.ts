import { sql } from 'drizzle-orm';

/** The stored upper bound of an interval without end. */
const open = sql.raw(`'9999-12-31'`);

const dayOfRecording = sql`(SELECT recorded_on FROM corpus)`;

/** An open or unknown last day is replaced by the day the corpus was recorded. */
const knownFrom = (latest: string) =>
  sql`replace(coalesce(${sql.raw(latest)}, ${open}), ${open}, ${dayOfRecording})`;

/**
 * Per SUPERSEDES link that is more than POSSIBLE: from when the later commitment was made, which is
 * not after the first report of it.
 */
const supersessionQuery = sql`
  SELECT commitment_id, later_id, slug, ${knownFrom('latest')} AS since, earliest, latest,
    CASE WHEN latest = made_latest THEN made_edtf WHEN latest = ${open} THEN NULL WHEN earliest = '0000-01-01' THEN '[..' || latest || ']' ELSE '[' || earliest || '..' || latest || ']' END AS edtf
  FROM (
    SELECT link.to_id AS commitment_id, later.id AS later_id, later.slug, made_edtf, coalesce(made_earliest, '0000-01-01') AS earliest, made_latest,
      max(coalesce(made_earliest, '0000-01-01'), min(coalesce(made_latest, ${open}), coalesce((
        SELECT min(published_latest) FROM claim JOIN article ON article.id = claim.article_id WHERE claim.commitment_id = later.id), ${open}))) AS latest
    FROM commitment_link AS link JOIN commitment AS later ON later.id = link.from_id
    WHERE link.type = 'SUPERSEDES' AND link.strength <> 'POSSIBLE')`;

/**
 * The history of the status of each commitment: a row for each day (`since`) from which another
 * status holds. Of everything that is known on a day, what counts is decided by
 * 1. rank: a SUPERSEDES link that is more than POSSIBLE, of several the first; then an assessment
 *    that looks at the act; then one that does not (NO_EVIDENCE, NOT_ASSESSABLE), so that silence
 *    undoes nothing;
 * 2. date: the latest; an open interval counts by its first day;
 * 3. basis: AS_REPORTED, OTHER_SOURCE, CODER_JUDGEMENT; then the slug.
 * An assessment is known from the last of its possible days, or, if the interval is open, from the
 * day the corpus was recorded. A commitment has no row for the time in which it is NOT_ASSESSED.
 */
export const statusQuery = sql`
  WITH candidate AS (
      SELECT commitment_id, ${knownFrom('as_of_latest')} AS since, status, basis, as_of_edtf, as_of_earliest, as_of_latest,
        id AS assessment_id, NULL AS superseded_by_id, slug,
        status NOT IN ('NO_EVIDENCE', 'NOT_ASSESSABLE') AS rank, iif(as_of_latest = ${open}, as_of_earliest, coalesce(as_of_latest, '')) AS date,
        CASE basis WHEN 'AS_REPORTED' THEN 2 WHEN 'OTHER_SOURCE' THEN 1 ELSE 0 END AS trust
      FROM assessment
      UNION ALL
      SELECT commitment_id, since, 'SUPERSEDED', 'LINK', edtf, iif(edtf IS NULL, NULL, earliest), iif(edtf IS NULL, NULL, latest), NULL, later_id, slug, 2, '', 0
      FROM (
        SELECT *, row_number() OVER (PARTITION BY commitment_id ORDER BY since, slug) AS place FROM (${supersessionQuery}))
      WHERE place = 1),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY commitment_id ORDER BY rank, date, as_of_earliest, trust, slug) AS place
      FROM candidate),
    reached AS (
      SELECT *, max(place) OVER (PARTITION BY commitment_id ORDER BY since RANGE UNBOUNDED PRECEDING) AS greatest
      FROM ranked)
  SELECT commitment_id, since, status, basis, as_of_edtf, as_of_earliest, as_of_latest, assessment_id, superseded_by_id
  FROM reached WHERE place = greatest`;
