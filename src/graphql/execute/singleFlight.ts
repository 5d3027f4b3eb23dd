import { serialize } from 'node:v8';
import type { QueryPool, QueryResult } from './queryPool.ts';

/**
 * The same pool for one corpus, where equal statements with equal values that run at the same time
 * run once.
 */
export function singleFlight(pool: QueryPool): QueryPool {
  const running = new Map<string, Promise<QueryResult>>();
  return {
    ...pool,
    run: (sql, values) => {
      const key = serialize([sql, values]).toString('latin1');
      const known = running.get(key);
      if (known) return known;
      const result = pool.run(sql, values).finally(() => running.delete(key));
      running.set(key, result);
      return result;
    },
  };
}
