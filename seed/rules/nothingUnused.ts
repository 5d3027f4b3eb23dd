import { entityKinds, type Reference } from '../records.ts';
import type { Rule } from './rule.ts';

const shared = new Set<string>([...entityKinds, 'REGION']);

export const nothingUnused: Rule = {
  name: 'nothing-unused',
  description:
    'Every shared record is reached from an article, directly or through another that is (a country through its city), and every passage carries a claim, tenure or mention.',
  *check({ written, references }) {
    const fromShared = new Map<string, Reference[]>();
    const reached = new Set<string>();
    const reach = (slug: string) => {
      if (reached.has(slug)) return;
      reached.add(slug);
      for (const { target } of fromShared.get(slug) ?? []) reach(target);
    };
    for (const reference of references) {
      if (!shared.has(reference.from.kind)) continue;
      fromShared.set(reference.from.slug, [...(fromShared.get(reference.from.slug) ?? []), reference]);
    }
    for (const { from, target } of references) if (!shared.has(from.kind)) reach(target);

    for (const at of written) {
      if (reached.has(at.slug)) continue;
      if (shared.has(at.kind)) yield { at, expected: 'an article that uses it', found: 'none' };
      if (at.kind === 'PASSAGE')
        yield { at, expected: 'a claim, tenure or mention that rests on it', found: 'none' };
    }
  },
};
