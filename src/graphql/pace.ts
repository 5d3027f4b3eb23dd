/** A statement that takes longer is run aside, in milliseconds: what waits behind it should not notice it. */
const quick = 10;

/** How much of what was slow once is remembered at each later run, so that one hiccup of the machine is forgotten soon, and a slow value is not. */
const memory = 0.9;

/** Remembers how long things take, as long as they live, and says which may run where others wait for them. */
export interface Pace<Thing extends object> {
  /** Whether it has run, and quickly. */
  isQuick: (thing: Thing) => boolean;
  took: (thing: Thing, milliseconds: number) => void;
}

/** A memory in which nothing has run yet. */
export function pace<Thing extends object>(): Pace<Thing> {
  const slowest = new WeakMap<Thing, number>();
  return {
    isQuick: (thing) => (slowest.get(thing) ?? Number.POSITIVE_INFINITY) <= quick,
    took: (thing, milliseconds) =>
      slowest.set(thing, Math.max(milliseconds, (slowest.get(thing) ?? 0) * memory)),
  };
}
