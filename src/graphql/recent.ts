/** As many values as there is room for, by key. */
export interface Recent<Key, Value> {
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value) => void;
}

/**
 * Keeps so many values. To make room it lets go of the oldest that was not asked for since it last came to be the oldest: what is in use stays, however
 * much else comes by once.
 */
export function recent<Key, Value>(most: number): Recent<Key, Value> {
  const kept = new Map<Key, { value: Value; isUsed: boolean }>();
  return {
    get: (key) => {
      const found = kept.get(key);
      if (found) found.isUsed = true;
      return found?.value;
    },
    set: (key, value) => {
      for (const [oldest, entry] of kept) {
        if (kept.size < most) break;
        kept.delete(oldest);
        if (entry.isUsed) kept.set(oldest, { value: entry.value, isUsed: false });
      }
      kept.set(key, { value, isUsed: false });
    },
  };
}
