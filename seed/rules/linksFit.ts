import type { Rule } from './rule.ts';

export const linksFit: Rule = {
  name: 'links-fit',
  description: 'A commitment is linked to a statement only by FOLLOWS_FROM.',
  *check({ entries }, recordIndex) {
    for (const at of entries.COMMITMENT) {
      for (const [index, { type, to }] of at.value.links.entries()) {
        if (type === 'FOLLOWS_FROM' || recordIndex.has(to, ['COMMITMENT'])) continue;
        if (!recordIndex.has(to, ['STATEMENT'])) continue;
        yield {
          at,
          path: ['links', index, 'type'],
          expected: `FOLLOWS_FROM, because ${to} is a statement, or the slug of a commitment`,
          found: type,
        };
      }
    }
  },
};
