import type { Around, Relation } from '../check/recordIndex.ts';
import { relationsOf } from '../check/relations.ts';
import type { Rule } from './rule.ts';

export const linksAcyclic: Rule = {
  name: 'links-acyclic',
  description:
    'Nothing is part of, broader than, later than or given in exchange for itself, directly or in a circle. A commitment that continues or supersedes another is the later one.',
  *check(records, around) {
    for (const { relation, at, path, to } of relationsOf(records)) {
      const circle = wayBack(around, relation, to, at.slug);
      // Each circle once, at the link from its alphabetically first record.
      if (!circle?.every((slug) => at.slug <= slug)) continue;
      const expected = `${relation} that do not lead back here`;
      yield { at, path, expected, found: [at.slug, ...circle].join(' → ') };
    }
  },
};

/** The slugs on the way from one record to another, or null when there is no way. */
function wayBack(around: Around, relation: Relation, from: string, to: string): string[] | null {
  const seen = new Set<string>();
  const ways: string[][] = [[from]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    const last = way.at(-1) ?? '';
    if (last === to) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of around.next(relation, last)) ways.push([...way, next]);
  }
  return null;
}
