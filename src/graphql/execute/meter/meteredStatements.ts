import type { Database } from 'better-sqlite3';
import type { Plan } from '../../../compile/plans.ts';
import { type Metered, meteredText } from './meteredText.ts';
import { readTables, type Tables } from './tables.ts';

/** Says how the worker runs the statements of plans over a corpus; each is read once. */
export function meteredStatements(client: Database): (plan: Plan) => Metered {
  const known = new WeakMap<Plan, Metered>();
  let tables: Tables | undefined;
  return (plan) => {
    const found = known.get(plan);
    if (found) return found;
    tables ??= readTables(client);
    const metered = meteredText(plan.sql, tables);
    known.set(plan, metered);
    return metered;
  };
}
