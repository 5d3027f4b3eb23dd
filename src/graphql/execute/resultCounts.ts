import type { Listeners, Path } from './compiledExecutor.ts';
import type { Log } from './mask.ts';

/** How many operations had which result since the start. */
export interface ResultCounts {
  /** `cache_hit`: requests that the response cache answered, so that no operation was executed. */
  readonly results: Record<Path | 'cache_hit', number>;
  /** Operations that resolvers executed because a field has no declaration, by that field: Type.field. */
  readonly undeclared: ReadonlyMap<string, number>;
}

/** How many distinct messages of SQLite are logged; they may contain words of clients. */
const maxReasons = 100;

/**
 * Counts operations by result. Logs each field that leaves operations to resolvers once, and each reason why SQLite refused a statement once; mistakes of
 * clients are not logged.
 */
export function countResults(
  log: Log,
): ResultCounts & { onCacheHit: () => void; onPath: NonNullable<Listeners['onPath']> } {
  const results = { cache_hit: 0, compiled: 0, reference: 0, failed: 0 };
  const undeclared = new Map<string, number>();
  const reasons = new Set<string>();
  return {
    results,
    undeclared,
    onCacheHit: () => {
      results.cache_hit += 1;
    },
    onPath: (path, reason, coordinate) => {
      results[path] += 1;
      if (path === 'failed' && reason !== undefined && !reasons.has(reason) && reasons.size < maxReasons) {
        reasons.add(reason);
        log(`SQLite did not run a statement: ${reason}`);
      }
      if (coordinate === undefined) return;
      const isNew = !undeclared.has(coordinate);
      undeclared.set(coordinate, (undeclared.get(coordinate) ?? 0) + 1);
      if (isNew && !isIntrospection(coordinate))
        log(`${coordinate} does not say how it is made of SQL: operations with it are left to resolvers.`);
    },
  };
}

const isIntrospection = (coordinate: string) => coordinate.includes('.__');
