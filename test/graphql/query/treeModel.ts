import { type Column, getTableColumns, type Table } from 'drizzle-orm';
import fc from 'fast-check';
import type { Corpus } from '../../../db/open.ts';
import type { Operator } from '../../../src/graphql/query/operators.ts';
import { relationOf } from '../../../src/graphql/query/relations.ts';
import { type TableName, tableNamed, tables } from '../../../src/graphql/query/rows.ts';
import * as tree from '../../../src/graphql/query/tree.ts';

type Value = string | number | null;
type Row = Record<string, Value>;

/**
 * Trees over the tables of a corpus, and a second reading of what they mean, over rows in memory.
 */
export interface TreeModel {
  rows: (table: TableName) => Row[];
  draw: (table: TableName) => fc.Arbitrary<tree.Condition>;
  holds: (table: TableName, row: Row, condition: tree.Condition) => boolean;
}

export function treeModel(corpus: Corpus): TreeModel {
  const cache = new Map<unknown, Row[]>();
  const columnsOf = (table: Table) => Object.entries(getTableColumns(table)) as [string, Column][];

  /** All rows of a table or view, by the keys of the schema. */
  function rowsOf(table: Table): Row[] {
    const known = cache.get(table);
    if (known) return known;
    const columns = columnsOf(table);
    const rows = corpus
      .all<Row>(`SELECT * FROM "${nameOf(table)}"`)
      .map((row) => Object.fromEntries(columns.map(([key, { name }]) => [key, row[name] ?? null])));
    cache.set(table, rows);
    return rows;
  }

  function related(table: TableName, row: Row, name: string): { target: TableName; rows: Row[] } {
    const { from, to, target, junction } = relationOf(table, name);
    const all = rowsOf(tableNamed(target));
    const own = row[from.key];
    if (!junction) return { target, rows: all.filter((other) => own !== null && other[to.key] === own) };
    const links = rowsOf(junction.table).filter((link) => link[junction.from.key] === own);
    return {
      target,
      rows: links.flatMap((link) => all.filter((other) => other[to.key] === link[junction.to.key])),
    };
  }

  function holds(table: TableName, row: Row, condition: tree.Condition): boolean {
    switch (condition.kind) {
      case 'and':
        return condition.parts.every((part) => holds(table, row, part));
      case 'or':
        return condition.parts.some((part) => holds(table, row, part));
      case 'not':
        return !holds(table, row, condition.part);
      case 'compare':
        return compares(row[String(condition.left)] ?? null, condition.operator, condition.operand);
      case 'relation':
      case 'count': {
        const { target, rows } = related(table, row, condition.relation);
        const number = rows.filter((other) => holds(target, other, condition.where)).length;
        if (condition.kind === 'relation') return condition.quantifier === 'some' ? number > 0 : number === 0;
        return Object.entries(condition.operators).every(([operator, operand]) =>
          compares(number, operator as Operator, operand),
        );
      }
      case 'dated':
      case 'sql':
        throw new Error('The model draws columns and relations only');
    }
  }

  function drawComparison(table: TableName): fc.Arbitrary<tree.Condition> {
    const rows = rowsOf(tableNamed(table));
    const ofColumn = ([key, column]: [string, Column]) => {
      const values = [...new Set(rows.map((row) => row[key] ?? null))].filter((value) => value !== null);
      const isText = values.every((value) => typeof value === 'string');
      const isBoolean = column.dataType === 'boolean';
      const value = fc
        .constantFrom<string | number>(...(values.length ? values.slice(0, 20) : ['none']))
        .map((drawn) => (isBoolean ? drawn === 1 : drawn));
      const single = isBoolean ? ['eq', 'ne'] : ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'];
      const operators =
        isText && !isBoolean ? [...single, 'contains', 'startsWith', 'eqFolded', 'neFolded'] : single;
      return fc
        .oneof(
          fc.record({ operator: fc.constantFrom(...operators), operand: value }),
          fc.record({
            operator: fc.constantFrom(
              'in',
              'notIn',
              ...(isText && !isBoolean ? ['inFolded', 'notInFolded'] : []),
            ),
            operand: fc.array(value, { maxLength: 3 }),
          }),
          fc.record({ operator: fc.constant('isNull'), operand: fc.boolean() }),
        )
        .map(({ operator, operand }) => tree.compare(key, operator as Operator, operand));
    };
    return fc.oneof(...columnsOf(tableNamed(table)).map(ofColumn));
  }

  function drawRelation(table: TableName, depth: number): fc.Arbitrary<tree.Condition> {
    const names = Object.keys(tables[table]?.relations ?? {});
    return fc.constantFrom(...names).chain((name) => {
      const where = fc.oneof(fc.constant(tree.everything), draw(relationOf(table, name).target, depth - 1));
      return fc.oneof(
        where.map((inner) => tree.some(name, inner)),
        where.map((inner) => tree.none(name, inner)),
        where.map((inner) => tree.every(name, inner)),
        fc
          .tuple(where, fc.constantFrom('eq', 'ne', 'lt', 'gte'), fc.integer({ min: 0, max: 2 }))
          .map(([inner, operator, operand]) => tree.count(name, inner, { [operator]: operand })),
      );
    });
  }

  function draw(table: TableName, depth = 2): fc.Arbitrary<tree.Condition> {
    const hasRelations = depth > 0 && Object.keys(tables[table]?.relations ?? {}).length > 0;
    const leaf = hasRelations
      ? fc.oneof(drawComparison(table), drawRelation(table, depth))
      : drawComparison(table);
    const parts = fc.array(leaf, { maxLength: 3 });
    return fc.oneof(
      leaf,
      parts.map(tree.and),
      parts.map(tree.or),
      leaf.map(tree.not),
      fc.tuple(parts, parts).map(([some, others]) => tree.and([...some, tree.not(tree.or(others))])),
    );
  }

  return { rows: (table) => rowsOf(tableNamed(table)), draw, holds };
}

const nameOf = (table: Table) =>
  (table as unknown as Record<symbol, string>)[Symbol.for('drizzle:OriginalName')];

/** Letters of every script match in either case. */
const folded = (text: unknown) => String(text).toLowerCase();

const plain = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);

function compares(value: Value, operator: Operator, operand: unknown): boolean {
  const other = plain(operand);
  switch (operator) {
    case 'isNull':
      return (value === null) === operand;
    case 'ne':
      return value !== other;
    case 'neFolded':
      return value === null || folded(value) !== folded(other);
    case 'notInFolded':
      return value === null || !(operand as unknown[]).map(folded).includes(folded(value));
    case 'notIn':
      return !(operand as unknown[]).map(plain).includes(value);
    default:
      if (value === null) return false;
  }
  // Both are of the column’s type, number or text; either is compared like a number here.
  const [left, right] = [value, other] as [number, number];
  switch (operator) {
    case 'eq':
      return value === other;
    case 'in':
      return (operand as unknown[]).map(plain).includes(value);
    case 'lt':
      return left < right;
    case 'lte':
      return left <= right;
    case 'gt':
      return left > right;
    case 'gte':
      return left >= right;
    case 'eqFolded':
      return folded(value) === folded(other);
    case 'inFolded':
      return (operand as unknown[]).map(folded).includes(folded(value));
    case 'contains':
      return folded(value).includes(folded(other));
    case 'startsWith':
      return folded(value).startsWith(folded(other));
  }
}
