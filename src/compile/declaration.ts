import type { SQL, SQLWrapper } from 'drizzle-orm';

/**
 * What the fields of an object are made of: a table under an alias, or named SQL expressions. The
 * compiler hands it on and never looks into it; each declaration knows the source of its own type.
 */
export type Source = object;

/** A field’s arguments as GraphQL coerced them. Scalars of variables in them are `Param`. */
export type Arguments = object;

/** Gives a new table alias, unique in a statement. */
export type Alias = () => string;

/** Rows of a table, or of several joined. */
export interface Rows {
  /** Named subqueries for WITH, which `from` and everything made of the rows can use. */
  with?: SQL | undefined;
  /** The tables after FROM. */
  from: SQL;
  where?: SQL | undefined;
  orderBy?: readonly SQL[] | undefined;
  /** The source of the fields of such a row. */
  source: Source;
  /** The object type of the rows, where the field’s type has several and the rows do not say. */
  typename?: string;
}

/** The source of a row’s fields, and that of the fields of its edge beside Relay’s. */
export interface Shown {
  source: Source;
  edge?: Source;
}

/** One page of a list in a total order. */
export interface Page extends Shown {
  /** Named subqueries for WITH that all parts of the connection use. */
  with?: SQL;
  /** All rows of the list: the tables after FROM, and the condition. */
  from: SQL;
  where: SQL;
  /** Conditions that the page’s cursors add; none without cursors. */
  bounds: readonly SQL[];
  orderBy: readonly SQL[];
  /** Whether an index brings the rows in order, so that no row is read that is not shown. */
  isInOrder: boolean;
  /** Whether the page depends on an outer row. */
  isCorrelated: boolean;
  /** A column that identifies a row. */
  identity: SQL;
  /** The text before the keys in a cursor, and the keys. */
  cursor: { name: string; keys: readonly { sql: SQL; isText: boolean }[] };
  size: number;
  /** Whether the rows come last first. */
  isBackward: boolean;
  /** Whether there are rows on the far side of the page, where the rows do not say. */
  isBounded: boolean;
  /** Further expressions of the found rows that the shown rows use, by name. */
  kept?: Readonly<Record<string, SQL>>;
  /** The rows once more, by identity, for what is shown of them; `kept` by name. */
  again(alias: string, kept: Readonly<Record<string, SQL>>): Shown & { from: SQL; identity: SQL };
  /** The number of rows of the list. */
  count: SQL;
  /**
   * All rows of the list by plain conditions, without joins and whatever the page is: for tests.
   */
  plain: { from: SQL; where: SQL };
  /** The source of the connection’s own fields beside Relay’s. */
  whole?: Source;
}

/** A condition that only the rows show, under which a field is refused. */
export interface RowRefusal {
  when: SQL;
  /** The name under which the executor knows how to make the error. */
  name: string;
  /** JSON for that error, such as the values that clash. */
  details: SQL;
}

/**
 * How a field is made of SQL. The functions are methods, so that a declaration over a typed source
 * fits where any declaration is taken. A field with a `refusal` is an error where that holds, and
 * null as far up as its type demands.
 */
export type Declaration = Made & { refusal?(source: Source, args: Arguments): RowRefusal };

type Made =
  /** One expression, printed as JSON by the field’s type; with `isJson` it is JSON already. */
  | { kind: 'value'; sql(source: Source, args: Arguments): SQLWrapper; isJson?: boolean }
  /**
   * A part of a connection, its edges or its `pageInfo`, which the compiler makes with the page.
   */
  | { kind: 'page' }
  /** A constant. */
  | { kind: 'constant'; value: unknown }
  /** An object of the same row; null unless `present` holds. */
  | {
      kind: 'object';
      source(source: Source, args: Arguments): Source;
      present?(source: Source, args: Arguments): SQL;
    }
  /**
   * The first of some rows: its fields, or what `inner` makes of it. Without rows: `otherwise`, or
   * null.
   */
  | {
      kind: 'one';
      rows(source: Source, args: Arguments, alias: Alias): Rows;
      inner?: Declaration;
      otherwise?: Source;
    }
  /** All of some rows, as a list. */
  | { kind: 'list'; rows(source: Source, args: Arguments, alias: Alias): Rows }
  /** A Relay connection. */
  | { kind: 'connection'; page(source: Source, args: Arguments, alias: Alias): Page }
  /** A list of a fixed number of items, each declared by itself. */
  | { kind: 'tuple'; items(source: Source, args: Arguments): Declaration[] }
  /** A declaration that depends on the source. */
  | { kind: 'dynamic'; declare(source: Source, args: Arguments): Declaration }
  /**
   * One object of any number of rows, also of none: its fields aggregate the rows. `selected` are
   * the names of the selected fields, and of those in them after a dot, as `values.count`.
   */
  | {
      kind: 'aggregate';
      rows(source: Source, args: Arguments, alias: Alias, selected: ReadonlySet<string>): Rows;
    }
  /** In such an object a list: an item for each of the rows, or for those where `where` holds. */
  | { kind: 'rows'; rows(source: Source, args: Arguments): Omit<Rows, 'from'> };

/** How rows of an interface or union show their object type: by the value of an expression. */
export interface Discriminator {
  sql(source: Source): SQLWrapper;
  types: Readonly<Record<string, string>>;
  /** The rows of a type, when they are in another table; types with equal rows share a function. */
  rows?(type: string): (source: Source, alias: Alias) => Rows;
}
