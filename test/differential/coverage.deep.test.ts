import { buildSchema, type GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { coordinatesIn, coverageOf } from './coverage.ts';

const schema = buildSchema(`
  enum Order { NAME SIZE }
  enum Size { SMALL }
  input Where { slug: String NOT: Where by: [Order!] }
  interface Named { name(lang: String): String }
  type Ship implements Named { name(lang: String): String size: Size }
  type Query { all(where: Where): [Named!] }
`);

test('coordinates are the fields of objects and inputs, arguments, and the values of enums in them', () => {
  expect(coordinatesIn(schema)).toEqual([
    'Order.NAME',
    'Order.SIZE',
    'Query.all',
    'Query.all(where:)',
    'Ship.name',
    'Ship.name(lang:)',
    'Ship.size',
    'Where.NOT',
    'Where.by',
    'Where.slug',
  ]);
});

test('a coordinate is covered when a field is executed with it', () => {
  const coverage = coverageOf(schema);
  const parent = schema.getQueryType() as GraphQLObjectType;
  const field = parent.getFields()['all'] as never;
  coverage.note({ parent, field, args: { where: { NOT: { by: ['SIZE'], slug: null } } }, value: [] });
  expect(coverage.onlyEmpty()).toEqual(['Query.all']);
  coverage.note({ parent, field, args: {}, value: [{}] });
  expect(coverage.onlyEmpty()).toEqual([]);
  expect(coverage.uncovered()).toEqual(['Order.NAME', 'Ship.name', 'Ship.name(lang:)', 'Ship.size']);
});
