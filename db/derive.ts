import { type SQL, sql } from 'drizzle-orm';
import { addTextFunctions, nameFoldedQuery } from './foldCase.ts';
import { articleNamedQuery } from './named.ts';
import type { Corpus } from './open.ts';
import { reportedUpdate, reportQueries } from './reports.ts';
import { deriveSearch } from './search/deriveSearch.ts';
import { statusQuery } from './status.ts';
import { applyChanges, deadlineQuery, firstTermsQuery } from './terms.ts';
import { force, valuesOf } from './vocabulary.ts';

/** SQL that ranks a force, weakest first, from 0. */
export const rankOfForce = (column: SQL) =>
  sql`CASE ${column} ${sql.raw(
    valuesOf(force)
      .map((value, rank) => `WHEN '${value}' THEN ${rank}`)
      .join(' '),
  )} END`;

/**
 * Per commitment: the strongest force of its claims, its status on the day the corpus was recorded,
 * and the first day on which another commitment can have superseded it.
 */
export const standingQuery = sql`
  SELECT commitment.id AS commitment_id,
    (SELECT force FROM claim WHERE claim.commitment_id = commitment.id ORDER BY ${rankOfForce(sql`claim.force`)} DESC LIMIT 1) AS force,
    coalesce(latest.status, 'NOT_ASSESSED') AS status,
    latest.assessment_id,
    (SELECT min(coalesce(later.made_earliest, '0000-01-01')) FROM commitment_link AS link JOIN commitment AS later ON later.id = link.from_id
      WHERE link.to_id = commitment.id AND link.type = 'SUPERSEDES') AS superseded_earliest
  FROM commitment LEFT JOIN commitment_status AS latest ON latest.commitment_id = commitment.id AND latest.since = (
    SELECT max(since) FROM commitment_status AS known
    WHERE known.commitment_id = commitment.id AND known.since <= (SELECT recorded_on FROM corpus))`;

/**
 * Per claim with a speaker: the tenure in which its own article shows the speaker in post, whatever
 * the date of the article; only where it shows none, a tenure that certainly covers that date. Of
 * several, the lowest rank wins, then the latest certain start, then the slug. The subqueries run
 * once per speaker and article, not once per claim.
 */
export const claimTenureQuery = sql`
  WITH credited AS MATERIALIZED (
    SELECT speaker_id, article_id, coalesce(
      (SELECT own.id FROM tenure AS own
        WHERE own.article_id = spoken.article_id AND own.speaker_id = spoken.speaker_id
          AND EXISTS (SELECT 1 FROM tenure_sighting WHERE tenure_id = own.id)
        ORDER BY own.rank, own.slug LIMIT 1),
      (SELECT held.id FROM tenure AS held
        WHERE held.speaker_id = spoken.speaker_id
          AND held.certain_from <= spoken.published_earliest AND held.certain_to >= spoken.published_latest
        ORDER BY held.rank, held.certain_from DESC, held.slug LIMIT 1)) AS tenure_id
    FROM (
      SELECT DISTINCT claim.speaker_id, claim.article_id, article.published_earliest, article.published_latest
      FROM claim JOIN article ON article.id = claim.article_id WHERE claim.speaker_id IS NOT NULL) AS spoken)
  SELECT claim.id AS claim_id, credited.tenure_id
  FROM claim CROSS JOIN credited ON credited.speaker_id = claim.speaker_id AND credited.article_id = claim.article_id
  WHERE credited.tenure_id IS NOT NULL`;

/**
 * The commitments with parts, and those that are parts; the recipients of commitments, the actors
 * of events and articles, and the subjects of articles: each once, with any number of links, roles
 * or claims.
 */
export const pairQueries = {
  commitment_whole: sql`SELECT DISTINCT to_id FROM commitment_link WHERE type = 'PART_OF'`,
  commitment_part: sql`SELECT DISTINCT from_id FROM commitment_link WHERE type = 'PART_OF'`,
  commitment_recipient: sql`SELECT DISTINCT commitment_id, actor_id FROM commitment_party WHERE role IN ('PROMISEE', 'BENEFICIARY')`,
  event_actor: sql`SELECT DISTINCT event_id, actor_id FROM event_participant`,
  article_actor: sql`SELECT DISTINCT article_id, actor_id FROM contributor`,
  article_commitment: sql`SELECT DISTINCT article_id, commitment_id FROM claim WHERE commitment_id IS NOT NULL`,
  article_statement: sql`SELECT DISTINCT article_id, statement_id FROM claim WHERE statement_id IS NOT NULL`,
  article_event: sql`SELECT DISTINCT article_id, event_id FROM claim WHERE event_id IS NOT NULL`,
  article_figure: sql`SELECT DISTINCT article_id, figure_id FROM claim WHERE figure_id IS NOT NULL`,
};

/** Per place: itself, all places above it, and the countries of these. */
export const placeWithinQuery = sql`
  WITH RECURSIVE above (place_id, within_id) AS (
    SELECT id, id FROM place
    UNION SELECT above.place_id, place.parent_id FROM above JOIN place ON place.id = above.within_id WHERE place.parent_id IS NOT NULL)
  SELECT place_id, within_id FROM above
  UNION SELECT above.place_id, place.country_id FROM above JOIN place ON place.id = above.within_id WHERE place.country_id IS NOT NULL`;

/** Per sector: itself and all broader sectors. */
export const sectorWithinQuery = sql`
  WITH RECURSIVE above (sector_id, within_id) AS (
    SELECT id, id FROM sector
    UNION SELECT above.sector_id, sector.broader_id FROM above JOIN sector ON sector.id = above.within_id WHERE sector.broader_id IS NOT NULL)
  SELECT sector_id, within_id FROM above`;

const countedTables = [
  'article',
  'article_text',
  'passage',
  'commitment',
  'statement',
  'claim',
  'assessment',
  'event',
  'figure',
  'tenure',
];

/** Row counts: of entities by kind, of all other nouns by table. */
export const nounCountQuery = sql.raw(
  [
    'SELECT kind AS noun, count(*) AS count FROM entity GROUP BY kind',
    ...countedTables.map((table) => `SELECT '${table}', count(*) FROM ${table}`),
  ].join(' UNION ALL '),
);

/**
 * Recomputes the derived tables from the recorded ones. `onStep` is called before each slow step.
 */
export function derive(corpus: Corpus, onStep: (step: string) => void = () => {}): void {
  onStep('derived');
  addTextFunctions(corpus.$client);
  corpus.run(sql`INSERT OR IGNORE INTO commitment_first_terms ${firstTermsQuery}`);
  corpus.run(sql`DELETE FROM deadline_history`);
  corpus.run(sql`INSERT INTO deadline_history ${deadlineQuery}`);
  applyChanges(corpus);
  corpus.run(sql`DELETE FROM commitment_status`);
  corpus.run(sql`INSERT INTO commitment_status ${statusQuery}`);
  corpus.run(sql`DELETE FROM commitment_standing`);
  corpus.run(sql`INSERT INTO commitment_standing ${standingQuery}`);
  corpus.run(sql`DELETE FROM claim_tenure`);
  corpus.run(sql`INSERT INTO claim_tenure (claim_id, tenure_id) ${claimTenureQuery}`);
  for (const [table, query] of Object.entries({
    ...pairQueries,
    ...reportQueries,
    article_named: articleNamedQuery,
    name_folded: nameFoldedQuery,
  })) {
    corpus.run(sql`DELETE FROM ${sql.identifier(table)}`);
    corpus.run(sql`INSERT INTO ${sql.identifier(table)} ${query}`);
  }
  for (const noun of ['commitment', 'statement', 'event', 'figure']) corpus.run(reportedUpdate(noun));
  corpus.run(sql`DELETE FROM noun_count`);
  corpus.run(sql`INSERT INTO noun_count (noun, count) ${nounCountQuery}`);
  corpus.run(sql`DELETE FROM place_within`);
  corpus.run(sql`INSERT INTO place_within (place_id, within_id) ${placeWithinQuery}`);
  corpus.run(sql`DELETE FROM sector_within`);
  corpus.run(sql`INSERT INTO sector_within (sector_id, within_id) ${sectorWithinQuery}`);
  deriveSearch(corpus, onStep);
}
