/** A statement ran as long as its meter lets it. */
export class MeterEnd extends Error {
  override name = 'MeterEnd';
}

/** Ends statements of this process that run too long. */
export interface Meter {
  /**
   * Does some work; with 0 milliseconds without end.
   * @throws MeterEnd when it looks at the clock after so many milliseconds.
   */
  within: <Result>(milliseconds: number, work: () => Result) => Result;
  /** Looks at the clock, once in a few calls. */
  look: () => void;
}

/** One of so many looks reads the clock, which takes as long as the look: a power of two. */
const looksPerReading = 4;

/** Makes a meter over a clock in milliseconds. */
export function createMeter(clock: () => number = () => performance.now()): Meter {
  let end = Number.POSITIVE_INFINITY;
  let looks = 0;
  return {
    within: (milliseconds, work) => {
      end = milliseconds > 0 ? clock() + milliseconds : Number.POSITIVE_INFINITY;
      looks = 0;
      try {
        return work();
      } finally {
        end = Number.POSITIVE_INFINITY;
      }
    },
    look: () => {
      looks += 1;
      if (looks % looksPerReading === 0 && clock() > end)
        throw new MeterEnd('The statement runs too long here');
    },
  };
}
