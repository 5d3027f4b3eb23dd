import type { Listeners, Path } from './compiledExecutor.ts';
import type { Log } from './mask.ts';

/** How many operations were answered in which way since the start. */
export interface PathCounts {
  /** `kept` are requests whose answer was remembered, so that nothing was executed. */
  readonly paths: Record<Path | 'kept', number>;
  /** Of those that resolvers executed because a field does not say how it is made of SQL, how many for which field: Type.field. */
  readonly undeclared: ReadonlyMap<string, number>;
}

/** How many reasons why SQLite did not run a statement are told; a client’s words may be in them. */
const mostReasons = 100;

/**
 * Counts operations by the way they went. The log is told once of each field that leaves operations to resolvers, and of each reason why SQLite did not
 * run a statement; what a client does wrong is not for the log.
 */
export function countPaths(
  log: Log,
): PathCounts & { onKept: () => void; onPath: NonNullable<Listeners['onPath']> } {
  const paths = { kept: 0, compiled: 0, reference: 0, failed: 0 };
  const undeclared = new Map<string, number>();
  const reasons = new Set<string>();
  return {
    paths,
    undeclared,
    onKept: () => {
      paths.kept += 1;
    },
    onPath: (path, reason, coordinate) => {
      paths[path] += 1;
      if (path === 'failed' && reason !== undefined && !reasons.has(reason) && reasons.size < mostReasons) {
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
