import { type SQL, sql } from 'drizzle-orm';
import type { RowRefusal } from './declaration.ts';

/** Ends a statement that finds no row where a field is never null. */
export const missingFunction = 'json_missing';

/** Prints a number as JavaScript does. SQLite prints fewer digits. */
export const numberFunction = 'json_number';

/** The key of the object type in a value of an interface or union. No field can have this name. */
export const typenameKey = '\0typename';

/** The same key as the text of a statement has it. */
export const typenameInText = '\\u0000typename';

/** The key of an object that stands in a text for a refused field. No field can have this name. */
export const refusalKey = '\0refusal';

/** A refused field in the text of a statement. */
export const refusalMarker = '{"\\u0000refusal"';

/**
 * A refusal as the text of a statement has it: the field, the name of the error, and JSON for it.
 */
export interface Refusal {
  coordinate: string;
  name: string;
  details: unknown;
}

/** The text that stands for a refused field. */
export const refusalText = ({ name, details }: RowRefusal, coordinate: string): SQL =>
  sql`'${sql.raw(refusalMarker)}:{"coordinate":"${sql.raw(coordinate)}","name":"${sql.raw(name)}","details":' || ${details} || '}}'`;

/** Registers functions of SQL. */
export interface Functions {
  /** Registers a function, with as many arguments as the given one has. */
  function: (
    name: string,
    options: { deterministic?: boolean },
    work: (...values: never[]) => unknown,
  ) => unknown;
  /** The same of an aggregate, of any number of arguments. */
  aggregate: <Total>(
    name: string,
    options: {
      deterministic?: boolean;
      varargs: true;
      start: () => Total;
      step: (total: Total, ...values: unknown[]) => void;
      result: (total: Total) => unknown;
    },
  ) => unknown;
}

/** Registers the functions that statements call. */
export function addFunctions(client: Functions): void {
  client.function(numberFunction, { deterministic: true }, (value) => JSON.stringify(value));
  client.function(missingFunction, {}, (field) => {
    throw new Error(`There is no row for ${field}, which is never null`);
  });
}
