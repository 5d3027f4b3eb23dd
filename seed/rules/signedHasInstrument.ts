import type { Rule } from './rule.ts';

export const signedHasInstrument: Rule = {
  name: 'signed-has-instrument',
  description: 'A commitment that a claim calls SIGNED names the document it stands in.',
  *check({ entries }, around) {
    for (const at of entries.CLAIM) {
      const { force, about } = at.value;
      if (force !== 'SIGNED' || around.isDocumented(about.slug) || !around.has(about.slug, ['COMMITMENT']))
        continue;
      const expected = `an instrument on the commitment ${about.slug}, or AGREEMENT when no document is named`;
      yield { at, path: ['force'], expected, found: 'SIGNED without one' };
    }
  },
};
