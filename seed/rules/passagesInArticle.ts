import type { Rule } from './rule.ts';

export const passagesInArticle: Rule = {
  name: 'passages-in-article',
  description:
    'Passages and furniture are inside their article and neither overlap: no passage with furniture, no furniture with other furniture.',
  *check({ entries }) {
    const articles = new Map(entries.ARTICLE.map(({ slug, value }) => [slug, value]));
    for (const at of entries.ARTICLE) {
      for (const [index, { start, end }] of at.value.furniture.entries()) {
        const other = at.value.furniture.slice(0, index).find((span) => span.start < end && start < span.end);
        if (other) {
          const expected = `a range apart from the one at ${other.start}–${other.end}`;
          yield { at, path: ['furniture', index], expected, found: `${start}–${end}` };
        }
        if (end > at.value.codePoints) {
          yield {
            at,
            path: ['furniture', index, 'end'],
            expected: `at most ${at.value.codePoints}, where the article ends`,
            found: `${end}`,
          };
        }
      }
    }
    for (const at of entries.PASSAGE) {
      const article = articles.get(at.article ?? '');
      if (!article) continue;
      const { start, end } = at.value;
      if (end > article.codePoints) {
        yield {
          at,
          path: ['end'],
          expected: `at most ${article.codePoints}, where the article ends`,
          found: `${end}`,
        };
      }
      const furniture = article.furniture.find((span) => span.start < end && start < span.end);
      if (furniture) {
        const expected = `a passage outside the page furniture at ${furniture.start}–${furniture.end}`;
        yield { at, path: ['start'], expected, found: `${start}–${end}` };
      }
    }
  },
};
