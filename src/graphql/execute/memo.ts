/** A function that makes its value at the first call and returns the same value later. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const perOperation = new WeakMap<object, Map<string, unknown>>();

/**
 * Makes a value once per operation. Pothos merges two selections of one field only if their parts are identical, so
 * predicates and expressions that are built from equal arguments have to be the same objects.
 */
export function oncePerOperation<Value>(context: object, key: string, make: () => Value): Value {
  let made = perOperation.get(context);
  if (!made) {
    made = new Map();
    perOperation.set(context, made);
  }
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as Value;
}

/**
 * A function of texts that remembers its last result. Comparing texts takes 0.2 µs where a cache of one entry takes
 * 40 µs to make and hash a key of them.
 */
export function memoizeLast<Value>(compute: (...texts: string[]) => Value): (...texts: string[]) => Value {
  let last: { texts: string[]; value: Value } | undefined;
  return (...texts) => {
    if (last?.texts.length === texts.length && last.texts.every((text, index) => text === texts[index]))
      return last.value;
    last = { texts, value: compute(...texts) };
    return last.value;
  };
}
