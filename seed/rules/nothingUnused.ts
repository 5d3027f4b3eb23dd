import { entityKinds } from '../read/records.ts';
import type { Rule } from './rule.ts';

const shared = new Set<string>([...entityKinds, 'REGION']);

export const nothingUnused: Rule = {
  name: 'nothing-unused',
  description:
    'Every shared record is referred to by an article, directly or through other shared records (a country through its city), and every passage by a claim, tenure or mention.',
  *check({ raw, references }, recordIndex) {
    const targets = new Set(references.map(({ target }) => target));
    for (const at of raw) {
      if (shared.has(at.kind) && !recordIndex.isReachable(at.slug))
        yield { at, expected: 'an article that refers to it', found: 'none' };
      if (at.kind === 'PASSAGE' && !targets.has(at.slug))
        yield { at, expected: 'a claim, tenure or mention that refers to it', found: 'none' };
    }
  },
};
