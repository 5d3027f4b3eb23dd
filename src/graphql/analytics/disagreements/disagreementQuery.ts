import { aliasedTable, type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import { figure } from '../../../../db/schema.ts';
import { predicateSql } from '../../query/count.ts';
import { toPredicate, type Where } from '../../query/where.ts';

/**
 * The measures of which it does not matter who is named first: the turnover of A with B is that of B with A. Exports, imports and investment are not.
 */
const symmetricMeasures = ['trade-turnover', 'trade-turnover-growth'];

/** Figures that say different things of the same; what leads to other items is their slug. */
export interface Disagreement {
  measure: string;
  unit: string;
  area: string;
  counterpart: string | null;
  edtf: string;
  earliest: string;
  latest: string;
  scope: string | null;
  isTarget: boolean;
  /** Whether two of them cannot both be right: no value lies within the bounds of both. GT and LT exclude their bound. */
  contradictory: boolean;
  figures: string[];
}

/** Columns of a group in the statement, and members of its JSON. */
export const groupMembers = [
  ...['measure', 'unit', 'area', 'counterpart', 'edtf', 'earliest', 'latest', 'scope', 'isTarget'],
  ...['contradictory', 'figures'],
] as (keyof Disagreement)[];

/**
 * SQL that selects the figures that differ: how many groups of them there are (`total`), and the first groups as JSON (`groups`). That no figure lies above
 * itself lets one look at the greatest least and the least greatest value to tell whether two contradict each other.
 */
export function disagreementsQuery(where: Where | null | undefined, first: number): SQL {
  const row = aliasedTable(figure, 'item');
  const kept = predicateSql('figure', row, toPredicate('FigureWhere', where));
  const slug = (column: string) => sql.raw(`(SELECT slug FROM entity WHERE id = ${column})`);
  const json = { isTarget: true, contradictory: true, figures: true };
  const members = groupMembers.map((name) =>
    sql.raw(`'${name}', ${name in json ? `json("${name}")` : `"${name}"`}`),
  );
  return sql`
    WITH stated AS (
        SELECT item.*, item.role = 'TARGET' AS is_target,
          CASE WHEN swapped THEN counterpart_id ELSE reference_area_id END AS one,
          CASE WHEN swapped THEN reference_area_id ELSE counterpart_id END AS other
        FROM (SELECT *, reference_area_id > counterpart_id AND ${slug('measure_id')} IN (SELECT value FROM json_each(${JSON.stringify(symmetricMeasures)})) AS swapped FROM ${figure}) AS item
        WHERE ${kept}),
      differing AS (
        SELECT measure_id, unit, one, other, period_earliest, period_latest, base_period_edtf, scope_label, is_target, min(period_edtf) AS edtf,
          json_group_array(slug ORDER BY base_value, slug) AS figures,
          coalesce(max(low) > min(high) OR max(low) = min(high) AND (
            max(low) FILTER (WHERE comparator = 'GT') = max(low) OR min(high) FILTER (WHERE comparator = 'LT') = min(high)), 0) AS contradictory
        FROM stated
        GROUP BY measure_id, unit, one, other, period_earliest, period_latest, base_period_edtf, scope_label, is_target
        HAVING count(DISTINCT comparator || ' ' || base_value || ' ' || coalesce(high, '')) > 1),
      shown AS (
        SELECT ${slug('measure_id')} AS measure, unit, ${slug('one')} AS area, ${slug('other')} AS counterpart, edtf, period_earliest AS earliest,
          period_latest AS latest, scope_label AS scope, iif(is_target, 'true', 'false') AS isTarget, iif(contradictory, 'true', 'false') AS contradictory,
          figures, count(*) OVER () AS total
        FROM differing ORDER BY period_latest DESC, period_earliest DESC, measure, area, counterpart, unit, scope, is_target, base_period_edtf LIMIT ${first})
    SELECT coalesce(max(total), 0) AS total, json_group_array(json_object(${sql.join(members, sql`, `)})) AS "groups" FROM shown`;
}

/** Finds the figures that differ, in one statement. */
export function findDisagreements(
  corpus: Corpus,
  where: Where | null | undefined,
  first: number,
): { total: number; groups: Disagreement[] } {
  const [row] = corpus.all<{ total: number; groups: string }>(disagreementsQuery(where, first));
  return row ? { ...row, groups: JSON.parse(row.groups) } : { total: 0, groups: [] };
}
