import { aliasedTable, sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import { figure } from '../../../../db/schema.ts';
import { predicateSql } from '../../count.ts';
import { toPredicate, type Where } from '../../where.ts';

/**
 * The measures of which it does not matter who is named first: the turnover of A with B is that of B with A. Exports, imports and investment are not.
 */
const symmetricMeasures = ['trade-turnover', 'trade-turnover-growth'];

/** One figure of a disagreement, as far as it is compared. */
interface Stated {
  slug: string;
  low: number | null;
  high: number | null;
  comparator: string;
}

/** Figures that say different things of the same. */
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
  figures: Stated[];
}

/** Finds the figures that differ, in one statement. */
export function findDisagreements(
  corpus: Corpus,
  where: Where | null | undefined,
  first: number,
): { total: number; groups: Disagreement[] } {
  const row = aliasedTable(figure, 'item');
  const kept = predicateSql('figure', row, toPredicate('FigureWhere', where));
  const slug = (column: string) => sql.raw(`(SELECT slug FROM entity WHERE id = ${column})`);
  const rows = corpus.all<
    Omit<Disagreement, 'figures' | 'isTarget'> & { total: number; figures: string; isTarget: number }
  >(sql`
    WITH stated AS (
        SELECT item.*, item.role = 'TARGET' AS is_target,
          CASE WHEN swapped THEN counterpart_id ELSE reference_area_id END AS one,
          CASE WHEN swapped THEN reference_area_id ELSE counterpart_id END AS other
        FROM (SELECT *, reference_area_id > counterpart_id AND ${slug('measure_id')} IN (SELECT value FROM json_each(${JSON.stringify(symmetricMeasures)})) AS swapped FROM ${figure}) AS item
        WHERE ${kept}),
      differing AS (
        SELECT measure_id, unit, one, other, period_earliest, period_latest, base_period_edtf, scope_label, is_target, min(period_edtf) AS edtf,
          json_group_array(json_object('slug', slug, 'low', low, 'high', high, 'comparator', comparator) ORDER BY base_value, slug) AS figures
        FROM stated
        GROUP BY measure_id, unit, one, other, period_earliest, period_latest, base_period_edtf, scope_label, is_target
        HAVING count(DISTINCT comparator || ' ' || base_value || ' ' || coalesce(high, '')) > 1)
    SELECT ${slug('measure_id')} AS measure, unit, ${slug('one')} AS area, ${slug('other')} AS counterpart, edtf,
      period_earliest AS earliest, period_latest AS latest, scope_label AS scope, is_target AS isTarget, figures, count(*) OVER () AS total
    FROM differing ORDER BY period_latest DESC, period_earliest DESC, measure, area, counterpart, unit, scope, isTarget, base_period_edtf LIMIT ${first}`);
  return {
    total: rows[0]?.total ?? 0,
    groups: rows.map(({ total: _, ...group }) => ({
      ...group,
      isTarget: group.isTarget === 1,
      figures: JSON.parse(group.figures),
    })),
  };
}

/** Whether two figures cannot both be right: no value lies within the bounds of both. GT and LT exclude their bound. */
function contradict(one: Stated, other: Stated): boolean {
  const above = (lower: Stated, upper: Stated) =>
    lower.low !== null &&
    upper.high !== null &&
    (lower.low > upper.high ||
      (lower.low === upper.high && (lower.comparator === 'GT' || upper.comparator === 'LT')));
  return above(one, other) || above(other, one);
}

/** Whether any two of the figures cannot both be right. */
export const isContradictory = ({ figures }: Disagreement) =>
  figures.some((one, index) => figures.slice(index + 1).some((other) => contradict(one, other)));
