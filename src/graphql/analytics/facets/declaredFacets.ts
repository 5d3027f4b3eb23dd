import { type SQL, sql } from 'drizzle-orm';
import type { Declaration, Source } from '../../../compile/declaration.ts';
import { inspect } from '../../../compile/deferred.ts';
import { jsonText } from '../../../compile/json.ts';
import type { Where } from '../../query/where.ts';
import { daysOfSql, type Interval } from '../buckets.ts';
import type { Dimension } from '../dimension.ts';
import { itemAt } from '../itemAt.ts';
import type { Key } from '../members.ts';
import { both, havingKey } from '../narrowing.ts';
import { shownAs } from '../shownAs.ts';
import { placesOf } from './facetQuery.ts';

/** How a facet is asked for. */
export interface FacetArguments {
  first: number;
  orderBy: 'COUNT' | 'VALUE';
  interval?: Interval;
}

/** The items of a list with their values of a dimension, as SQL that selects `parent`, `item` and `key0`, and the conditions under which they were listed. */
export type MembersOf = (list: Source, key: Key) => { members: SQL; rest: Where; isAll?: boolean };

/** A facet of a list for the compiler. What is there to be shown is said in functions, as making SQL of it takes time. */
export const declaredFacet = (
  dimension: Dimension,
  membersOf: MembersOf,
  check: (first: number) => void,
): Declaration => ({
  kind: 'summary',
  rows: (list, args: FacetArguments, alias, selected) => {
    const first = inspect(args.first);
    check(first);
    // Looking for items without a value costs a look at every item.
    const key = { dimension, interval: args.interval ?? 'YEAR', present: !selected.has('missing') };
    const { rest, ...found } = membersOf(list, key);
    const name = alias();
    const column = (of: string) => sql.raw(`${name}.${of}`);
    const places = placesOf({ ...found, key, first, byCount: args.orderBy === 'COUNT' });
    const most = (of: string, role: string) =>
      sql`coalesce(max(${column(of)}) FILTER (WHERE ${column('role')} = ${sql.raw(`'${role}'`)}), 0)`;
    return {
      from: sql`(${places}) AS ${sql.raw(name)}`,
      source: {
        total: most('total', 'value'),
        uncertain: most('count', 'uncertain'),
        missing: {
          count: most('count', 'missing'),
          where: () => jsonText(both(rest, dimension.absent ?? { OR: [] })),
        },
        values: {
          where: sql`${column('role')} = 'value' AND ${column('place')} <= ${sql.raw(String(first))}`,
          orderBy: [column('place')],
          source: { ...shownValue(key, column('key0'), rest), count: column('count') },
        },
      },
    };
  },
});

function shownValue(key: Key, at: SQL, rest: Where) {
  const { values } = key.dimension;
  const { value, label } = shownAs(values, at);
  return {
    value,
    label,
    where: () => jsonText(both(rest, havingKey(key, at))),
    days: () => daysOfSql(key.interval, at),
    item: { values, at },
  };
}

/** What the fields of facets and their values are made of. */
export const ofFacet = {
  values: { kind: 'items', rows: ({ values }) => values },
  missing: { kind: 'object', source: ({ missing }) => missing },
  value: { kind: 'value', sql: ({ value }) => value },
  where: { kind: 'value', sql: ({ where }) => where(), isJson: true },
  node: { kind: 'chosen', how: ({ item }) => itemAt(item) },
  from: { kind: 'value', sql: ({ days }) => days().from },
  to: { kind: 'value', sql: ({ days }) => days().to },
} satisfies Record<string, Declaration>;
