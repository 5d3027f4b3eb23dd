import type { Database } from 'better-sqlite3';
import { addTextFunctions } from '../../../db/foldCase.ts';
import { addFunctions, type Functions } from '../../compile/functions.ts';
import { addDecimalFunctions } from '../query/decimalFunctions.ts';
import { addSearchFunctions } from '../search/functions.ts';
import { lookFunction } from './meter/meteredText.ts';

/**
 * Registers, on a connection that is to run compiled statements, all functions that these call.
 * Each calls `look` first, which may end the statement by an error.
 */
export function addStatementFunctions(client: Database, look?: () => void): void {
  const functions = look ? watched(client, look) : client;
  addFunctions(functions);
  addDecimalFunctions(functions);
  addTextFunctions(functions);
  addSearchFunctions(functions);
  if (!look) return;
  const looked = () => {
    look();
    return 1;
  };
  client.function(lookFunction, looked);
  client.function(lookFunction, (_row) => looked());
}

/** The same connection, where functions call `look` before their work. */
const watched = (client: Database, look: () => void): Functions => ({
  function: (name, options, work) => {
    const both = (...values: never[]) => {
      look();
      return work(...values);
    };
    // SQLite takes the number of arguments from it.
    Object.defineProperty(both, 'length', { value: work.length });
    return client.function(name, options, both);
  },
  aggregate: (name, options) => client.aggregate(name, options),
});
