import { type SQL, sql } from 'drizzle-orm';
import { mapValue } from '../../compile/param.ts';
import { refuse } from '../errors.ts';
import { toSql } from '../query/render.ts';
import { tableAs } from '../query/rows.ts';
import { isEverything } from '../query/tree.ts';
import { toCondition, type Where } from '../query/where.ts';

/** A search: its steps as JSON (see `steps.ts`), and conditions on the results. */
export interface Search {
  steps: SQL;
  where: Where | null;
  minScore: number | null | undefined;
}

/** Scores are computed in millionths (“points”): integers, which a cursor holds exactly. */
export const pointsPerScore = 1_000_000;

/**
 * Checks that a score is between 0 and 1.
 * @throws BAD_USER_INPUT with the limit.
 */
export function checkScore(score: number | null | undefined): void {
  if (score == null || (score >= 0 && score <= 1)) return;
  throw refuse('BAD_USER_INPUT', `minScore: ${score} is out of range. Expected 0 to 1.`, {
    argument: 'minScore',
    limit: 1,
    actual: score,
  });
}

/**
 * A minimal score in points. It is rounded first, as most decimal fractions have no exact binary
 * value.
 */
const minPoints = (minScore: number | null | undefined) =>
  mapValue(minScore, 'points', (score) => Math.ceil(Number(((score ?? 0) * pointsPerScore).toFixed(3))));

/**
 * How well a text matches: bm25 with the full weight for the words as typed and less for other
 * spellings. The first column of the index, the type, only filters.
 */
const strength = sql.raw('-bm25(search_index, 0.0, 1.0, 0.9, 0.9, 0.9) * search_text.weight');

/** The strength that yields half of a step’s score range: about one rare word in a short text. */
const halfStrength = 4;

const names = sql.raw([0, 1, 2, 3].map((index) => `name${index}`).join(', '));

/** Whether a text is a name or code equal to the whole query in one of its spellings. */
const isNamed = sql`search_text.field IN ('NAME', 'CODE') AND (search_text.folded IN (${names}) OR search_text.second IN (${names})
    OR search_text.third IN (${names}) OR search_text.fourth IN (${names}))`;

/**
 * Whether an FTS5 expression matches no item. The texts that combine all texts of an item (`whole`)
 * come last in the index, so searching backward finds a match early.
 */
const matchesNothing = (match: SQL) =>
  sql`(SELECT 1 FROM search_index CROSS JOIN search_text ON search_text.id = search_index.rowid
        WHERE search_index MATCH ${match} AND whole ORDER BY search_index.rowid DESC LIMIT 1) IS NULL`;

/**
 * The common table expressions of a search: `step`, its steps; `match`, the texts that match and
 * the step that found them; `hit`, the items of these texts with their points. The matches are
 * materialized because bm25 works only in the query that reads the index.
 */
export const searchTables = ({ steps }: Pick<Search, 'steps'>): SQL => sql`
    step AS MATERIALIZED (
      SELECT value ->> 'step' AS step, value ->> 'match' AS match, value ->> 'least' AS least, value ->> 'width' AS width,
        value ->> '$.names[0]' AS name0, value ->> '$.names[1]' AS name1, value ->> '$.names[2]' AS name2, value ->> '$.names[3]' AS name3
      FROM json_each(${steps}) WHERE value ->> 'unless' IS NULL OR ${matchesNothing(sql`(value ->> 'unless')`)}),
    match AS MATERIALIZED (
      SELECT search_text.id AS text_id, searchable_id, whole, ${strength} AS strength, step.step, width,
        CASE WHEN ${isNamed} THEN 0.75 ELSE least END AS least
      FROM step CROSS JOIN search_index ON search_index MATCH step.match CROSS JOIN search_text ON search_text.id = search_index.rowid),
    hit AS MATERIALIZED (
      SELECT searchable_id AS id, min(step) AS step,
        max(CAST(round(${sql.raw(`${pointsPerScore}`)} * (least + width * strength / (strength + ${sql.raw(`${halfStrength}`)}))) AS INTEGER)) AS points
      FROM match GROUP BY searchable_id HAVING max(whole))`;

/**
 * The common table expression `result`, after those of the search: the hits that meet its
 * conditions.
 */
export function resultTable({ minScore, where }: Omit<Search, 'steps'>): SQL {
  const condition = toCondition('SearchResultWhere', where);
  const { row } = tableAs('searchable', 'searchable');
  return sql`
    result AS ${sql.raw(isEverything(condition) ? '' : 'MATERIALIZED ')}(
      SELECT hit.id, step, points, type, slug, mentions FROM hit CROSS JOIN searchable ON searchable.id = hit.id
      WHERE points >= ${minPoints(minScore)} AND ${toSql(condition, row)})`;
}
