import { actorNamesOf } from '../check/codes.ts';
import { locationText } from '../check/wording.ts';
import type { Rule } from './rule.ts';

export const actorNamesDistinct: Rule = {
  name: 'actor-names-distinct',
  description: 'No two actors have the same preferred name in one language, whatever its case.',
  *check(records, recordIndex) {
    for (const { space, at, path, text } of actorNamesOf(records)) {
      const earlier = recordIndex.earlier(space, text, at, path);
      if (!earlier) continue;
      const expected = 'a preferred name that no other actor has; tell the two apart, as in Smolensk Region';
      yield { at, path, expected, found: `${text} as at ${locationText(earlier)}` };
    }
  },
};
