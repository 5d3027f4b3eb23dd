import { type Column, type SQL, sql } from 'drizzle-orm';
import type { Alias } from '../../compile/declaration.ts';
import { JoinedTables } from './joinedTables.ts';
import { compare, type Operator } from './operators.ts';
import type { PageQuery } from './page.ts';
import { follow, isOnce, isOwnKey, origins, relationOf } from './relations.ts';
import { type AnyRow, columnIn, nameOfRow, type TableName, tableAs } from './rows.ts';
import { type Condition, definedEntries, isEverything, type Operators } from './tree.ts';

/** A page of a list whose rows are numbered in its order. */
export type PageOfIds = Pick<PageQuery, 'limit' | 'orderBy' | 'bounds'>;

/**
 * How the rows that meet a condition are read:
 * - `sorted`: all of them, to be sorted by something else than their ids.
 * - `ordered`: in the order of their ids, until a page is full. If `isDriven`, the rows of a
 *   relation may come first, when their index has the ids in that order.
 * - `page`: the same where the condition alone selects the rows, so that a relation needs to
 *   contribute no more ids than the page has.
 */
export type Strategy =
  | { kind: 'sorted' }
  | { kind: 'ordered'; isDriven: boolean }
  | { kind: 'page'; isDriven: boolean; page: PageOfIds };

/** A condition in SQL, with the tables that it needs. */
export interface Rendered {
  condition: SQL;
  /** The tables after FROM: those given, and the joined ones. */
  from: SQL;
  /**
   * The column of a joined row to order by instead of the row’s own id; null when there is none.
   */
  id: SQL | null;
}

/** Where a condition is rendered. */
interface Scope {
  row: AnyRow;
  /** The number of relations from the outermost row to this one; it makes aliases unique. */
  depth: number;
  /** The tables joined to the row; null where nothing is joined. */
  joins: JoinedTables | null;
  /** Whether every row of the result meets the condition: it is not part of an OR or a NOT. */
  isRequired: boolean;
}

type Related = Extract<Condition, { kind: 'relation' }>;

const isSome = (condition: Condition): condition is Related =>
  condition.kind === 'relation' && condition.quantifier === 'some';

/**
 * A condition on a row as SQL that is never null, and safe as a part of AND, OR and NOT. No table
 * is joined.
 */
export const toSql = (condition: Condition, row: AnyRow): SQL => render(condition, plainly(row, 0));

const plainly = (row: AnyRow, depth: number): Scope => ({ row, depth, joins: null, isRequired: true });

/**
 * A condition on the rows of a query, with joins where they are faster than subqueries. A join
 * leaves SQLite to choose with which table to begin, by the frequency of the given values; an IN
 * over related rows gathers all of them first.
 */
export function toQuery(
  condition: Condition,
  { row, from, alias, strategy }: { row: AnyRow; from: SQL; alias: Alias; strategy: Strategy },
): Rendered {
  if (strategy.kind === 'page' && isSome(condition)) {
    return { condition: someOnPage(condition, row, strategy.page), from, id: null };
  }
  const joins = new JoinedTables(row, alias, strategy.kind !== 'sorted');
  const rendered = render(condition, { ...plainly(row, 0), joins });
  const isDriven = strategy.kind !== 'sorted' && strategy.isDriven;
  return { condition: rendered, ...joins.from(from, isDriven ? drivingRelation(condition) : null) };
}

function render(condition: Condition, scope: Scope): SQL {
  const { row, depth } = scope;
  switch (condition.kind) {
    case 'compare': {
      const { left, operator, operand } = condition;
      return compare(typeof left === 'string' ? columnIn(row, left) : left(row), operator, operand);
    }
    case 'relation':
      return condition.quantifier === 'some' ? someRelated(condition, scope) : antiJoin(condition, scope);
    case 'count':
      return countAt(condition, row, `n${depth}`, depth + 1, comparisons(rowCount, condition.operators));
    case 'and':
      return combined(condition.parts, sql` AND `, sql`1`, scope);
    case 'or':
      return combined(condition.parts, sql` OR `, sql`0`, { ...scope, isRequired: false });
    case 'not':
      return sql`(NOT ${render(condition.part, { ...scope, isRequired: false })})`;
    case 'dated':
      return render(condition.given, scope);
    case 'sql':
      return sql`(${condition.sql(row)})`;
  }
}

function combined(parts: readonly Condition[], operator: SQL, whenEmpty: SQL, scope: Scope): SQL {
  if (parts.length === 0) return whenEmpty;
  return sql`(${sql.join(
    parts.map((part) => render(part, scope)),
    operator,
  )})`;
}

/** All operators that are given on an expression; true without any. */
export function comparisons(expression: SQL, operators: Operators): SQL {
  const terms = definedEntries(operators).map(([operator, operand]) =>
    compare(expression, operator as Operator, operand),
  );
  return terms.length ? sql`(${sql.join(terms, sql` AND `)})` : sql`1`;
}

/**
 * At least one related row meets a condition: of a joined row the condition itself, or a semi-join.
 */
function someRelated({ relation, where }: Related, { row, depth, joins, isRequired }: Scope): SQL {
  const table = nameOfRow(row);
  if (isEverything(where) && isOwnKey(table, relation)) return isLinked(row, relation, true);
  const related = joins?.rowOf(relation);
  if (related) return render(where, plainly(related, depth + 1));
  const found = selectOrigins(row, relation, where, depth);
  if (!joins || joins.isOrdered || !isRequired) return semiJoin(found);
  const distinct = isUnique(where, found.target) && isOnce(table, relation) ? sql`` : sql`DISTINCT `;
  joins.addIds(found.own, sql`SELECT ${distinct}${found.column} AS id ${found.rows}`);
  return sql`1`;
}

/** Whether the row’s own key leads to a row: then the key alone shows it. */
const isLinked = (row: AnyRow, relation: string, isLinked: boolean) =>
  compare(columnIn(row, relationOf(nameOfRow(row), relation).from.key), 'isNull', !isLinked);

/**
 * A semi-join as an IN over the related rows, not as an EXISTS: SQLite can then start from the few
 * related rows, found by index, where an EXISTS makes it try every row of the list.
 */
const semiJoin = ({ own, column, rows }: Origins): SQL =>
  own.notNull
    ? sql`${own} IN (SELECT ${column} ${rows})`
    : sql`(${own} IS NOT NULL AND ${own} IN (SELECT ${column} ${rows}))`;

/**
 * No related row meets a condition: a NOT EXISTS. Most rows of a list pass, so a page is full after
 * a few rows, where an IN would gather all related rows first.
 */
function antiJoin({ relation, where }: Related, { row, depth }: Scope): SQL {
  if (isEverything(where) && isOwnKey(nameOfRow(row), relation)) {
    return isLinked(row, relation, false);
  }
  return sql`(NOT EXISTS (SELECT 1 ${selectRelated(row, relation, where, `w${depth}`, depth + 1)}))`;
}

/** FROM and WHERE of the related rows that meet a condition. */
function selectRelated(row: AnyRow, relation: string, where: Condition, alias: string, depth: number): SQL {
  const { from, where: isRelated, source } = follow(row, relation, alias);
  return sql`FROM ${from} WHERE ${isRelated} AND ${render(where, plainly(source, depth))}`;
}

/**
 * The rows at the far end of a relation that meet a condition, and the values that lead to them.
 */
interface Origins {
  own: Column;
  column: SQL;
  /** Their FROM and WHERE. */
  rows: SQL;
  target: AnyRow;
}

function selectOrigins(row: AnyRow, relation: string, where: Condition, depth: number): Origins {
  const { own, column, isNullable, from, target } = origins(row, relation, `w${depth}`);
  const isPresent = isNullable ? sql` AND ${column} IS NOT NULL` : sql``;
  const rows = sql`FROM ${from} WHERE ${render(where, plainly(target, depth + 1))}${isPresent}`;
  return { own, column, rows, target };
}

/**
 * The same for a condition that alone selects the rows of a page. Of a relation from the rows’ own
 * ids, only the ids on the page are gathered, however many rows it leads to. Where a unique key
 * selects the related row, the key is compared, because an index has the rows of one key in order.
 */
function someOnPage({ relation, where }: Related, row: AnyRow, page: PageOfIds): SQL {
  if (isEverything(where) && isOwnKey(nameOfRow(row), relation)) return isLinked(row, relation, true);
  const found = selectOrigins(row, relation, where, 0);
  const { own, column, rows, target } = found;
  if (isId(own)) {
    const bounds = page.bounds.map((bound) => sql` AND ${bound(row, column)}`);
    const order = sql.join(page.orderBy(row, column), sql`, `);
    return sql`${own} IN (SELECT DISTINCT ${column} ${rows}${sql.join(bounds)} ORDER BY ${order} LIMIT ${page.limit})`;
  }
  return isUnique(where, target) ? sql`${own} = (SELECT ${column} ${rows})` : semiJoin(found);
}

const isId = ({ name }: Column) => name === 'id';

/** Whether a condition holds for one row at most, because it compares a unique column. */
function isUnique(condition: Condition, row: AnyRow): boolean {
  if (condition.kind === 'and') return condition.parts.some((part) => isUnique(part, row));
  if (condition.kind !== 'compare' || typeof condition.left !== 'string') return false;
  return condition.operator === 'eq' && columnIn(row, condition.left).isUnique;
}

/**
 * The first relation by which all rows lead to rows with one value of a column; null when there is
 * none.
 */
function drivingRelation(condition: Condition): string | null {
  if (condition.kind === 'and') {
    return condition.parts.reduce<string | null>((found, part) => found ?? drivingRelation(part), null);
  }
  return isSome(condition) && isOneValue(condition.where) ? condition.relation : null;
}

/** Whether a condition compares one column to one value. */
function isOneValue(condition: Condition): boolean {
  if (condition.kind !== 'compare' || typeof condition.left !== 'string') return false;
  const { operator, operand } = condition;
  return operator === 'eq' || (operator === 'in' && Array.isArray(operand) && operand.length === 1);
}

/**
 * How many of the rows to which a relation leads from `row` meet a condition, each counted as often
 * as it is related.
 */
export const countRelated = (row: AnyRow, relation: string, where: Condition, alias: string): SQL =>
  countAt({ relation, where }, row, alias, 0, rowCount);

const rowCount = sql`count(*)`;

/**
 * An expression over the number of related rows. Several comparisons of the number stand in one
 * subquery: else each would repeat the condition, and nested counts would multiply it.
 */
function countAt(
  { relation, where }: Pick<Related, 'relation' | 'where'>,
  row: AnyRow,
  alias: string,
  depth: number,
  selected: SQL,
): SQL {
  const { junction } = follow(row, relation, alias);
  // Each row of a junction leads to a row, so the junction alone has the number.
  if (junction && isEverything(where)) return sql`(SELECT ${selected} ${junction})`;
  return sql`(SELECT ${selected} ${selectRelated(row, relation, where, alias, depth)})`;
}

/** The number of rows of a table that meet a condition, as a query. */
export function countRows(table: TableName, condition: Condition, alias: string): SQL {
  const { from, row } = tableAs(table, alias);
  return (
    countVia(condition, row) ?? sql`SELECT count(*) AS count FROM ${from} WHERE ${toSql(condition, row)}`
  );
}

/**
 * The same by the related rows alone, where these hold the rows’ ids; null for any other condition.
 */
function countVia(condition: Condition, row: AnyRow): SQL | null {
  if (!isSome(condition)) return null;
  const { own, column, rows } = selectOrigins(row, condition.relation, condition.where, 0);
  return isId(own) ? sql`SELECT count(DISTINCT ${column}) AS count ${rows}` : null;
}
