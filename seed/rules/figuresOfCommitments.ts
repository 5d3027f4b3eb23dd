import type { Rule } from './rule.ts';

export const figuresOfCommitments: Rule = {
  name: 'figures-of-commitments',
  description: 'A TARGET, BASELINE or ACHIEVED figure names its commitments; a CONTEXT figure has none.',
  *check({ entries }) {
    for (const at of entries.FIGURE) {
      const { role, commitments } = at.value;
      if (role === 'CONTEXT' && commitments.length > 0) {
        yield {
          at,
          path: ['commitments'],
          expected: 'no commitment for CONTEXT, or another role',
          found: commitments.join(', '),
        };
      }
      if (role !== 'CONTEXT' && commitments.length === 0) {
        yield {
          at,
          path: ['commitments'],
          expected: `the commitment it is the ${role} of, or the role CONTEXT`,
          found: 'none',
        };
      }
    }
  },
};
