import { orList, withArticle } from '../check/wording.ts';
import { movableKinds } from '../shapes/slug.ts';
import type { Rule } from './rule.ts';

export const movedForGood: Rule = {
  name: 'moved-for-good',
  description:
    'The slug of a moved record is not used again: no record has it, except one of another kind that takes its place.',
  *check({ entries }, recordIndex) {
    for (const at of entries.MOVED) {
      const { kind, to } = at.value;
      const found = recordIndex.kindsOf(at.slug).find((known) => movableKinds.some((each) => each === known));
      if (!found || (to === at.slug && found !== kind)) continue;
      const others = movableKinds.filter((each) => each !== kind).map(withArticle);
      const expected =
        to === at.slug
          ? `a slug of ${orList(others)}, because the record was ${withArticle(kind)}`
          : 'a slug that no record has, because slugs are not used again';
      yield { at, path: to === at.slug ? ['to'] : [], expected, found: `that of ${withArticle(found)}` };
    }
  },
};
