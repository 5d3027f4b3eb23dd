/**
 * A slower statement runs in the query pool, in milliseconds: requests behind it must not notice
 * it.
 */
const fastLimit = 25;

/**
 * A run slower than `fastLimit` and faster than this, in milliseconds, may be noise of the machine,
 * unless the next run is slow too.
 */
const noiseLimit = 100;

/** The factor by which a slow run counts less with each later run. */
const decay = 0.9;

/** Records how long statements take and says which are fast. A key that is garbage is forgotten. */
export interface LatencyTracker<Key extends object> {
  /** Whether the key has run, and its recent runs were fast. */
  isFast: (key: Key) => boolean;
  record: (key: Key, milliseconds: number) => void;
}

/** Makes a tracker without records. */
export function latencyTracker<Key extends object>(): LatencyTracker<Key> {
  const known = new WeakMap<Key, { slowest: number; last: number }>();
  return {
    isFast: (key) => (known.get(key)?.slowest ?? Number.POSITIVE_INFINITY) <= fastLimit,
    record: (key, milliseconds) => {
      const { slowest, last } = known.get(key) ?? { slowest: 0, last: milliseconds };
      const withoutNoise = milliseconds > noiseLimit ? milliseconds : Math.min(milliseconds, last);
      known.set(key, { slowest: Math.max(withoutNoise, slowest * decay), last: milliseconds });
    },
  };
}
