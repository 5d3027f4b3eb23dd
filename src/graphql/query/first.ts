import { refuse } from '../errors.ts';

/**
 * Checks how many items of a short list are asked for; nothing is clamped.
 * @throws BAD_PAGE with the limit, and how to get along with fewer.
 */
export function checkFirst(first: number, least: 0 | 1, most: number, remedy: string): void {
  if (first >= least && first <= most) return;
  throw refuse('BAD_PAGE', `first: ${first} is out of range. Expected ${least} to ${most}; ${remedy}.`, {
    argument: 'first',
    limit: most,
    actual: first,
  });
}
