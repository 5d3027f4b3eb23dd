import type { SQL } from 'drizzle-orm';

/** What the fields of an object are made of: SQL expressions by name. An aliased table of Drizzle is one. */
// biome-ignore lint/suspicious/noExplicitAny: a table’s columns and named expressions alike go into SQL; no common type is exported for them
export type Source = any;

/** A field’s arguments as GraphQL coerced them; scalars of variables in them are `Deferred`. */
// biome-ignore lint/suspicious/noExplicitAny: each declaration knows its own field’s arguments
export type Arguments = any;

/** Gives names to tables, each once in a statement. */
export type Alias = () => string;

/** Rows of a table, or of several joined. */
export interface Rows {
  /** What stands after WITH: subqueries that `from` and all that is made of the rows can name. */
  with?: SQL | undefined;
  /** What stands after FROM. */
  from: SQL;
  where?: SQL | undefined;
  orderBy?: readonly SQL[] | undefined;
  /** What the fields of such a row are made of. */
  source: Source;
  /** The object type they have, where the field’s type has several and the rows do not tell. */
  typename?: string;
}

/** What the fields of a row are made of, and those of its edge beside Relay’s. */
export interface Shown {
  source: Source;
  edge?: Source;
}

/** One page of a list in a total order. */
export interface Page extends Shown {
  /** Tables that everything of the list is made of, for WITH. */
  with?: SQL;
  /** All rows of the list: what stands after FROM, and which of them. */
  from: SQL;
  where: SQL;
  /** Which rows the page’s cursors leave; none when there are no cursors. */
  bounds: readonly SQL[];
  orderBy: readonly SQL[];
  /** Whether the rows are found in their order, so that none is looked at that is not shown. */
  isInOrder: boolean;
  /** Whether the page depends on a row around it, and so is another in each. */
  isCorrelated: boolean;
  /** A column that tells a row from all others. */
  identity: SQL;
  /** The text before the keys in a cursor, and the keys, each as an expression and as what is put into the cursor. */
  cursor: { name: string; keys: readonly { sql: SQL; isText: boolean }[] };
  size: number;
  /** Whether the rows come last first. */
  isBackward: boolean;
  /** Whether there is something on the far side of the page, where the rows do not tell. */
  isBounded: boolean;
  /** What else of the rows found is kept for what is shown of them, by name. */
  kept?: Readonly<Record<string, SQL>>;
  /** The rows once more, by identity, for what is shown of them; `kept` by name. */
  again: (alias: string, kept: Readonly<Record<string, SQL>>) => Shown & { from: SQL; identity: SQL };
  /** How many rows the list has. */
  count: SQL;
  /** What the connection’s fields that are declared, beside Relay’s, are made of. */
  whole?: Source;
}

/** How a field is made of SQL. */
export type Declaration =
  /** One expression, printed as the field’s type asks; with `isJson` it is JSON already. */
  | { kind: 'value'; sql: (source: Source, args: Arguments) => SQL; isJson?: boolean }
  /** What is always the same. */
  | { kind: 'constant'; value: unknown }
  /** An object of the same row; null unless `present` holds. */
  | {
      kind: 'object';
      source: (source: Source, args: Arguments) => Source;
      present?: (source: Source, args: Arguments) => SQL;
    }
  /** The first of some rows: its fields, or what `made` makes of it. When there is none, `otherwise`, or null. */
  | {
      kind: 'first';
      rows: (source: Source, args: Arguments, alias: Alias) => Rows;
      made?: Declaration;
      otherwise?: Source;
    }
  /** All of some rows, as a list. */
  | { kind: 'list'; rows: (source: Source, args: Arguments, alias: Alias) => Rows }
  /** A Relay connection. */
  | { kind: 'connection'; page: (source: Source, args: Arguments, alias: Alias) => Page }
  /** A list of so many items, each made in its own way. */
  | { kind: 'several'; items: (source: Source, args: Arguments) => Declaration[] }
  /** Made in a way that depends on what its object is made of. */
  | { kind: 'chosen'; how: (source: Source, args: Arguments) => Declaration }
  /** One object of some rows, also when there are none: what its fields are made of sums the rows up. `selected` are the names of those fields. */
  | {
      kind: 'summary';
      rows: (source: Source, args: Arguments, alias: Alias, selected: ReadonlySet<string>) => Rows;
    }
  /** In such an object a list: an item of each of the rows, or of those of which `where` holds. */
  | { kind: 'items'; rows: (source: Source, args: Arguments) => Omit<Rows, 'from'> };

/** How rows of an interface or union tell their object type: by the value of an expression. */
export interface Discriminator {
  sql: (source: Source) => SQL;
  types: Readonly<Record<string, string>>;
  /** Where the rows of a type are, when they are others; types whose rows are found in the same way have them of one function. */
  rows?: (type: string) => (source: Source, alias: Alias) => Rows;
}
