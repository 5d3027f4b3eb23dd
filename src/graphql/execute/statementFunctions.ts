import type { Database } from 'better-sqlite3';
import { addFunctions } from '../../compile/functions.ts';
import { addDecimalFunctions } from '../query/decimalFunctions.ts';
import { addSearchFunctions } from '../search/functions.ts';

/** Registers, on a connection that is to run compiled statements, all functions that these call. */
export function addStatementFunctions(client: Database): void {
  addFunctions(client);
  addDecimalFunctions(client);
  addSearchFunctions(client);
}
