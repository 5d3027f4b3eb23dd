import type { Rule } from './rule.ts';

export const deliveredStands: Rule = {
  name: 'delivered-stands',
  description:
    'A commitment that an assessment calls DELIVERED is not superseded: what was delivered cannot be replaced any more.',
  *check({ entries }, recordIndex) {
    for (const at of entries.COMMITMENT) {
      for (const [index, { type, to, strength }] of at.value.links.entries()) {
        if (type !== 'SUPERSEDES' || strength === 'POSSIBLE' || !recordIndex.isDelivered(to)) continue;
        yield {
          at,
          path: ['links', index, 'type'],
          expected: `CONTINUES, as ${to} is assessed as DELIVERED; or the strength POSSIBLE`,
          found: type,
        };
      }
    }
  },
};
