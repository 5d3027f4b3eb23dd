import type { Rule } from './rule.ts';

export const figuresOfCommitments: Rule = {
  name: 'figures-of-commitments',
  description: 'A TARGET, BASELINE or ACHIEVED figure names its commitment; a CONTEXT figure has none.',
  *check({ entries }) {
    for (const at of entries.FIGURE) {
      const { role, commitment } = at.value;
      if (role === 'CONTEXT' && commitment !== null) {
        yield {
          at,
          path: ['commitment'],
          expected: 'no commitment for CONTEXT, or another role',
          found: `'${commitment}'`,
        };
      }
      if (role !== 'CONTEXT' && commitment === null) {
        yield {
          at,
          path: ['commitment'],
          expected: `the commitment it is the ${role} of, or the role CONTEXT`,
          found: 'none',
        };
      }
    }
  },
};
