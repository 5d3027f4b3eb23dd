import { sql } from 'drizzle-orm';
import type { Corpus } from './open.ts';

/** The stored upper bound of an interval without end. */
const open = sql.raw(`'9999-12-31'`);

/**
 * The last day on which a change of terms, in a row `changed` beside its `article`, can have been
 * made: at the latest that of the article that reports it; after all days where neither has one.
 */
export const changedLatest = sql`min(coalesce(changed.made_latest, ${open}), coalesce(article.published_latest, ${open}))`;

/**
 * The day from which a change of terms is certain: the last on which it can have been made, without
 * one the day the corpus was recorded.
 */
const changedSince = sql`replace(${changedLatest}, ${open}, (SELECT recorded_on FROM corpus))`;

/**
 * The first day on which a change of terms can have been made; before all days where it has none.
 */
const changedEarliest = sql`coalesce(changed.made_earliest, '0000-01-01')`;

/** The order of the changes of one term. */
export const orderOfChanges = sql`${changedSince}, ${changedEarliest}, article.slug`;
const lastFirst = sql`${changedSince} DESC, ${changedEarliest} DESC, article.slug DESC`;

const changes = sql`commitment_change AS changed JOIN article ON article.id = changed.article_id`;

/** The columns of the deadline, of the table or alias that has them. */
const parts = ['edtf', 'earliest', 'latest', 'gaps', 'basis', 'note'];
const deadline = (table: string) => sql.raw(parts.map((part) => `${table}.deadline_${part}`).join(', '));

/** The terms of the commitments that changed, before any change; those kept already stay. */
export const firstTermsQuery = sql`
  SELECT id AS commitment_id, ${deadline('commitment')}, conditionality, condition FROM commitment
  WHERE id IN (SELECT commitment_id FROM commitment_change) AND id NOT IN (SELECT commitment_id FROM commitment_first_terms)
  UNION ALL SELECT commitment_id, ${deadline('commitment_first_terms')}, conditionality, condition FROM commitment_first_terms`;

/**
 * The deadlines of the commitments whose deadline changed, each with the day from which it is in
 * force, and from which it may be.
 */
export const deadlineQuery = sql`
  SELECT commitment_id, '0000-01-01' AS since, '0000-01-01' AS possible_since, ${deadline('commitment_first_terms')} FROM commitment_first_terms
  WHERE commitment_id IN (SELECT commitment_id FROM commitment_change WHERE aspect = 'DEADLINE')
  UNION ALL
  SELECT commitment_id, since, min(since, possible_since), ${deadline('changed')} FROM (
    SELECT changed.*, ${changedSince} AS since, ${changedEarliest} AS possible_since,
      row_number() OVER (PARTITION BY changed.commitment_id, ${changedSince} ORDER BY ${changedEarliest} DESC, article.slug DESC) AS place
    FROM ${changes} WHERE changed.aspect = 'DEADLINE') AS changed
  WHERE place = 1`;

/** Puts the terms in force on the day the corpus was recorded into the commitments that changed. */
export function applyChanges(corpus: Corpus): void {
  corpus.run(sql`
    UPDATE commitment SET (${sql.raw(parts.map((part) => `deadline_${part}`).join(', '))}) = (
      SELECT ${deadline('known')} FROM deadline_history AS known
      WHERE known.commitment_id = commitment.id AND since <= (SELECT recorded_on FROM corpus) ORDER BY since DESC LIMIT 1)
    WHERE id IN (SELECT commitment_id FROM deadline_history)`);
  corpus.run(sql`
    UPDATE commitment SET condition = latest.condition, conditionality = iif(latest.condition IS NULL, 'UNCONDITIONAL', 'CONDITIONAL')
    FROM (
      SELECT changed.commitment_id, changed.condition,
        row_number() OVER (PARTITION BY changed.commitment_id ORDER BY ${lastFirst}) AS place
      FROM ${changes} WHERE changed.aspect = 'CONDITION' AND ${changedSince} <= (SELECT recorded_on FROM corpus)) AS latest
    WHERE latest.commitment_id = commitment.id AND latest.place = 1`);
}
