import { nearest } from '../read/nearest.ts';
import type { Rule } from './rule.ts';

export const assessmentsGrounded: Rule = {
  name: 'assessments-grounded',
  description:
    'An AS_REPORTED assessment names a claim of its article about the same commitment; the note of a CODER_JUDGEMENT names its grounds.',
  *check({ entries }) {
    const claims = new Map(entries.CLAIM.map((claim) => [claim.slug, claim]));
    for (const at of entries.ASSESSMENT) {
      const { basis, claim: key, commitment, note } = at.value;
      if (basis === 'CODER_JUDGEMENT' && note === null) {
        yield {
          at,
          path: ['note'],
          expected: 'a note that names the grounds of the judgement',
          found: 'none',
        };
      }
      if (key === null) continue;
      const claim = claims.get(`${at.article}.${key}`);
      if (claim?.value.about.kind === 'COMMITMENT' && claim.value.about.slug === commitment) continue;
      const keys = entries.CLAIM.filter(
        ({ value: { about } }) => about.kind === 'COMMITMENT' && about.slug === commitment,
      ).map(({ value }) => value.key);
      yield {
        at,
        path: ['claim'],
        expected:
          keys.length > 0
            ? `a claim of this article about ${commitment} (${keys.join(', ')})`
            : `a claim of this article about ${commitment}`,
        found: claim ? `'${key}', which is about ${claim.value.about.slug}` : `'${key}'`,
        nearest: () => (keys.length === 1 ? nearest(key, keys) : null),
      };
    }
  },
};
