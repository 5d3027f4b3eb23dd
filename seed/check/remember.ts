/** How many answers are kept at hand; as many more may still be there from before. */
export const many = 10_000;

/**
 * Remembers answers by key in bounded memory: those asked for lately. When so many have come together, the older half is let go, so what is asked for again
 * and again stays.
 */
export function memory<Answer>(most = many): {
  get(key: string): Answer | undefined;
  set(key: string, answer: Answer): Answer;
} {
  let lately = new Map<string, Answer>();
  let before = new Map<string, Answer>();
  const set = (key: string, answer: Answer) => {
    if (lately.size >= most) {
      before = lately;
      lately = new Map();
    }
    lately.set(key, answer);
    return answer;
  };
  return {
    get(key) {
      const found = lately.get(key);
      if (found !== undefined) return found;
      const older = before.get(key);
      return older === undefined ? undefined : set(key, older);
    },
    set,
  };
}
