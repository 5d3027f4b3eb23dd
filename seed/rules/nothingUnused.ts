import { entityKinds } from '../read/records.ts';
import type { Rule } from './rule.ts';

const shared = new Set<string>([...entityKinds, 'REGION']);

export const nothingUnused: Rule = {
  name: 'nothing-unused',
  description:
    'Every shared record is reached from an article, directly or through another that is (a country through its city), and every passage carries a claim, tenure or mention.',
  *check({ written, references }, around) {
    const rested = new Set(references.map(({ target }) => target));
    for (const at of written) {
      if (shared.has(at.kind) && !around.isReached(at.slug))
        yield { at, expected: 'an article that uses it', found: 'none' };
      if (at.kind === 'PASSAGE' && !rested.has(at.slug))
        yield { at, expected: 'a claim, tenure or mention that rests on it', found: 'none' };
    }
  },
};
