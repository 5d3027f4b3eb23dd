import { sql } from 'drizzle-orm';
import type { Order } from '../query/cursor.ts';
import { columnIn, columnOf, type TableName } from '../query/rows.ts';
import { type Condition, compare, everything } from '../query/tree.ts';

/** A noun as lists and look-ups use it. */
export interface Noun {
  name: string;
  table: TableName;
  /** The kind of entity, for nouns that share the table of entities. */
  kind: string | undefined;
  /** The kinds of entities that its items can be; undefined for all, and for other tables. */
  kinds: readonly string[] | undefined;
  /** The condition of all its lists, for nouns that share a table. */
  only: Condition;
  plural: string;
  order: Order;
  /** The name of its `where` input. */
  where: string;
  /** The name of its connection type. */
  connection: string;
  /** Whether its items have global ids of their own; interfaces have those of their types. */
  isNode: boolean;
  /** Whether items can be part of one another, so that lists take `parts`. */
  hasParts: boolean;
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

/** The name of a type as a noun in a sentence. */
export const inWords = (typeName: string): string => typeName.replace(/(?!^)(?=[A-Z])/g, ' ').toLowerCase();

/** The facts of a noun’s definition that its lists need. */
interface NounFacts {
  name: string;
  table: TableName;
  kind?: string;
  kinds?: readonly string[];
  plural: string;
  isInterface?: boolean;
  hasParts?: boolean;
  order: { direction: 'asc' | 'desc'; keys: readonly string[] };
}

/** Makes a defined noun known by its name. */
export function addNoun(definition: NounFacts): Noun {
  const { name, table, kind, kinds, plural, order, isInterface = false, hasParts = false } = definition;
  const noun: Noun = {
    name,
    table,
    kind,
    kinds: kind === undefined ? kinds : [kind],
    only: kind === undefined ? everything : compare('kind', 'eq', kind),
    plural,
    order: {
      name,
      keys: order.keys.map((key) => ({
        name: key,
        direction: order.direction,
        nulls: columnOf(table, key).notNull ? null : 'last',
        sql: (row) => sql`${columnIn(row, key)}`,
      })),
      ids: { table, direction: order.direction },
    },
    where: `${name}Where`,
    connection: `${name}Connection`,
    isNode: !isInterface,
    hasParts,
  };
  nouns.set(name, noun);
  return noun;
}
