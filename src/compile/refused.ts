import type Database from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';

/** What a statement found is not allowed. Whoever asked executes the operation otherwise, which tells what is wrong. */
export class Refused extends Error {}

const refusedFunction = 'json_refused';

/** An expression that ends the statement when it is evaluated, as a refusal for this reason. */
export const refused = (reason: string): SQL =>
  sql.raw(`${refusedFunction}('${reason.replaceAll("'", "''")}')`);

/** True, unless a condition on what the statement finds holds: then the statement ends as a refusal for this reason. */
export const unless = (condition: SQL, reason: string): SQL =>
  sql`CASE WHEN ${condition} THEN ${refused(reason)} ELSE 1 END`;

/** Registers the function that ends statements. It is not deterministic, so that SQLite evaluates it only where it has to. */
export function addRefusals(client: Database.Database): void {
  client.function(refusedFunction, (reason) => {
    throw new Refused(String(reason));
  });
}
