import type { Listeners, Route } from './executor.ts';
import { type Log, withoutQuoted } from './log.ts';

/** The number of operations by result since the start. */
export interface ResultCounter {
  /** By route; `cache_hit` for requests that the response cache answered. */
  readonly results: Readonly<Record<Route | 'cache_hit', number>>;
  onCacheHit: () => void;
  onRoute: NonNullable<Listeners['onRoute']>;
}

/** The number of distinct messages of SQLite that are logged; they may contain words of clients. */
const maxReasons = 100;

/** Counts operations by result. Logs each reason why SQLite failed to run a statement once. */
export function countResults(log: Log): ResultCounter {
  const results = { cache_hit: 0, operation: 0, root_fields: 0, failed: 0 };
  const reasons = new Set<string>();
  return {
    results,
    onCacheHit: () => {
      results.cache_hit += 1;
    },
    onRoute: (route, reason) => {
      results[route] += 1;
      if (route !== 'failed' || reason === undefined || reasons.has(reason) || reasons.size >= maxReasons)
        return;
      reasons.add(reason);
      log.warn(
        'statement_failed',
        'SQLite failed to run a statement: the operation was executed by root field. Please report this bug.',
        {
          reason: withoutQuoted(reason),
        },
      );
    },
  };
}
