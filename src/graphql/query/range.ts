import { refuse } from '../errors.ts';

type Day = string | null | undefined;

/**
 * Checks that a range of days does not end before it starts; an open end always fits. `within`
 * names what the two days stand in, when they are no arguments of their own.
 * @throws BAD_RANGE with both days.
 */
export function checkRange(from: Day, to: Day, within?: string): void {
  if (!from || !to || from <= to) return;
  throw badRange(from, to, within ? `${within}.from` : 'from');
}

/** The error of a range that ends before it starts. */
export const badRange = (from: string, to: string, argument = 'from') =>
  refuse('BAD_RANGE', `${argument}: ${from} is later than to: ${to}. Give the earlier day as from.`, {
    argument,
  });
