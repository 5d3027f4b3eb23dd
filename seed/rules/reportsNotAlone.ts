import type { Rule } from './rule.ts';

export const reportsNotAlone: Rule = {
  name: 'reports-not-alone',
  description:
    'A REPORT creates no undertaking: a commitment known from REPORT claims alone says in its note why it is recorded.',
  *check({ entries }, around) {
    for (const at of entries.COMMITMENT) {
      const { claims, note } = at.value;
      if (note !== null || claims.some(({ force }) => force !== 'REPORT')) continue;
      const reported = around.reportedForces('COMMITMENT', at.slug);
      if (claims.length + reported.length > 0 && reported.every((force) => force === 'REPORT')) {
        yield {
          at,
          path: ['claims'],
          expected: 'a claim of another force, or a note that says why there is none',
          found: 'REPORT only',
        };
      }
    }
  },
};
