import type { Config } from '../../config.ts';
import type { PooledStatement, QueryResult } from '../../graphql/execute/queryPool.ts';
import type { Snapshot } from '../observability/recorder.ts';

/** A statement for the pool. */
export type Query = PooledStatement;

/** How a query in the pool ended. `refused`: too many wait, or too many of its client. */
export type Outcome =
  | ({ kind: 'done' } & QueryResult)
  | { kind: 'failed'; name: string; message: string }
  | { kind: 'timed out' }
  | { kind: 'refused'; scope: 'all' | 'client' };

/**
 * The part of the configuration that the supervisor uses. The first worker reads it, so that the
 * supervisor starts without it.
 */
export type Settings = Pick<
  Config,
  'port' | 'host' | 'corpusDb' | 'mmapBytes' | 'workers' | 'deadline' | 'logLevel' | 'waiting'
>;

/**
 * A message of a worker to the supervisor. `query abandoned`: nobody waits for it. `connected`: the
 * worker has the connection. `metrics wanted`: it wants those of all other processes.
 */
export type FromWorker =
  | { kind: 'configured'; settings: Settings }
  | { kind: 'ready' }
  | { kind: 'alive' }
  | { kind: 'connected'; id: number }
  | { kind: 'query'; id: number; query: Query; address: string }
  | { kind: 'query abandoned'; id: number }
  | { kind: 'metrics wanted'; id: number }
  | { kind: 'metrics'; id: number; metrics: Snapshot };

/** A message of the supervisor to a worker; a socket comes with `connection`. */
export type ToWorker =
  | { kind: 'connection'; id: number }
  | { kind: 'pool'; isReady: boolean }
  | { kind: 'are you alive' }
  | { kind: 'outcome'; id: number; outcome: Outcome }
  | { kind: 'metrics wanted'; id: number }
  | { kind: 'metrics'; id: number; metrics: Snapshot[] }
  | { kind: 'switch' }
  | { kind: 'end' };

/** A message of a pool process to the supervisor. */
export type FromPoolProcess =
  | { kind: 'open'; revision: string }
  | { kind: 'cannot open'; message: string }
  | { kind: 'outcome'; outcome: Outcome };

/** A message of the supervisor to a pool process. */
export type ToPoolProcess =
  | { kind: 'open'; corpusDb: string; mmapBytes: number }
  | { kind: 'query'; query: Query };
