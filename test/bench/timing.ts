/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The smallest value that a share of all values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** A median with the least and the greatest value. */
export interface Spread {
  median: number;
  least: number;
  greatest: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  greatest: Math.max(...values),
});

/** A spread with two decimal places. */
export const shown = ({ median, least, greatest }: Spread) =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${greatest.toFixed(2)})`;

/**
 * Runs a trial of each subject in every round, so that what slows the machine down for a while
 * slows all of them down. Another subject is first in each round, and a round before warms up.
 * @returns the results of each subject, in the order of the rounds.
 */
export async function inRounds<Subject, Result>(
  subjects: readonly Subject[],
  rounds: number,
  trial: (subject: Subject, round: number) => Result | Promise<Result>,
): Promise<Result[][]> {
  const results = subjects.map((): Result[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < subjects.length; turn++) {
      const index = (round + turn) % subjects.length;
      const result = await trial(subjects[index] as Subject, round);
      if (round > 0) results[index]?.push(result);
    }
  }
  return results;
}

/** A number in groups of three digits, without decimal places. */
export const grouped = (value: number) => Math.round(value).toLocaleString('en');
