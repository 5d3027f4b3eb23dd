import { type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import { derive } from '../../../compile/deferred.ts';
import type { ListOf } from '../../page.ts';
import type { Where } from '../../where.ts';
import { uncertain } from '../buckets.ts';
import { type Key, membersOf } from '../members.ts';
import { both, havingValue, withoutOwn } from '../narrowing.ts';
import { shownAs } from '../shownAs.ts';

/** One value of a facet: the value itself (a slug for a node), what to show for it, how many items have it, and the `where` that narrows to them. */
export interface FacetValue {
  value: string | boolean;
  label: string;
  count: number;
  where: Where;
}

/** A facet of a list. */
export interface Facet {
  total: number;
  values: FacetValue[];
  missing: { count: number; where: Where };
  uncertain: number;
}

/** How a facet is asked for. */
export interface FacetQuery {
  list: ListOf;
  key: Key;
  first: number;
  byCount: boolean;
}

interface FacetRow {
  parent: number;
  /** Whether it stands for a value, for the items without one, or for those with an uncertain date. */
  role: 'value' | 'missing' | 'uncertain';
  value: string | number;
  label: string;
  count: number;
  total: number;
}

/** Counts a facet of the lists of several parents, in one statement. */
export function countFacet(
  corpus: Corpus,
  { list, key, first, byCount }: FacetQuery,
  parents: readonly number[],
): (parent: number) => Facet {
  const rest = withoutOwn(list.where, key.dimension);
  return countMembers(corpus, { members: membersOf(list, rest, [key], parents), rest, key, first, byCount });
}

/** Items with their values, as SQL that selects `parent`, `item` and `key0`, and the conditions under which they were listed. */
export interface MembersQuery extends Omit<FacetQuery, 'list'> {
  members: SQL;
  rest: Where;
}

/**
 * SQL that counts members by their values, as `parent`, `role`, `place` within it from 1, `value`, `label`, `count` and `total`, how many values there are: so
 * many of the first, and what has none.
 */
export function countedMembers({ members, key, first, byCount }: Omit<MembersQuery, 'rest'>): SQL {
  const { value, label, rank } = shownAs(key.dimension.values, sql`key0`);
  const isDate = key.dimension.values.kind === 'DATE';
  // A page of no values still tells how many there are.
  const shown = derive(first, 'shown', (known) => Math.max(known, 1));
  return sql`
    WITH member AS (${members}),
      counted AS (
        SELECT parent, key0, count(*) AS count,
          CASE WHEN key0 IS NULL THEN 'missing' ${isDate ? sql`WHEN key0 = ${uncertain} THEN 'uncertain' ` : sql``}ELSE 'value' END AS role
        FROM member GROUP BY parent, key0),
      placed AS (
        SELECT *, count(*) OVER (PARTITION BY parent, role) AS total,
          row_number() OVER (PARTITION BY parent, role ORDER BY ${byCount ? sql`count DESC, ` : sql``}${rank}) AS place
        FROM counted)
    SELECT parent, role, place, ${value} AS value, ${label} AS label, count, total FROM placed WHERE place <= ${shown}`;
}

/** Counts members by their values, in one statement. */
export function countMembers(corpus: Corpus, query: MembersQuery): (parent: number) => Facet {
  const { rest, key, first } = query;
  const rows = corpus.all<FacetRow>(sql`${countedMembers(query)} ORDER BY parent, place`);

  const byParent = Map.groupBy(rows, ({ parent }) => parent);
  return (parent) => {
    const {
      value: values = [],
      missing = [],
      uncertain = [],
    } = Object.groupBy(byParent.get(parent) ?? [], ({ role }) => role);
    return {
      total: values[0]?.total ?? 0,
      values: values.slice(0, first).map(({ value: found, label: name, count }) => {
        const value = key.dimension.values.kind === 'BOOLEAN' ? found === 1 : String(found);
        return { value, label: name, count, where: both(rest, havingValue(key.dimension, value)) };
      }),
      missing: {
        count: missing[0]?.count ?? 0,
        where: both(rest, key.dimension.absent ?? { OR: [] }),
      },
      uncertain: uncertain[0]?.count ?? 0,
    };
  };
}
