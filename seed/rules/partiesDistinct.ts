import type { Rule } from './rule.ts';

export const partiesDistinct: Rule = {
  name: 'parties-distinct',
  description: 'No promisor of a commitment is its promisee.',
  *check({ entries }) {
    for (const at of entries.COMMITMENT) {
      for (const [index, actor] of at.value.promisees.entries()) {
        if (!at.value.promisors.includes(actor)) continue;
        const expected = 'another actor than the promisors; of a joint undertaking all are promisors';
        yield { at, path: ['promisees', index], expected, found: `'${actor}'` };
      }
    }
  },
};
