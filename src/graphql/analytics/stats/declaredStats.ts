import { type SQL, sql } from 'drizzle-orm';
import type { Declaration, Source } from '../../../compile/declaration.ts';
import { jsonText } from '../../../compile/json.ts';
import { refused } from '../../../compile/refused.ts';
import { tableAs } from '../../fields/declare.ts';
import { nounNamed, tableOfNoun } from '../../fields/nouns.ts';
import { predicateSql } from '../../query/count.ts';
import { allOf } from '../../query/predicate.ts';
import { toPredicate, type Where } from '../../query/where.ts';
import { uncertain } from '../buckets.ts';
import { itemAt } from '../itemAt.ts';
import { both, havingKey, havingValue } from '../narrowing.ts';
import { shownAs } from '../shownAs.ts';
import { isMixed } from './figureAmounts.ts';
import type { GroupKey } from './grouping.ts';
import { comparesAmounts, groupsOf, type StatsQuery } from './statsQuery.ts';

/** The statistics of a noun for the compiler. `queryOf` checks what is asked for. */
export const declaredStats = (queryOf: (args: Source) => StatsQuery): Declaration => ({
  kind: 'summary',
  rows: (_, args, alias, selected) => {
    const query = queryOf(args);
    const totalCount = () => countOf(query, alias());
    if (!selected.has('groups') && !selected.has('rows'))
      return { from: sql`(SELECT 1)`, source: { totalCount } };
    const name = alias();
    const column = (of: string) => sql.raw(`${name}.${of}`);
    const compared = sql`iif(${isMixed((list) => column(`all_${list}`))}, ${refused('Groups are ordered by amounts that cannot be compared')}, 1)`;
    return {
      from: sql`(${groupsOf(query, [])}) AS ${sql.raw(name)}`,
      ...(comparesAmounts(query) ? { where: compared } : {}),
      source: {
        totalCount,
        groups: sql`coalesce(max(${column('groups')}), 0)`,
        rows: {
          count: column('count'),
          keys: query.keys.map((key, index) => keyOf(key, column(`key${index}`))),
          where: () => whereOf(query, (index) => column(`key${index}`)),
          column,
        },
      },
    };
  },
});

/** How many items the conditions hold of. */
function countOf({ list }: StatsQuery, alias: string): SQL {
  const noun = nounNamed(list.noun);
  const { from, row } = tableAs(tableOfNoun(noun), alias);
  const predicate = allOf([list.only, toPredicate(noun.where, list.where)]);
  return sql`(SELECT count(*) FROM ${from} WHERE ${predicateSql(noun.table, row, predicate)})`;
}

const isUncertain = (at: SQL) => sql`${at} IS ${uncertain}`;

/** A value that the items of a group have in common, by its key. */
function keyOf({ name, dimension: { values } }: GroupKey, at: SQL) {
  const { value, label } = shownAs(values, at);
  const item = { values, at };
  if (values.kind === 'DATE') {
    const known = sql`nullif(${at}, ${uncertain})`;
    return { name, value: known, label: known, uncertain: isUncertain(at), item };
  }
  return { name, value: values.kind === 'BOOLEAN' ? label : value, label, uncertain: sql`0`, item };
}

/** The `where` of a group, which depends on which of its keys have values; null when a date is uncertain. */
function whereOf({ list, keys }: StatsQuery, at: (index: number) => SQL): SQL {
  const ways = keys.reduce<{ when: SQL[]; where: Where }[]>(
    (found, key, index) =>
      found.flatMap(({ when, where }) => [
        { when: [...when, sql`${at(index)} IS NULL`], where: both(where, havingValue(key.dimension, null)) },
        { when, where: both(where, havingKey(key, at(index))) },
      ]),
    [{ when: [], where: list.where ?? {} }],
  );
  const unnamed = keys.flatMap(({ dimension: { values } }, index) =>
    values.kind === 'DATE' ? [sql` WHEN ${isUncertain(at(index))} THEN NULL`] : [],
  );
  const named = ways.map(
    ({ when, where }) => sql` WHEN ${sql.join([...when, sql`1`], sql` AND `)} THEN ${jsonText(where)}`,
  );
  return sql`CASE${sql.join([...unnamed, ...named])} END`;
}

/** What the fields of statistics, their groups and the values of those are made of. */
export const ofStats = {
  totalCount: { kind: 'value', sql: ({ totalCount }) => totalCount() },
  groups: { kind: 'value', sql: ({ groups }) => groups },
  rows: { kind: 'items', rows: ({ rows }) => ({ source: rows }) },
  keys: {
    kind: 'several',
    items: ({ keys }) => keys.map((key: Source) => ({ kind: 'object', source: () => key })),
  },
  where: { kind: 'value', sql: ({ where }) => where(), isJson: true },
  dimension: { kind: 'chosen', how: ({ name }) => ({ kind: 'constant', value: name }) },
  node: { kind: 'chosen', how: ({ item }) => itemAt(item) },
} satisfies Record<string, Declaration>;
