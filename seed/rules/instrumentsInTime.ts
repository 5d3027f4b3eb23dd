import { boundsOf } from '../shapes/edtf.ts';
import type { Rule } from './rule.ts';

export const instrumentsInTime: Rule = {
  name: 'instruments-in-time',
  description:
    'An instrument that contains a commitment, or comes from an event, is not dated after the article.',
  *check({ entries }, recordIndex) {
    const published = new Map(
      entries.ARTICLE.map(({ slug, value }) => [slug, boundsOf(value.published.edtf).latest]),
    );
    for (const at of [...entries.COMMITMENT, ...entries.EVENT]) {
      const latest = published.get(at.article ?? '');
      for (const [index, slug] of at.value.instruments.entries()) {
        const dated = recordIndex.instrument(slug)?.dated;
        if (!latest || !dated || dated.earliest <= latest) continue;
        const expected = `an instrument dated not after the article of ${latest}`;
        yield { at, path: ['instruments', index], expected, found: `'${slug}' of ${dated.earliest}` };
      }
    }
  },
};
