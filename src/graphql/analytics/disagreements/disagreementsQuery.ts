import { type SQL, sql } from 'drizzle-orm';
import { toSql } from '../../query/render.ts';
import { tableAs, tableNamed } from '../../query/rows.ts';
import { toCondition, type Where } from '../../query/where.ts';

/** Columns of a group in the statement, and members of its JSON. Other items are there by slug. */
export const groupMembers = [
  'measure',
  'unit',
  'area',
  'counterpart',
  'edtf',
  'earliest',
  'latest',
  'scope',
  'isTarget',
  'contradictory',
  'figures',
] as const;

export type GroupMember = (typeof groupMembers)[number];

/**
 * SQL that selects the figures that differ: the number of groups of them (`total`), and the first
 * groups as JSON (`groups`). Two figures contradict each other when no value lies within the bounds
 * of both. As no lower bound is above the upper bound of the same
 * figure, the greatest lower and the least upper bound of a group show whether any two do.
 */
export function disagreementsQuery(where: Where | null | undefined, first: number): SQL {
  const { row } = tableAs('figure', 'item');
  const kept = toSql(toCondition('FigureWhere', where), row);
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
        FROM (SELECT *, reference_area_id > counterpart_id AND measure_id IN (SELECT id FROM measure WHERE symmetric) AS swapped FROM ${tableNamed('figure')}) AS item
        WHERE ${kept} AND reference_area_id IS NOT NULL AND coalesce(base_value, low, high) IS NOT NULL
          -- Nothing shows that two unknown periods are the same.
          AND period_earliest IS NOT NULL),
      differing AS (
        SELECT measure_id, unit, one, other, period_earliest, period_latest, base_period_edtf, scope_label, is_target,
          min(coalesce(period_edtf, coalesce(period_from_edtf, '..') || '/' || coalesce(period_to_edtf, '..'))) AS edtf,
          json_group_array(slug ORDER BY coalesce(base_value_key, low_key), slug) AS figures,
          coalesce(max(low_key) > min(high_key) OR max(low_key) = min(high_key) AND (
            max(low_key) FILTER (WHERE low_excluded) = max(low_key) OR min(high_key) FILTER (WHERE high_excluded) = min(high_key)), 0) AS contradictory
        FROM stated
        GROUP BY measure_id, unit, one, other, period_earliest, period_latest, period_duration, base_period_edtf, scope_label, is_target
        HAVING count(DISTINCT comparator || ' ' || coalesce(base_value, wording) || ' ' || coalesce(high, '')) > 1),
      named AS (
        SELECT ${slug('measure_id')} AS measure, unit, ${slug('one')} AS area, ${slug('other')} AS counterpart, edtf, period_earliest AS earliest,
          period_latest AS latest, scope_label AS scope, iif(is_target, 'true', 'false') AS isTarget, iif(contradictory, 'true', 'false') AS contradictory,
          figures, is_target, base_period_edtf
        FROM differing),
      shown AS (
        SELECT *, count(*) OVER () AS total,
          row_number() OVER (ORDER BY latest DESC, earliest DESC, measure, area, counterpart, unit, scope, is_target, base_period_edtf) AS number
        FROM named ORDER BY number LIMIT ${first})
    SELECT coalesce(max(total), 0) AS total, json_group_array(json_object(${sql.join(members, sql`, `)}) ORDER BY number) AS "groups" FROM shown`;
}
