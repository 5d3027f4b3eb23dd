import { type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import type { ListOf } from '../../query/page.ts';
import type { Where } from '../../query/where.ts';
import { uncertain } from '../buckets.ts';
import { isAll, type Key, membersOf } from '../members.ts';
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
  const members = membersOf(list, rest, [key], parents);
  return countMembers(corpus, { members, rest, key, first, byCount, isAll: isAll(list, rest) });
}

/** SQL that selects each value of a facet with its number in `count` and where it stands in `place`; for each `parent` and `role` as many as are shown. */
export function placesOf({ members, key, first, byCount, isAll }: Omit<MembersQuery, 'rest'>): SQL {
  const { values } = key.dimension;
  const { rank } = shownAs(values, sql`key0`);
  // A page of no values still tells how many there are.
  const shown = Math.max(first, 1);
  // Grouped by the value alone, all items come from an index that has them in its order; a few are better sorted than sought there.
  const [parent, group] = isAll ? ['0 AS parent', 'key0'] : ['parent', 'parent, key0'];
  const isUncertain = values.kind === 'DATE' ? sql`WHEN key0 = ${uncertain} THEN 'uncertain' ` : sql``;
  // Not WITH: a statement of many facets would have more of it than SQLite takes.
  return sql`
    SELECT * FROM (
      SELECT *, count(*) OVER (PARTITION BY parent, role) AS total,
        row_number() OVER (PARTITION BY parent, role ORDER BY ${byCount ? sql`count DESC, ` : sql``}${rank}) AS place
      FROM (
        SELECT ${sql.raw(parent)}, key0, count(*) AS count,
          CASE WHEN key0 IS NULL THEN 'missing' ${isUncertain}ELSE 'value' END AS role
        FROM (${members}) GROUP BY ${sql.raw(group)}))
    WHERE place <= ${shown}`;
}

/** Items with their values, as SQL that selects `parent`, `item` and `key0`, and the conditions under which they were listed. */
interface MembersQuery extends Omit<FacetQuery, 'list'> {
  members: SQL;
  rest: Where;
  /** Whether they are all items that a noun has. */
  isAll?: boolean;
}

/** Counts members by their values, in one statement. */
export function countMembers(corpus: Corpus, { rest, ...query }: MembersQuery): (parent: number) => Facet {
  const { key, first } = query;
  const { value, label } = shownAs(key.dimension.values, sql`key0`);
  const rows = corpus.all<FacetRow>(
    sql`SELECT parent, role, ${value} AS value, ${label} AS label, count, total FROM (${placesOf(query)}) ORDER BY parent, place`,
  );

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
