import type { Rule } from './rule.ts';

export const slugsResolve: Rule = {
  name: 'slugs-resolve',
  description: 'Every slug, code and key refers to a record of the right kind.',
  *check({ raw, references }, recordIndex) {
    // Most targets are in the same source; only the others are looked up.
    const own = new Map(raw.map(({ kind, slug }) => [slug, kind]));
    for (const { from, path, target, to } of references) {
      const kind = own.get(target);
      if (kind && to.includes(kind)) continue;
      if (!to.includes('PASSAGE') && recordIndex.has(target, to)) continue;
      const [other = null] = to.includes('PASSAGE') ? [] : recordIndex.kindsOf(target);
      yield { at: from, path, missing: { slug: target, kinds: to, other } };
    }
  },
};
