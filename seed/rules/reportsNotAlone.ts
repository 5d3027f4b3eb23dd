import type { Rule } from './rule.ts';

export const reportsNotAlone: Rule = {
  name: 'reports-not-alone',
  description:
    'A REPORT creates no undertaking: a commitment known from REPORT claims alone says in its note why it is recorded.',
  *check({ entries }) {
    const forces = Map.groupBy(
      entries.CLAIM.filter(({ value }) => value.about.kind === 'COMMITMENT'),
      ({ value }) => value.about.slug,
    );
    for (const at of entries.COMMITMENT) {
      const claims = forces.get(at.slug) ?? [];
      if (
        claims.length > 0 &&
        at.value.note === null &&
        claims.every(({ value }) => value.force === 'REPORT')
      ) {
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
