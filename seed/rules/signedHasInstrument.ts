import type { Rule } from './rule.ts';

export const signedHasInstrument: Rule = {
  name: 'signed-has-instrument',
  description: 'A commitment that a claim calls SIGNED names the document it stands in.',
  *check({ entries }) {
    const commitments = new Map(entries.COMMITMENT.map(({ slug, value }) => [slug, value]));
    for (const at of entries.CLAIM) {
      if (at.value.force !== 'SIGNED') continue;
      const commitment = commitments.get(at.value.about.slug);
      if (commitment?.instruments.length === 0) {
        const expected = `an instrument on the commitment ${at.value.about.slug}, or AGREEMENT when no document is named`;
        yield { at, path: ['force'], expected, found: 'SIGNED without one' };
      }
    }
  },
};
