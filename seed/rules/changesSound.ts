import type { Rule } from './rule.ts';

export const changesSound: Rule = {
  name: 'changes-sound',
  description:
    'A change of terms names a claim of its article about the same commitment; a new target is a TARGET figure of the commitment; an article reports one change of each term of a commitment.',
  *check({ entries }, recordIndex) {
    const claims = new Map(entries.CLAIM.map((claim) => [claim.slug, claim.value.about]));
    const seen = new Set<string>();
    for (const at of entries.CHANGE) {
      const { claim, commitment, target } = at.value;
      const about = claims.get(`${at.article}.${claim}`);
      if (about?.kind !== 'COMMITMENT' || about.slug !== commitment) {
        const expected = `a claim of this article about ${commitment}`;
        yield {
          at,
          path: ['claim'],
          expected,
          found: about ? `'${claim}', which is about ${about.slug}` : `'${claim}'`,
        };
      }
      // A missing figure is reported by another rule.
      if (
        target !== null &&
        recordIndex.has(target, ['FIGURE']) &&
        !recordIndex.isTarget(target, commitment)
      ) {
        yield { at, path: ['target'], expected: `a TARGET figure of ${commitment}`, found: `'${target}'` };
      }
      if (seen.has(at.slug))
        yield { at, path: ['aspect'], expected: 'one change of each term', found: 'another' };
      seen.add(at.slug);
    }
  },
};
