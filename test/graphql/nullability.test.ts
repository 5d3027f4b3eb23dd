import { type Column, getTableColumns, is, One, type Table, type TablesRelationalConfig } from 'drizzle-orm';
import {
  type GraphQLField,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { relations } from '../../db/relations.ts';
import { schema } from '../../src/graphql/schema.ts';

const configs = relations as unknown as TablesRelationalConfig;
const columnsOf = (table: string): Record<string, Column> => getTableColumns(configs[table]?.table as Table);

/** What a field selects of its row, as plugin-drizzle hands it to Drizzle. */
interface Selection {
  columns?: Record<string, boolean>;
  with?: Record<string, Selection>;
}

/** A column or a relation that a field’s value comes from, and whether the database can have null there. */
interface Source {
  at: string;
  nullable: boolean;
}

/** A row of a subtype’s table stands beside each entity of its kind, so this step always finds one. */
const leadsToSubtype = (relation: string) => /^as[A-Z]/.test(relation);

function sourcesIn(table: string, selection: Selection, soFar = false): Source[] {
  const columns = Object.keys(selection.columns ?? {})
    // Of the columns of a date the first tells whether there is one; a note can be missing beside a date.
    .filter((column) => !/(Earliest|Latest|Basis|Note)$/.test(column) || column === 'codingNote')
    .map((column) => ({
      at: `${table}.${column}`,
      nullable: soFar || !columnsOf(table)[column]?.notNull,
    }));
  const related = Object.entries(selection.with ?? {}).flatMap(([name, inner]) => {
    const relation = configs[table]?.relations[name];
    if (!relation) throw new Error(`${table} has no relation ${name}`);
    const nullable = soFar || (is(relation, One) && relation.optional && !leadsToSubtype(name));
    const further = sourcesIn(relation.targetTableName, inner, nullable);
    return further.length > 0 ? further : [{ at: `${table}.${name}`, nullable }];
  });
  return [...columns, ...related];
}

type Extensions = {
  pothosDrizzleModel?: string;
  pothosDrizzleSelect?:
    | Selection
    | ((args: object, context: object, nested: () => Selection, ...more: unknown[]) => Selection);
};

/** Where the value of a field comes from; nothing when it is computed by an expression. */
function sourcesOf(table: string, field: GraphQLField<unknown, unknown>): Source[] {
  const { pothosDrizzleSelect: select } = field.extensions as Extensions;
  if (!select) return [];
  const anything = { lang: 'en', date: '2020-01-01' };
  const nested = () => ({});
  return sourcesIn(
    table,
    typeof select === 'function' ? select(anything, {}, nested, nested, nested) : select,
  );
}

const isConnection = (field: GraphQLField<unknown, unknown>) =>
  getNamedType(field.type).name.endsWith('Connection');

const fields = Object.values(schema.getTypeMap()).flatMap((type) => {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const { pothosDrizzleModel: table } = type.extensions as Extensions;
  if (!table) return [];
  return Object.values(type.getFields())
    .filter((field) => !isConnection(field) && !isListType(getNullableType(field.type)))
    .map((field) => ({
      at: `${type.name}.${field.name}`,
      required: isNonNullType(field.type),
      sources: sourcesOf(table, field),
    }));
});

/** Fields that SQL or a constant makes, which no column’s NOT NULL speaks of; what they give is tested beside their nouns. */
const computed = /\.(id|kind|name|quote|unit|schedule|specificity|status|thread)$/;

/** Null for a reason that the columns do not know: no tenure need cover the day. */
const mayFindNothing = ['Speaker.officeOn'];

describe('a field can be null exactly where its column can', () => {
  const stored = fields.filter(({ sources }) => sources.length > 0);

  test.each(stored.filter(({ at }) => !mayFindNothing.includes(at)))('$at', ({ required, sources }) => {
    const [first] = sources;
    expect(required).toBe(!first?.nullable);
  });

  test('and every other field is computed', () => {
    const others = fields.filter(({ sources }) => sources.length === 0).map(({ at }) => at);
    expect(others.filter((at) => !computed.test(at))).toEqual([]);
    expect(stored.length).toBeGreaterThan(150);
  });
});
