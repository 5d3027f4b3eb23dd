import { type SQL, sql } from 'drizzle-orm';
import type { Alias, Page as CompiledPage, Rows } from '../../compile/declaration.ts';
import { literalValue } from '../../compile/param.ts';
import { builder } from '../builder.ts';
import { Parts } from '../enums.ts';
import { orderInput, toOrder } from '../query/orders.ts';
import { type Page, pageCost, pageQuery } from '../query/page.ts';
import { ofParts, type PartsValue, partsOf } from '../query/parts.ts';
import { follow } from '../query/relations.ts';
import { countRelated, countRows, type Strategy, toQuery, toSql } from '../query/render.ts';
import { type AnyRow, idOf, isTextColumn, tableAs } from '../query/rows.ts';
import { and, type Condition, everything, isEverything } from '../query/tree.ts';
import { toCondition, type Where, whereInput } from '../query/where.ts';
import { type Field, type Fields, rootField } from './fields.ts';
import { type Noun, nounNamed } from './nouns.ts';

/** The arguments of a list. */
export type ListArguments = Page & {
  where?: Where | null;
  orderBy?: Record<string, unknown>[] | null;
  parts?: PartsValue | null;
};

/**
 * A list in a statement: the noun and the condition of its items, for whatever aggregates the list.
 */
export interface List {
  noun: Noun;
  /** The condition that the client gave. */
  where: Where | null;
  /** The condition of the field itself. */
  only: Condition;
  /** Which items count, where one can be part of another. */
  parts: PartsValue;
  /**
   * The row and the relation that the list follows, or rows of its own under an alias; null for a
   * list of the whole corpus.
   */
  parent: { row: AnyRow; relation: string } | { rows: (alias: string) => { from: SQL; where: SQL } } | null;
}

/** A list of which a page is shown. */
export interface PagedList extends List {
  /** The number of its items by what its condition is replaced by. */
  countBy: (replace: (asked: Condition) => Condition) => SQL;
}

/** The rows of a list before its `where`. */
export interface ListRows extends Rows {
  source: AnyRow;
  /** The column with the rows’ ids, if that is not their own. */
  id?: SQL | undefined;
  parent: List['parent'];
  /** Whether no index brings the rows in the order of the noun. */
  isUnordered?: boolean;
  count: (where: Condition, alias: string) => SQL;
}

/** The arguments that every list of a noun takes; they are described with their types. */
export function listArguments(noun: Noun) {
  const order = orderInput(noun.name);
  return builder.args((t) => ({
    where: t.field({ type: whereInput(noun.where) }),
    ...(order ? { orderBy: t.field({ type: [order] }) } : {}),
    ...(noun.hasParts ? { parts: t.field({ type: Parts }) } : {}),
    ...pageArguments(t),
  }));
}

type ArgumentBuilder = Parameters<Parameters<typeof builder.args>[0]>[0];

/** The arguments by which every list is paged. */
export const pageArguments = (t: ArgumentBuilder) => ({
  first: t.int(),
  after: t.string(),
  last: t.int(),
  before: t.string(),
});

/** A page of a list, of rows that the field restricts to those where `only` holds. */
export function pageOf(
  noun: Noun,
  args: ListArguments,
  rows: ListRows,
  only: Condition,
  alias: Alias,
  usualParts: PartsValue = 'ALL',
): CompiledPage {
  const { first, last, after, before } = args;
  const order = toOrder(noun.name, noun.order, literalValue(args.orderBy));
  const page = pageQuery(order, { first: literalValue(first), last: literalValue(last), after, before });
  const parts = partsOf(args.parts, usualParts);
  const asked = and([toCondition(noun.where, args.where), ofParts(parts)]);
  const condition = and([only, asked]);
  const isOwnOrder = order === noun.order;
  const { source: row } = rows;
  const isCorrelated = rows.parent !== null || rows.isUnordered === true;
  const isWhole = !rows.where && isEverything(only);
  const isDriven = !isCorrelated;
  const strategy: Strategy = !isOwnOrder
    ? { kind: 'sorted' }
    : isWhole
      ? { kind: 'page', isDriven, page }
      : { kind: 'ordered', isDriven };
  const query = toQuery(condition, { row, from: rows.from, alias, strategy });
  const ids = query.id ?? rows.id;
  return {
    from: query.from,
    where: rows.where ? sql`${rows.where} AND ${query.condition}` : query.condition,
    bounds: page.bounds.map((bound) => bound(row, ids)),
    orderBy: page.orderBy(row, ids),
    source: row,
    isInOrder: isOwnOrder && isEverything(asked) && !rows.isUnordered,
    isCorrelated,
    identity: rows.id ?? idOf(row),
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
      const { from, row: shown } = tableAs(noun.table, name);
      return { from, identity: idOf(shown), source: shown };
    },
    // Made only when the total is selected.
    get count() {
      return rows.count(condition, alias());
    },
    get plain() {
      const holds = toSql(condition, row);
      return { from: rows.from, where: rows.where ? sql`${rows.where} AND ${holds}` : holds };
    },
    whole: {
      noun,
      where: args.where ?? null,
      only,
      parts,
      parent: rows.parent,
      countBy: (replace) => rows.count(and([only, replace(asked)]), alias()),
    } satisfies PagedList,
  };
}

/** All rows of a noun. */
export function allRows(noun: Noun, alias: Alias): ListRows {
  const { from, row } = tableAs(noun.table, alias());
  return {
    from,
    source: row,
    parent: null,
    count: (where, name) => countRows(noun.table, where, name),
  };
}

/** The rows to which a relation leads from a row. */
export const relatedRows = (row: AnyRow, relation: string, alias: Alias): ListRows => ({
  ...follow(row, relation, alias()),
  parent: { row, relation },
  count: (where, name) => countRelated(row, relation, where, name),
});

/** The row of a noun that meets a condition. */
export function oneRow(noun: Noun, where: Condition, alias: string): Rows {
  const { from, row } = tableAs(noun.table, alias);
  return { from, where: toSql(where, row), source: row, typename: noun.name };
}

/** A list of a noun that its field restricts further, by a condition or by rows of its own. */
export function restrictedList<Source extends object>(
  t: Fields<Source>,
  typeName: string,
  description: string,
  restriction: (source: Source) => Condition,
  rows?: (source: Source, alias: Alias) => ListRows,
  /** Which items count when the client does not say. */
  usualParts?: (source: Source) => PartsValue,
): Field {
  const noun = nounNamed(typeName);
  return t.connection({
    type: noun.connection,
    description,
    args: listArguments(noun),
    cost: (page: Page) => pageCost(page),
    page: (source, args, alias) => {
      const given = args as ListArguments;
      if (rows) return pageOf(noun, given, rows(source, alias), noun.only, alias);
      const only = restriction(source);
      const all = { ...allRows(noun, alias), isUnordered: !isEverything(only) };
      return pageOf(noun, given, all, and([noun.only, only]), alias, usualParts?.(source));
    },
  });
}

/** Adds the root field that lists all of a noun. */
export function addListField(
  noun: Noun,
  { field, description }: { field: string; description: string },
): void {
  rootField(field, (t) => restrictedList(t, noun.name, description, () => everything));
}
