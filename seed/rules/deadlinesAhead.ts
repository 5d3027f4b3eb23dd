import { boundsOf, openStart, parseEdtf } from '../shapes/edtf.ts';
import type { Rule } from './rule.ts';

/**
 * An article may report an old undertaking whose deadline has passed, so a deadline is compared
 * with the day the undertaking or change was made if that is earlier than the article. An open
 * start such as `[..2018-08-20]` does not count as earlier, nor does an unknown day.
 */
export const deadlinesAhead: Rule = {
  name: 'deadlines-ahead',
  description:
    'A deadline is not before the article that reports it or, for an older undertaking or change, not before the day it was made.',
  *check({ entries }) {
    const published = new Map(
      entries.ARTICLE.map(({ slug, value }) => [slug, boundsOf(value.published.edtf)]),
    );
    for (const at of [...entries.COMMITMENT, ...entries.CHANGE]) {
      const article = published.get(at.article ?? '');
      if (!at.value.deadline || !article) continue;
      const made = boundsOf(at.value.made.edtf).earliest;
      const bound = made === openStart || article.earliest < made ? article.earliest : made;
      if (parseEdtf(at.value.deadline.edtf).latest < bound) {
        const older = at.kind === 'CHANGE' ? 'the change' : 'the undertaking';
        const what = bound === article.earliest ? 'the article' : older;
        yield {
          at,
          path: ['deadline', 'edtf'],
          expected: `a day not before ${what} of ${bound}`,
          found: at.value.deadline.edtf,
        };
      }
    }
  },
};
