import { aKind, kindsInWords } from '../check/wording.ts';
import type { Rule } from './rule.ts';

export const slugsResolve: Rule = {
  name: 'slugs-resolve',
  description: 'Every slug, code and key leads to a record, and to one of the right kind.',
  *check({ written, references }, around) {
    // Most of what an article tells of is its own; the rest is looked up.
    const own = new Map(written.map(({ kind, slug }) => [slug, kind]));
    for (const { from, path, target, to } of references) {
      if (to.includes('PASSAGE')) {
        if (own.get(target) === 'PASSAGE') continue;
        const key = target.slice(`${from.article}.`.length);
        yield { at: from, path, expected: 'the key of a passage of this article', found: `'${key}'` };
        continue;
      }
      const kind = own.get(target);
      if ((kind && to.includes(kind)) || around.has(target, to)) continue;
      const [other] = around.kindsOf(target);
      yield {
        at: from,
        path,
        expected: `the slug of ${kindsInWords(to)}`,
        found: other ? `'${target}', which is ${aKind(other)}` : `'${target}'`,
        nearest: () => (other ? null : around.nearest(target, to)),
      };
    }
  },
};
