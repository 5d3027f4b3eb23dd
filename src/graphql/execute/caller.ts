/** Who waits for an answer. */
export interface Caller {
  /** The address of the client, by which the query pool is fair; empty where it is not known. */
  address: string;
  /** Calls the listener when nobody waits any more; at once when that is so already. */
  onLeave: (listener: () => void) => void;
}

/** The context of a request that Yoga executes. */
export interface CallerContext {
  caller?: Caller;
}
