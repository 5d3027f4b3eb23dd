import type { Rule } from './rule.ts';

export const reportsNotAlone: Rule = {
  name: 'reports-not-alone',
  description:
    'A REPORT creates no undertaking: the note of a commitment with REPORT claims only explains why it is recorded.',
  *check({ entries }, recordIndex) {
    for (const at of entries.COMMITMENT) {
      const { claims, note } = at.value;
      if (note !== null || claims.some(({ force }) => force !== 'REPORT')) continue;
      const reported = recordIndex.reportedForces('COMMITMENT', at.slug);
      if (claims.length + reported.length > 0 && reported.every((force) => force === 'REPORT')) {
        yield {
          at,
          path: ['claims'],
          expected: 'a claim of another force, or a note that explains why there is none',
          found: 'REPORT only',
        };
      }
    }
  },
};
