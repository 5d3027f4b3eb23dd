import type { Serializable } from 'node:child_process';
import type { Config, Limits } from '../../config.ts';
import type { AskedOperation } from '../../graphql/execute/aside.ts';

/** Something to run where it holds nobody up. */
export type Job =
  | { kind: 'statement'; sql: string; values: unknown[] }
  | { kind: 'operation'; operation: AskedOperation };

/** What became of a job. */
export type Outcome =
  | { kind: 'done'; value: Serializable }
  | { kind: 'failed'; message: string }
  | { kind: 'too long' };

/** What the supervisor needs to know of the configuration, which the first worker reads: reading it takes time that the supervisor has not. */
export type Settings = Pick<
  Config,
  'port' | 'host' | 'corpusDb' | 'mmapBytes' | 'workers' | 'deadline' | 'limits'
>;

/** What a worker tells its supervisor; `connected` for a connection when it has it. */
export type FromWorker =
  | { kind: 'configured'; settings: Settings }
  | { kind: 'ready' }
  | { kind: 'alive' }
  | { kind: 'connected'; id: number }
  | { kind: 'job'; id: number; job: Job };

/** What a worker is told; with `connection` comes the socket. */
export type ToWorker =
  | { kind: 'connection'; id: number }
  | { kind: 'aside'; isReady: boolean }
  | { kind: 'are you alive' }
  | { kind: 'outcome'; id: number; outcome: Outcome }
  | { kind: 'switch' }
  | { kind: 'end' };

/** What a runner tells its supervisor. */
export type FromRunner =
  | { kind: 'open'; revision: string }
  | { kind: 'cannot open'; message: string }
  | { kind: 'outcome'; outcome: Outcome };

/** What a runner is told. */
export type ToRunner =
  | { kind: 'open'; corpusDb: string; mmapBytes: number; limits: Limits }
  | { kind: 'job'; job: Job };
