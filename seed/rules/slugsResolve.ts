import { kindsText, withArticle } from '../check/wording.ts';
import type { Rule } from './rule.ts';

export const slugsResolve: Rule = {
  name: 'slugs-resolve',
  description: 'Every slug, code and key refers to a record of the right kind.',
  *check({ raw, references }, recordIndex) {
    // Most targets are in the same source; only the others are looked up.
    const own = new Map(raw.map(({ kind, slug }) => [slug, kind]));
    for (const { from, path, target, to } of references) {
      if (to.includes('PASSAGE')) {
        if (own.get(target) === 'PASSAGE') continue;
        const key = target.slice(`${from.article}.`.length);
        yield { at: from, path, expected: 'the key of a passage of this article', found: `'${key}'` };
        continue;
      }
      const kind = own.get(target);
      if ((kind && to.includes(kind)) || recordIndex.has(target, to)) continue;
      const [other] = recordIndex.kindsOf(target);
      yield {
        at: from,
        path,
        expected: `the slug of ${kindsText(to)}`,
        found: other ? `'${target}', which is ${withArticle(other)}` : `'${target}'`,
        nearest: () => (other ? null : recordIndex.nearest(target, to)),
      };
    }
  },
};
