import type { ConditionBuilder } from '../query/conditionBuilder.ts';
import type { OrderBuilder } from '../query/orderBuilder.ts';
import type { OrderKey } from '../query/orders.ts';
import type { ColumnName, TableName } from '../query/rows.ts';
import type { FieldCondition } from '../query/where.ts';
import type { Field } from './fields.ts';
import type { LookupKey } from './lookups.ts';
import type { RowFields } from './rowFields.ts';

/** A type whose objects are rows of a table. */
export interface TypeDefinition<Name extends TableName = TableName> {
  name: string;
  table: Name;
  description: string;
  /** What several of them are called in descriptions. */
  plural: string;
  /**
   * Whether it is an interface; its object types are then told apart by the kind of their entity.
   */
  isInterface?: boolean;
  /** The interfaces it implements beside `Node`. */
  interfaces?: readonly string[];
  fields(t: RowFields<Name>): Record<string, Field>;
  /** The conditions of its `where` input; none for types that no list narrows by. */
  where?(w: ConditionBuilder<Name>): Record<string, FieldCondition>;
}

/** A type that has lists: a Relay connection, an order, look-ups and root fields. */
export interface NounDefinition<Name extends TableName = TableName> extends TypeDefinition<Name> {
  /** The kind of entity, for nouns that share the table of entities. */
  kind?: string;
  /** The kinds of entities of an interface; all when left out. */
  kinds?: readonly string[];
  /**
   * Columns, the last of them unique, all in one direction: the order in which the rows of the
   * table are numbered (`db/numbered.ts`). Only the first may be null, and null comes last.
   */
  order: { direction: 'asc' | 'desc'; keys: readonly string[] };
  /** That order in words. */
  orderedBy: string;
  orders?(o: OrderBuilder<Name>): Record<string, OrderKey>;
  /** Whether items can be part of one another, so that lists take `parts`. */
  hasParts?: boolean;
  /** The root field that lists all of them, and its description. */
  list?: { field: string; description: string };
  /** The root field that looks one up, by slug unless it names other keys. */
  lookup?: { field: string; description: string; keys?: Record<string, LookupKey> };
}

/** Defines a type whose objects are rows; `schema.ts` lists all of them. */
export const defineType = <Name extends TableName>(definition: TypeDefinition<Name>) =>
  definition as unknown as TypeDefinition;

/** Defines a noun; `schema.ts` lists all of them. */
export const defineNoun = <Name extends TableName>(
  definition: NounDefinition<Name> & { order: { keys: readonly ColumnName<Name>[] } },
) => definition as unknown as NounDefinition;
