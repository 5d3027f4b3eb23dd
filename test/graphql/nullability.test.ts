import { type Column, getTableColumns, isTable } from 'drizzle-orm';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { relations } from '../../db/relations.ts';
import { valueNamed } from '../../src/graphql/fields/fields.ts';
import { schema } from '../../src/graphql/schema.ts';
import { types } from '../../src/graphql/types/index.ts';
import { limits, openApp } from '../harness.ts';
import { runs } from '../runs.ts';
import { generatedCorpus } from './generatedCorpus.ts';

const columnsOf = (table: string): Record<string, Column> => {
  const found: unknown = Reflect.get(relations, table)?.table;
  return isTable(found) ? (getTableColumns(found) as Record<string, Column>) : {};
};

const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
};

/** The fields that are a column of their row. */
const stored = types.flatMap(({ name, table }) =>
  fieldsOf(name).flatMap((field) =>
    Object.entries(columnsOf(table)).flatMap(([key, column]) =>
      field.extensions['declaration'] === valueNamed(key)
        ? [{ at: `${name}.${field.name}`, required: isNonNullType(field.type), notNull: column.notNull }]
        : [],
    ),
  ),
);

test('a field that is a column can be null exactly where the column can', () => {
  expect(stored.length).toBeGreaterThan(80);
  expect(stored.filter(({ required, notNull }) => required !== notNull).map(({ at }) => at)).toEqual([]);
});

/** The arguments that the fields below must have. */
const needed: Record<string, string> = {
  'Speaker.officeOn': '(date: "2020-03-10")',
};

/** A selection of all fields of an object, and of the objects below it to a depth. */
function selectionOf(type: GraphQLObjectType, depth: number): string {
  const selected = Object.values(type.getFields()).flatMap((field) => selectedField(type, field, depth));
  return `{ __typename ${selected.join(' ')} }`;
}

function selectedField(
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): string[] {
  const given = needed[`${parent.name}.${field.name}`] ?? '';
  if (
    !given &&
    field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
  )
    return [];
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [`${field.name}${given}`];
  if (depth === 0) return [];
  const few = type.name.endsWith('Connection') ? '(first: 2)' : given;
  if (isObjectType(type)) return [`${field.name}${few} ${selectionOf(type, depth - 1)}`];
  // Equal fields of the types of an interface or union would have to have equal arguments and
  // types.
  return [`${field.name}${few} { __typename }`];
}

/** The lists whose items are all nouns that are reached by themselves. */
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  ({ name, type }) => getNamedType(type).name.endsWith('Connection') && name !== 'search',
);

describe('graphql-js finds no null in a field that cannot be null, and each value of its type,', () => {
  const { ask, log } = openApp(generatedCorpus, { ...limits, cost: 1e9, tokens: 100_000 });

  test.each(lists)('in all fields of $name', async ({ name, type }) => {
    const list = `{ ${name}(first: ${runs(20, 100)}) ${selectionOf(getNamedType(type) as GraphQLObjectType, 2)} }`;
    // Beside introspection, graphql-js completes the values.
    const checked = await ask(list.replace('{', '{ __schema { __typename }'));
    expect(checked.errors?.[0]).toBeUndefined();
    expect(log).toEqual([]);
    const { data } = await ask(list);
    const { __schema, ...rest } = checked.data;
    expect(data).toEqual(rest);
  });
});
