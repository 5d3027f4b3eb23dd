import type { Place, Route } from '../../graphql/execute/executor.ts';

/** Records what metrics count and time. */
export interface Recorder {
  /** The response cache answered a request. */
  onCacheHit: () => void;
  /** An operation was executed. */
  onRoute: (route: Route) => void;
  /** A statement ran, in this process or in the query pool. */
  onLatency: (place: Place, milliseconds: number) => void;
  /**
   * An error of a response. A refusal is a mistake of the client or beyond a limit, any other code
   * a failure.
   */
  onError: (code: string) => void;
  /** The response to a request at the GraphQL endpoint was sent. */
  onResponse: (status: number, milliseconds: number) => void;
}

/** The metrics of a process in the form of prom-client’s `getMetricsAsJSON`. */
export type Snapshot = object[];

/** The metrics of this process. */
export interface Metrics extends Recorder {
  snapshot: () => Promise<Snapshot>;
  /** These metrics together with those of other processes, in the text format of Prometheus. */
  text: (others: Snapshot[]) => Promise<string>;
}
