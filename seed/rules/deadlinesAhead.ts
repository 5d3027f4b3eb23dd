import { openStart, parseEdtf } from '../shapes/edtf.ts';
import type { Rule } from './rule.ts';

/**
 * An article may recall an undertaking whose deadline has passed by then, so a deadline is compared with the day the undertaking was given where that is
 * known, and with the article otherwise. `../2018-08-20` does not say when it was given, only by when; it excuses nothing.
 */
export const deadlinesAhead: Rule = {
  name: 'deadlines-ahead',
  description:
    'A deadline ends no earlier than the article that tells of it begins, or, for an older undertaking, than the day that undertaking was given.',
  *check({ entries }) {
    const published = new Map(
      entries.ARTICLE.map(({ slug, value }) => [slug, parseEdtf(value.published.edtf)]),
    );
    for (const at of entries.COMMITMENT) {
      const article = published.get(at.article ?? '');
      if (!at.value.deadline || !article) continue;
      const made = parseEdtf(at.value.made.edtf).earliest;
      const bound = made === openStart || article.earliest < made ? article.earliest : made;
      if (parseEdtf(at.value.deadline.edtf).latest < bound) {
        const what = bound === article.earliest ? 'the article' : 'the undertaking';
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
