import type { Rule } from './rule.ts';

export const signedHasInstrument: Rule = {
  name: 'signed-has-instrument',
  description: 'A commitment with a SIGNED claim names the instrument that contains it.',
  *check({ entries }, recordIndex) {
    for (const at of entries.CLAIM) {
      const { force, about } = at.value;
      if (
        force !== 'SIGNED' ||
        recordIndex.isDocumented(about.slug) ||
        !recordIndex.has(about.slug, ['COMMITMENT'])
      )
        continue;
      const expected = `an instrument on the commitment ${about.slug}, or AGREEMENT when no document is named`;
      yield { at, path: ['force'], expected, found: 'SIGNED without one' };
    }
  },
};
