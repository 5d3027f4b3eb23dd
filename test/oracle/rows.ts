import type { Database } from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import { SQLiteDialect } from 'drizzle-orm/sqlite-core';
import type { Rows } from '../../src/compile/declaration.ts';

/** A value as SQLite gives it, with whole numbers apart from others. */
export type SqlValue = bigint | number | string | Buffer | null;

/** The values of one row, by the alias of a table in FROM and the name of the column. */
type Row = ReadonlyMap<string, ReadonlyMap<string, SqlValue>>;

/**
 * What the expressions of an object’s fields are evaluated in: rows that were read, and subqueries
 * by name.
 */
export interface Scope {
  with: readonly SQL[];
  rows: readonly Row[];
  /** The rows that expressions aggregate. */
  aggregates?: Rows;
}

export const emptyScope: Scope = { with: [], rows: [] };

const dialect = new SQLiteDialect();

/**
 * Evaluates expressions and reads rows, each by one statement of its own. Columns of rows that were
 * read before are literals in it.
 */
export function readerOf(client: Database) {
  function run(scope: Scope, query: SQL) {
    const named = scope.with.length ? sql`WITH ${sql.join([...scope.with], sql`, `)} ` : sql``;
    const { sql: text, params } = dialect.sqlToQuery(sql`${named}${query}`);
    const statement = client.prepare(withLiterals(text, scope.rows)).raw().safeIntegers();
    return { columns: statement.columns(), rows: statement.all(...params) as SqlValue[][] };
  }

  /** Selects something of rows, in their order. */
  function select(
    scope: Scope,
    { from, where, orderBy = [] }: Omit<Rows, 'source'>,
    selected: readonly SQL[],
  ) {
    const only = where ? sql` WHERE ${where}` : sql``;
    const order = orderBy.length ? sql` ORDER BY ${sql.join([...orderBy], sql`, `)}` : sql``;
    return run(scope, sql`SELECT ${sql.join([...selected], sql`, `)} FROM ${from}${only}${order}`);
  }

  const inside = ({ with: outer, rows }: Scope, { with: named }: Pick<Rows, 'with'>): Scope => ({
    with: named ? [...outer, named] : outer,
    rows,
  });

  /** The values of expressions in all rows, in their order. */
  const values = (scope: Scope, rows: Omit<Rows, 'source'>, expressions: readonly SQL[]) =>
    select(inside(scope, rows), rows, expressions).rows;

  /** All rows, in their order, each as the scope of what is made of it. */
  function all(scope: Scope, rows: Omit<Rows, 'source'>): Scope[] {
    const inner = inside(scope, rows);
    const aliases = aliasesIn(dialect.sqlToQuery(rows.from).sql);
    const named = aliases.map((alias) => sql`${alias} AS "its alias", ${sql.identifier(alias)}.*`);
    const found = select(inner, rows, named.length ? named : [sql`'' AS "its alias", *`]);
    return found.rows.map((values) => {
      const row = new Map<string, Map<string, SqlValue>>();
      let table = new Map<string, SqlValue>();
      for (const [index, { name }] of found.columns.entries()) {
        const value = values[index] as SqlValue;
        if (name === 'its alias') table = new Map();
        else table.set(name, value);
        if (name === 'its alias') row.set(String(value), table);
      }
      return { ...inner, rows: [...inner.rows, row] };
    });
  }

  /** The value of an expression. */
  function value(scope: Scope, expression: SQL): SqlValue {
    const { aggregates } = scope;
    if (!aggregates) {
      // Columns of a subquery without a name stand in expressions by themselves.
      const bare = [...(scope.rows.at(-1)?.get('') ?? [])].map(
        ([name, column]) => sql`${sql.raw(literalOf(column))} AS ${sql.identifier(name)}`,
      );
      const from = bare.length ? sql` FROM (SELECT ${sql.join(bare, sql`, `)})` : sql``;
      return run(scope, sql`SELECT ${expression}${from}`).rows[0]?.[0] as SqlValue;
    }
    // Counting makes one row of all the rows, also of an expression that aggregates none.
    return values(scope, aggregates, [expression, sql`count(*)`])[0]?.[0] as SqlValue;
  }

  return { all, values, value };
}

/** The names of the tables of a FROM clause. */
function aliasesIn(from: string): string[] {
  let depth = 0;
  const outermost = [...from].filter((character) => {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    return depth === 0 && character !== ')';
  });
  return outermost
    .join('')
    .split(/\b(?:CROSS |INNER |LEFT )?JOIN\b|,/)
    .map((table) => table.split(/\bON\b/)[0]?.match(/(\w+)"?\s*$/)?.[1])
    .filter((alias) => alias !== undefined);
}

const reference = /'(?:[^']|'')*'|(?<![\w."])"?(\w+)"?\.(?:"(\w+)"|(\w+))/g;

/** A statement with the values of rows for the names of their columns. */
const withLiterals = (text: string, rows: readonly Row[]): string =>
  text.replaceAll(reference, (found, alias: string, quoted?: string, bare?: string) => {
    const value = rows
      .findLast((row) => row.has(alias))
      ?.get(alias)
      ?.get(quoted ?? bare ?? '');
    return value === undefined ? found : literalOf(value);
  });

/** A value as it is written in SQL. */
export function literalOf(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (Buffer.isBuffer(value)) return `x'${value.toString('hex')}'`;
  // SQLite divides whole numbers otherwise.
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
