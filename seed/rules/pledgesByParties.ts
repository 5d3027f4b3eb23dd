import { orList } from '../check/wording.ts';
import type { Rule } from './rule.ts';

export const pledgesByParties: Rule = {
  name: 'pledges-by-parties',
  description:
    'A PLEDGE is made by a promisor: its speaker, or one it is attributed to, is a promisor or may speak for one by office. Narration that names nobody is exempt.',
  *check({ entries }, recordIndex) {
    for (const at of entries.CLAIM) {
      const { force, about, speaker, attributedTo } = at.value;
      const voices = speaker === null ? attributedTo : [speaker, ...attributedTo];
      const commitment = force === 'PLEDGE' ? recordIndex.commitment(about.slug) : null;
      if (!commitment || commitment.promisors.length === 0 || voices.length === 0) continue;
      const { promisors } = commitment;
      if (voices.some((voice) => promisors.some((promisor) => recordIndex.speaksFor(voice, promisor))))
        continue;
      const expected = `the words of ${orList(promisors)}, or EXPECTATION for those of somebody else`;
      yield { at, path: ['force'], expected, found: `PLEDGE of ${voices.join(', ')}` };
    }
  },
};
