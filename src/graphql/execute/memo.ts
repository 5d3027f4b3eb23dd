/** A value that is made when it is first asked for, and kept. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const perOperation = new WeakMap<object, Map<string, unknown>>();

/**
 * Makes a value once per operation. Pothos merges two selections of one field only if their parts are identical, so the predicates and expressions that
 * are built from arguments have to be the same objects wherever the arguments are the same.
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

/** A function of texts that remembers what it made last: what asks for the same again asks right after. */
export function rememberingLast<Value>(make: (...texts: string[]) => Value): (...texts: string[]) => Value {
  let last: { texts: string[]; value: Value } | undefined;
  return (...texts) => {
    if (last?.texts.length === texts.length && last.texts.every((text, index) => text === texts[index]))
      return last.value;
    last = { texts, value: make(...texts) };
    return last.value;
  };
}

/** A function of a word and its language that remembers what it made of so many; then it begins anew. */
export function remembering<Value>(
  most: number,
  make: (word: string, lang: string) => Value,
): (word: string, lang: string) => Value {
  const known = new Map<string, Value>();
  return (word, lang) => {
    const key = `${lang} ${word}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const value = make(word, lang);
    known.set(key, value);
    return value;
  };
}
