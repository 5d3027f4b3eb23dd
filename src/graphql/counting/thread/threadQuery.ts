import { sql } from 'drizzle-orm';
import { rankOfForce } from '../../../../db/derive.ts';
import type { Corpus } from '../../../../db/open.ts';
import type { force, status } from '../../../../db/vocabulary.ts';

/** How a commitment of a thread stands to the one the thread is asked of. */
export const threadPlaces = {
  SELF: 'The commitment itself.',
  LINKED: 'It continues or supersedes the commitment, or the other way round, directly or through others.',
  WHOLE: 'The commitment, or one linked with it, is part of it.',
  PART: 'It is part of the commitment, or of one linked with it.',
};

/** What the steps of a thread are. */
export const threadStepKinds = {
  MADE: 'The commitment was given; nothing in the thread came before it.',
  CONTINUED: 'The commitment was given, taking up an earlier one of the thread, which stays in force.',
  SUPERSEDED: 'The commitment was given in place of an earlier one of the thread.',
  REPORTED: 'An article told of the commitment.',
  ASSESSED: 'It was recorded how far the commitment had got.',
};

export type ThreadPlaceName = keyof typeof threadPlaces;

/** One step as SQL gives it: a commitment given, an article that tells of it, or an assessment. */
export interface ThreadRow {
  root: number;
  place: ThreadPlaceName;
  edtf: string;
  earliest: string;
  latest: string;
  commitment: string;
  article: string | null;
  assessment: string | null;
  /** For a commitment: the kind of link and the slug of the latest earlier one in the thread that it takes up or replaces. */
  link: string | null;
  force: keyof typeof force | null;
  status: keyof typeof status | null;
  deadline: string | null;
  target: string | null;
}

/** The target figures of a commitment as one text, so that two commitments can be compared. */
const targetOf = (id: string) =>
  sql.raw(`(
  SELECT group_concat(aim, '; ') FROM (
    SELECT printf('%s %s %.15g %s', entity.slug, figure.comparator, figure.base_value, figure.unit) AS aim
    FROM figure JOIN entity ON entity.id = figure.measure_id
    WHERE figure.commitment_id = ${id} AND figure.role = 'TARGET' ORDER BY aim))`);

/**
 * The commitments of each root’s thread. Links that continue or supersede are followed both ways, from one to the next; from every commitment so found,
 * PART_OF is followed up to its wholes and down to its parts, but never down again from a whole, which would bring in its other parts.
 */
const membersQuery = (roots: readonly number[]) => sql`
  reached (root, id, way) AS (
    SELECT value, value, 'LINKED' FROM json_each(${JSON.stringify(roots)})
    UNION SELECT root, link.to_id, 'LINKED' FROM reached JOIN commitment_link AS link ON link.from_id = reached.id
      WHERE way = 'LINKED' AND link.type IN ('CONTINUES', 'SUPERSEDES')
    UNION SELECT root, link.from_id, 'LINKED' FROM reached JOIN commitment_link AS link ON link.to_id = reached.id
      WHERE way = 'LINKED' AND link.type IN ('CONTINUES', 'SUPERSEDES')
    UNION SELECT root, link.to_id, 'WHOLE' FROM reached JOIN commitment_link AS link ON link.from_id = reached.id
      WHERE way IN ('LINKED', 'WHOLE') AND link.type = 'PART_OF'
    UNION SELECT root, link.from_id, 'PART' FROM reached JOIN commitment_link AS link ON link.to_id = reached.id
      WHERE way IN ('LINKED', 'PART') AND link.type = 'PART_OF'),
  member (root, id, place) AS MATERIALIZED (
    SELECT root, id, CASE WHEN root = id THEN 'SELF' WHEN max(way = 'LINKED') THEN 'LINKED' WHEN max(way = 'WHOLE') THEN 'WHOLE' ELSE 'PART' END
    FROM reached GROUP BY root, id)`;

/** The link by which a commitment takes up or replaces another of its thread, the latest when there are several. */
const linkQuery = sql`
  SELECT link.type || ' ' || taken.slug FROM commitment_link AS link
  JOIN member AS older ON older.root = member.root AND older.id = link.to_id
  JOIN commitment AS taken ON taken.id = link.to_id
  WHERE link.from_id = member.id AND link.type IN ('CONTINUES', 'SUPERSEDES')
  ORDER BY taken.made_latest DESC, taken.slug DESC, link.type DESC LIMIT 1`;

/** The strongest force that an article gives a commitment. */
const toldForceQuery = sql`
  SELECT claim.force FROM claim WHERE claim.commitment_id = member.id AND claim.article_id = article.id
  ORDER BY ${rankOfForce(sql`claim.force`)} DESC LIMIT 1`;

/**
 * Each commitment of a thread beside itself and all that take it up, directly or through others; and how many these are, so that what is taken up by more
 * comes first.
 */
const followersQuery = sql`
  follower (root, id, later_id) AS (
    SELECT root, id, id FROM member
    UNION SELECT root, follower.id, link.from_id FROM follower JOIN commitment_link AS link ON link.to_id = follower.later_id
      WHERE link.type IN ('CONTINUES', 'SUPERSEDES')),
  given (root, id, moment, followers) AS MATERIALIZED (
    SELECT root, follower.id, min(min(
        made_latest,
        coalesce((SELECT min(published_latest) FROM article_commitment AS told JOIN article ON article.id = told.article_id WHERE told.commitment_id = later_id), made_latest),
        coalesce((SELECT min(as_of_latest) FROM assessment WHERE assessment.commitment_id = later_id), made_latest))),
      count(*)
    FROM follower JOIN commitment ON commitment.id = follower.later_id GROUP BY root, follower.id)`;

/**
 * Reads the threads of several commitments, in one statement: by the latest day each step can have been, where a commitment was given no later than it
 * was first told of, assessed or taken up, whatever its own date leaves open; on the same day commitments before reports before assessments, and what is
 * taken up before what takes it up; then by the earliest day.
 */
export const readThreadRows = (corpus: Corpus, roots: readonly number[]): ThreadRow[] =>
  corpus.all<ThreadRow>(sql`
    WITH RECURSIVE ${membersQuery(roots)}, ${followersQuery},
      step AS (
        SELECT member.root, place, moment, 0 AS rank, -followers AS turn, made_edtf AS edtf, made_earliest AS earliest, made_latest AS latest, slug AS "commitment",
          NULL AS article, NULL AS assessment, (${linkQuery}) AS link, standing.force, NULL AS status, deadline_edtf AS deadline,
          ${targetOf('member.id')} AS target
        FROM member JOIN given ON given.root = member.root AND given.id = member.id JOIN commitment ON commitment.id = member.id JOIN commitment_standing AS standing ON standing.commitment_id = member.id
        UNION ALL
        SELECT root, place, published_latest, 1, 0, published_edtf, published_earliest, published_latest, commitment.slug,
          article.slug, NULL, NULL, (${toldForceQuery}), NULL, NULL, NULL
        FROM member JOIN commitment ON commitment.id = member.id
        JOIN article_commitment AS told ON told.commitment_id = member.id JOIN article ON article.id = told.article_id
        UNION ALL
        SELECT root, place, as_of_latest, 2, 0, as_of_edtf, as_of_earliest, as_of_latest, commitment.slug,
          NULL, assessment.slug, NULL, NULL, assessment.status, NULL, NULL
        FROM member JOIN commitment ON commitment.id = member.id JOIN assessment ON assessment.commitment_id = member.id)
    SELECT * FROM step ORDER BY root, moment, rank, turn, earliest, "commitment", article, assessment`);
