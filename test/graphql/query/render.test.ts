import { type SQL, sql } from 'drizzle-orm';
import { SQLiteDialect } from 'drizzle-orm/sqlite-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTextFunctions } from '../../../db/foldCase.ts';
import { countRelated, countRows, type Strategy, toQuery, toSql } from '../../../src/graphql/query/render.ts';
import { type AnyRow, idOf, type TableName, tableAs } from '../../../src/graphql/query/rows.ts';
import * as tree from '../../../src/graphql/query/tree.ts';
import { runs } from '../../runs.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { treeModel } from './treeModel.ts';

const corpus = generatedCorpus();
addTextFunctions(corpus.$client);
const model = treeModel(corpus);

const tableNames = ['commitment', 'claim', 'entity', 'figure', 'event', 'article'] satisfies TableName[];

/**
 * The ids of the rows of a table that meet a condition, in order, as a query of this strategy finds
 * them, or as SQL that stands alone.
 */
function idsBy(table: TableName, condition: tree.Condition, strategy: Strategy | 'plain'): number[] {
  const { from, row } = tableAs(table, 't1');
  let aliases = 1;
  const alias = () => {
    aliases += 1;
    return `t${aliases}`;
  };
  const query =
    strategy === 'plain'
      ? { from, condition: toSql(condition, row), id: null }
      : toQuery(condition, { row, from, alias, strategy });
  return corpus
    .all<{ id: number }>(
      sql`SELECT ${idOf(row)} AS id FROM ${query.from} WHERE ${query.condition} ORDER BY ${query.id ?? idOf(row)} ${limitOf(strategy)}`,
    )
    .map(({ id }) => id);
}

const limitOf = (strategy: Strategy | 'plain'): SQL =>
  strategy !== 'plain' && strategy.kind === 'page' ? sql`LIMIT ${strategy.page.limit}` : sql``;

const limit = 3;
const page = { limit, bounds: [], orderBy: (row: AnyRow, id?: SQL) => [id ?? idOf(row)] };

describe.each(tableNames)('a condition on %s', (table) => {
  test('holds of the same rows by every strategy, as the model says, and its NOT of all others', () => {
    fc.assert(
      fc.property(model.draw(table), (condition) => {
        const rows = model.rows(table);
        const expected = rows.filter((row) => model.holds(table, row, condition)).map(({ id }) => Number(id));
        expected.sort((one, other) => one - other);
        const strategies: (Strategy | 'plain')[] = [
          'plain',
          { kind: 'sorted' },
          { kind: 'ordered', isDriven: false },
          { kind: 'ordered', isDriven: true },
        ];
        for (const strategy of strategies) {
          expect(idsBy(table, condition, strategy), JSON.stringify(strategy)).toEqual(expected);
        }
        expect(idsBy(table, condition, { kind: 'page', isDriven: true, page })).toEqual(
          expected.slice(0, limit),
        );
        expect(idsBy(table, tree.not(condition), 'plain')).toHaveLength(rows.length - expected.length);
        expect(corpus.all<{ count: number }>(countRows(table, condition, 'c0'))).toEqual([
          { count: expected.length },
        ]);
      }),
      { numRuns: runs(10, 150) },
    );
  });
});

test('a relation by way of a junction whose key may be null is never unknown', () => {
  const anyPlace = tree.some('placesWithin', tree.compare('kind', 'eq', 'PLACE'));
  expect(idsBy('entity', tree.not(anyPlace), 'plain')).toHaveLength(model.rows('entity').length - 1);
});

test('a count of related rows counts those that meet the condition', () => {
  const { from, row } = tableAs('commitment', 'item');
  const counted = corpus.all<{ all: number; quoted: number }>(
    sql`SELECT ${countRelated(row, 'claims', tree.everything, 'c0')} AS "all", ${countRelated(row, 'claims', tree.compare('voice', 'eq', 'DIRECT_QUOTE'), 'c0')} AS quoted FROM ${from}`,
  );
  const sum = (key: 'all' | 'quoted') => counted.reduce((total, each) => total + each[key], 0);
  const claims = model.rows('claim').filter((claim) => claim['commitmentId'] !== null);
  expect(sum('all')).toBe(claims.length);
  expect(sum('quoted')).toBe(claims.filter(({ voice }) => voice === 'DIRECT_QUOTE').length);
});

describe('constructors', () => {
  const { and, compare, compareAll, every, everything, not, nothing, or, some } = tree;
  const one = compare('slug', 'eq', 'a');
  const other = compare('slug', 'eq', 'b');

  test.each([
    ['AND of nothing holds of everything', and([]), everything],
    ['OR of nothing holds of nothing', or([]), nothing],
    ['AND of one is that one', and([everything, one]), one],
    ['AND with what never holds never holds', and([one, nothing]), nothing],
    ['OR with what always holds always holds', or([one, everything]), everything],
    ['AND in AND is one AND', and([and([one, other]), one]), and([one, other, one])],
    ['NOT of NOT is the condition', not(not(one)), one],
    ['NOT of everything is nothing', not(everything), nothing],
    ['NOT of nothing is everything', not(nothing), everything],
    ['IN of an empty list never holds', compare('slug', 'in', []), nothing],
    ['NOT IN of an empty list always holds', compare('slug', 'notIn', []), everything],
    ['operators that are null are left out', compareAll('slug', { eq: null, ne: undefined }), everything],
    ['every related row is everything', every('claims', everything), everything],
  ])('%s', (_, made, expected) => {
    expect(made).toEqual(expected);
  });

  test('a column or relation that the table lacks is refused', () => {
    const { row } = tableAs('commitment', 'item');
    expect(() => toSql(compare('slugg', 'eq', 'a'), row)).toThrow('commitment has no column slugg');
    expect(() => toSql(some('claimz'), row)).toThrow('commitment has no relation claimz');
  });
});

test('nested counts with several operators each repeat no condition', () => {
  const { row } = tableAs('commitment', 'c1');
  const operators = { gte: 1, gt: 0, lt: 9, lte: 8, ne: 5, notIn: [6, 7] };
  const nested = ['commitment', 'claims', 'commitment', 'claims'].reduce(
    (where, relation) => tree.count(relation, where, operators),
    tree.everything,
  );
  const { sql: text } = new SQLiteDialect().sqlToQuery(toSql(nested, row));
  expect(text.match(/SELECT/g)).toHaveLength(4);
});
