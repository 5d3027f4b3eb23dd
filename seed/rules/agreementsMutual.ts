import type { Rule } from './rule.ts';

export const agreementsMutual: Rule = {
  name: 'agreements-mutual',
  description:
    'A commitment with an AGREEMENT claim has two parties or more, promisors and promisees together.',
  *check({ entries }, recordIndex) {
    for (const at of entries.CLAIM) {
      const { force, about } = at.value;
      const commitment = force === 'AGREEMENT' ? recordIndex.commitment(about.slug) : null;
      // `evidence-given` reports a commitment without a promisor.
      if (!commitment || commitment.promisors.length === 0) continue;
      const parties = new Set([...commitment.promisors, ...commitment.promisees]);
      if (parties.size > 1) continue;
      const expected = `a second party among the promisors and promisees of ${about.slug}, or another force`;
      yield { at, path: ['force'], expected, found: `AGREEMENT of ${[...parties].join()} alone` };
    }
  },
};
