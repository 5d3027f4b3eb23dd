import { sql } from 'drizzle-orm';
import type { ConditionBuilder } from '../query/conditionBuilder.ts';
import type { Condition } from '../query/conditions.ts';
import type { Order } from '../query/cursor.ts';
import type { OrderBuilder } from '../query/orderBuilder.ts';
import type { OrderKey } from '../query/orders.ts';
import type { Predicate } from '../query/predicate.ts';
import { type ColumnName, columnIn, type TableName, tableNamed } from '../query/rows.ts';
import type { Field } from './fields.ts';
import type { RowFields } from './rowFields.ts';

/** A type whose objects are rows of a table. */
export interface TypeDefinition<Name extends TableName = TableName> {
  name: string;
  table: Name;
  description: string;
  /** What several of them are called in descriptions. */
  plural: string;
  /** Whether it is an interface; its object types are then told apart by the kind of their entity. */
  isInterface?: boolean;
  /** The interfaces it implements beside `Node`. */
  interfaces?: readonly string[];
  fields(t: RowFields<Name>): Record<string, Field>;
  /** The conditions of its `where` input; none for types that no list narrows by. */
  where?(w: ConditionBuilder<Name>): Record<string, Condition>;
}

/** A type that has lists: a Relay connection, an order, look-ups and root fields. */
export interface NounDefinition<Name extends TableName = TableName> extends TypeDefinition<Name> {
  /** The kind of entity, for nouns that share the table of entities. */
  kind?: string;
  /**
   * Columns that are never null, the last of them unique, all in one direction: the order in which
   * the rows of the table are numbered (`db/numbered.ts`).
   */
  order: { direction: 'asc' | 'desc'; keys: readonly string[] };
  /** That order in words. */
  orderedBy: string;
  orders?(o: OrderBuilder<Name>): Record<string, OrderKey>;
  /** The root field that lists all of them, and its description. */
  list?: { field: string; description: string };
  /** The root field that looks one up, by slug unless it names other keys. */
  lookup?: { field: string; description: string; keys?: Record<string, LookupKey> };
}

/** A unique key by which a noun can be looked up. */
export interface LookupKey {
  description: string;
  predicate: (value: string) => Predicate;
}

/** Defines a type whose objects are rows; `schema.ts` lists all of them. */
export const defineType = <Name extends TableName>(definition: TypeDefinition<Name>) =>
  definition as unknown as TypeDefinition;

/** Defines a noun; `schema.ts` lists all of them. */
export const defineNoun = <Name extends TableName>(
  definition: NounDefinition<Name> & { order: { keys: readonly ColumnName<Name>[] } },
) => definition as unknown as NounDefinition;

/** A noun as lists and look-ups use it. */
export interface Noun {
  name: string;
  table: TableName;
  /** The condition of all its lists, for nouns that share a table. */
  only: Predicate;
  plural: string;
  order: Order;
  /** The name of its `where` input. */
  where: string;
  /** The name of its connection type. */
  connection: string;
  /** Whether its items have global ids of their own; interfaces have those of their types. */
  isNode: boolean;
}

const nouns = new Map<string, Noun>();

/** A noun by the name of its type. @throws when there is none. */
export function nounNamed(name: string): Noun {
  const noun = nouns.get(name);
  if (!noun) throw new Error(`There is no noun ${name}`);
  return noun;
}

/** All nouns, in the order of their registration. */
export const allNouns = (): Noun[] => [...nouns.values()];

/** Whether items of this type have global ids. */
export const isNodeType = (name: string) => nouns.get(name)?.isNode === true;

/** Makes a defined noun known by its name. */
export function addNoun(definition: NounDefinition): Noun {
  const { name, table, kind, plural, order, isInterface = false } = definition;
  const noun: Noun = {
    name,
    table,
    only: kind === undefined ? {} : { kind },
    plural,
    order: {
      name,
      keys: order.keys.map((key) => ({
        name: key,
        direction: order.direction,
        nulls: null,
        sql: (row) => sql`${columnIn(row, key)}`,
      })),
      ids: { table: tableNamed(table), direction: order.direction },
    },
    where: `${name}Where`,
    connection: `${name}Connection`,
    isNode: !isInterface,
  };
  nouns.set(name, noun);
  return noun;
}
