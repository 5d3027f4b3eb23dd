/** A statement that takes longer is run aside, in milliseconds: what waits behind it should not notice it. */
const quick = 25;

/** What takes longer than `quick` and less than this, in milliseconds, may owe it to the machine, unless the next run does too. */
const hiccup = 100;

/** How much of what was slow once is remembered at each later run, so that a slow value is not forgotten soon. */
const memory = 0.9;

/** Remembers how long things take, as long as they live, and says which may run where others wait for them. */
export interface Pace<Thing extends object> {
  /** Whether it has run, and quickly. */
  isQuick: (thing: Thing) => boolean;
  took: (thing: Thing, milliseconds: number) => void;
}

/** A memory in which nothing has run yet. */
export function pace<Thing extends object>(): Pace<Thing> {
  const known = new WeakMap<Thing, { slowest: number; last: number }>();
  return {
    isQuick: (thing) => (known.get(thing)?.slowest ?? Number.POSITIVE_INFINITY) <= quick,
    took: (thing, milliseconds) => {
      const { slowest, last } = known.get(thing) ?? { slowest: 0, last: milliseconds };
      const surely = milliseconds > hiccup ? milliseconds : Math.min(milliseconds, last);
      known.set(thing, { slowest: Math.max(surely, slowest * memory), last: milliseconds });
    },
  };
}
