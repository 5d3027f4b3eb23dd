import { z } from 'zod';

/** The shape of judgements: a grade from 1 to 3 for each relevant record, at least one record. */
export const judgementsShape = (key: z.ZodString) =>
  z
    .record(key, z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .refine((judgements) => Object.keys(judgements).length > 0, 'must judge at least one record');

/** Grades by `TYPE:slug`; a record without a grade is not relevant. */
export type Judgements = Readonly<z.infer<ReturnType<typeof judgementsShape>>>;

/**
 * The normalized discounted cumulative gain of the first `k` hits (`TYPE:slug`), from 0 to 1. A
 * grade gains 2^grade − 1, divided by log2 of the position plus one; the ideal is the judged
 * records in descending grade. A hit that repeats an earlier one keeps its position and gains
 * nothing.
 */
export function ndcg(ranked: readonly string[], judgements: Judgements, k = 10): number {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k must be a positive integer, not ${k}`);
  const ideal = gain(
    Object.values(judgements).sort((a, b) => b - a),
    k,
  );
  if (ideal === 0) throw new RangeError('nDCG is undefined without a relevant record');
  return (
    gain(
      ranked.map((key, position) => (ranked.indexOf(key) === position ? (judgements[key] ?? 0) : 0)),
      k,
    ) / ideal
  );
}

function gain(grades: readonly number[], k: number): number {
  return grades
    .slice(0, k)
    .reduce((sum, grade, position) => sum + (2 ** grade - 1) / Math.log2(position + 2), 0);
}
