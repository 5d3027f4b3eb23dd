import { withArticle } from '../check/wording.ts';
import type { Rule } from './rule.ts';

export const forcesFit: Rule = {
  name: 'forces-fit',
  description:
    'A claim reported about a commitment of another article has a force; one about a statement, event or figure has none.',
  *check({ entries }) {
    for (const at of entries.CLAIM) {
      const { about, force } = at.value;
      if (about.kind === 'COMMITMENT' && force === null) {
        yield { at, path: ['force'], expected: 'a force, such as REPORT', found: 'none' };
      }
      if (about.kind !== 'COMMITMENT' && force !== null) {
        yield {
          at,
          path: ['force'],
          expected: `no force on a claim about ${withArticle(about.kind)}`,
          found: force,
        };
      }
    }
  },
};
