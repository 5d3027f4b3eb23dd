import type { Rule } from './rule.ts';

export const evidenceGiven: Rule = {
  name: 'evidence-given',
  description:
    'Every commitment has a promisor and a claim, every statement, event and figure a claim, and every claim, tenure and mention a passage.',
  *check({ entries }, recordIndex) {
    const claimed = new Set(entries.CLAIM.map(({ value: { about } }) => `${about.kind} ${about.slug}`));
    for (const at of entries.COMMITMENT) {
      if (at.value.promisors.length === 0) {
        yield {
          at,
          path: ['promisors'],
          expected: 'at least one promisor; without one it is a statement, event or figure',
          found: 'none',
        };
      }
    }
    for (const at of [...entries.COMMITMENT, ...entries.STATEMENT, ...entries.EVENT, ...entries.FIGURE]) {
      if (claimed.has(`${at.kind} ${at.slug}`) || recordIndex.reportedForces(at.kind, at.slug).length > 0)
        continue;
      yield { at, path: ['claims'], expected: 'at least one claim', found: 'none' };
    }
    for (const at of entries.REPORT) {
      if (at.value.claims.length + at.value.assessments.length === 0) {
        yield { at, path: ['claims'], expected: 'at least one claim or assessment', found: 'none' };
      }
    }
    for (const at of [...entries.CLAIM, ...entries.TENURE, ...entries.MENTION]) {
      if (at.value.passages.length === 0)
        yield { at, path: ['passages'], expected: 'at least one passage', found: 'none' };
    }
  },
};
