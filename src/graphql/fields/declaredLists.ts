import { type SQL, sql } from 'drizzle-orm';
import type { Rows as CompiledRows, Page as PageOfRows } from '../../compile/declaration.ts';
import { inspect } from '../../compile/deferred.ts';
import type { DeclaredList } from '../analytics/members.ts';
import { predicateSql } from '../query/count.ts';
import { withJoins } from '../query/joins.ts';
import { toOrder } from '../query/orders.ts';
import { pageQuery } from '../query/page.ts';
import { allOf, isSomething, type Predicate } from '../query/predicate.ts';
import { countOfLeading, drivingRelation, forPage, forSorting } from '../query/relationConditions.ts';
import { toPredicate } from '../query/where.ts';
import { declared, isTextColumn, tableAs } from './declare.ts';
import type { ListArguments } from './lists.ts';
import { type Noun, nounNamed, tableOfNoun } from './nouns.ts';

/** The rows of a list, as the compiler takes them: which they are, the column with their ids if that is not their own, and how many of them there are. */
export type ListRows = CompiledRows & {
  id?: SQL | undefined;
  /** The row and the relation that the list follows; null for a list of the whole corpus. */
  parent: DeclaredList['parent'];
  /** Whether no index brings the rows in the order of the noun. */
  isUnordered?: boolean;
  count: (where: Predicate, alias: string) => SQL;
};

/** A page of a list for the compiler, of rows that the field restricts to those of which `only` holds. */
export function pageOf(
  noun: Noun,
  args: ListArguments,
  rows: ListRows,
  only: Predicate,
  alias: () => string,
): PageOfRows {
  const { first, last, after, before } = args;
  const order = toOrder(noun.typeName, noun.order, inspect(args.orderBy));
  const page = pageQuery(order, { first: inspect(first), last: inspect(last), after, before });
  const asked = toPredicate(noun.where, args.where);
  const isOwnOrder = order === noun.order;
  const isWhole = !rows.where && !isSomething(only) && isOwnOrder;
  const conditions = isOwnOrder ? asked : forSorting(asked);
  const { source: row } = rows;
  const isCorrelated = rows.parent !== null || rows.isUnordered === true;
  const joinable = {
    row,
    from: rows.from,
    alias,
    inOrder: isOwnOrder,
    driver: isOwnOrder && !isCorrelated ? drivingRelation(asked) : null,
  };
  const {
    condition: holds,
    from,
    id,
  } = withJoins(joinable, () =>
    predicateSql(noun.table, row, isWhole ? forPage(asked, page) : allOf([only, conditions])),
  );
  const ids = id ?? rows.id;
  return {
    from,
    where: rows.where ? sql`(${rows.where}) AND (${holds})` : holds,
    bounds: page.bounds.map((bound) => bound(row, ids)),
    orderBy: page.orderBy(row, ids),
    source: row,
    isInOrder: isOwnOrder && !isSomething(asked) && !rows.isUnordered,
    isCorrelated,
    identity: rows.id ?? sql`${row.id}`,
    cursor: {
      name: order.name,
      keys: order.keys.map((key) => {
        const expression = key.sql(row);
        return { sql: expression, isText: isTextColumn(expression) };
      }),
    },
    size: page.size,
    isBackward: page.isBackward,
    isBounded: (page.isBackward ? before : after) != null,
    again: (name) => {
      const { from, row: shown } = tableAs(tableOfNoun(noun), name);
      return { from, identity: sql`${shown.id}`, source: shown };
    },
    // Made only for those who ask for the total.
    get count() {
      return rows.count(allOf([only, asked]), alias());
    },
    whole: {
      noun: noun.typeName,
      where: args.where ?? null,
      only,
      parent: rows.parent,
    } satisfies DeclaredList,
  };
}

/** All rows of a noun. */
export function allRows(noun: Noun, alias: () => string): ListRows {
  const { from, row } = tableAs(tableOfNoun(noun), alias());
  return {
    from,
    source: row,
    parent: null,
    count: (where, name) => {
      const counted = tableAs(tableOfNoun(noun), name);
      return (
        countOfLeading(noun.table, where) ??
        sql`SELECT count(*) FROM ${counted.from} WHERE ${predicateSql(noun.table, counted.row, where)}`
      );
    },
  };
}

/** The row of a noun that a predicate holds of, for the compiler. */
export function oneRow(noun: Noun, where: Predicate, alias: string): CompiledRows {
  const { from, row } = tableAs(tableOfNoun(noun), alias);
  return { from, where: predicateSql(noun.table, row, where), source: row, typename: noun.typeName };
}

/** The item of a type whose slug the source has under a name; null when it has none there. */
export const itemBySlug = (typeName: string, name: string) =>
  declared({
    kind: 'first',
    rows: (source, _, alias) => {
      const { from, row } = tableAs(tableOfNoun(nounNamed(typeName)), alias());
      return { from, where: sql`${row.slug} = ${source[name]}`, source: row, typename: typeName };
    },
  });

/** The row of a noun with a slug, for the compiler. */
export function rowBySlug(typeName: string, slug: string, alias: string): CompiledRows {
  const noun = nounNamed(typeName);
  return oneRow(noun, allOf([noun.only, { slug }]), alias);
}
