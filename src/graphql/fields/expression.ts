import type { SQL } from 'drizzle-orm';
import type { Declaration } from '../../compile/declaration.ts';
import { oncePerOperation } from '../execute/memo.ts';
import { declared } from './declare.ts';

// biome-ignore lint/suspicious/noExplicitAny: the aliased table of whichever noun the expression stands on
export type Row = any;

/**
 * A field made of one SQL expression over its row, which may depend on arguments. It is selected beside the columns, under a key that tells its
 * arguments apart, so two aliases of one field with different arguments are still one statement.
 */
export function expression<Value, Args extends object = object>(
  name: string,
  sqlOf: (row: Row, args: Args) => SQL,
) {
  const keyOf = (args: Args) => {
    const given = Object.values(args).filter((value) => value != null);
    return given.length ? `${name}:${given.join(':')}` : name;
  };
  const declaration: Declaration = { kind: 'value', sql: sqlOf };
  return {
    /** The same for the compiler, for fields that take the expression’s arguments as they are and show what it gives. */
    extensions: declared(declaration),
    select: (args: Args, context: object) => {
      const key = keyOf(args);
      return {
        columns: {},
        extras: {
          [key]: oncePerOperation(context, key, () => (row: Row) => sqlOf(row, args)),
        },
      };
    },
    valueIn: (row: object, args: Args) => (row as Record<string, Value>)[keyOf(args)] as Value,
  };
}
