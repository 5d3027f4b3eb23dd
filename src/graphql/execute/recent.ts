/** As many values as there is room for, by key. */
export interface Recent<Key, Value> {
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value) => void;
}

/**
 * Keeps values that weigh so much together; each weighs 1 unless told otherwise, and one that weighs more than all may is not kept. To make room it lets
 * go of the oldest that was not asked for since it last came to be the oldest: what is in use stays, however much else comes by once.
 */
export function recent<Key, Value>(
  most: number,
  weigh: (value: Value, key: Key) => number = () => 1,
): Recent<Key, Value> {
  const kept = new Map<Key, { value: Value; weight: number; isUsed: boolean }>();
  let total = 0;

  function forget(key: Key): void {
    total -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  }

  return {
    get: (key) => {
      const found = kept.get(key);
      if (found) found.isUsed = true;
      return found?.value;
    },
    set: (key, value) => {
      const weight = weigh(value, key);
      forget(key);
      if (weight > most) return;
      for (const [oldest, entry] of kept) {
        if (total + weight <= most) break;
        forget(oldest);
        if (!entry.isUsed) continue;
        kept.set(oldest, { ...entry, isUsed: false });
        total += entry.weight;
      }
      kept.set(key, { value, weight, isUsed: false });
      total += weight;
    },
  };
}
