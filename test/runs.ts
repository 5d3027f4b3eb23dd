import { inject } from 'vitest';

/** The number of examples of a property test: a few, or many in the deep suite. */
export const runs = (few: number, many: number): number => (inject('deep') ? many : few);
