import { relationsOf } from '../check/acyclicRelations.ts';
import type { RecordIndex, Relation } from '../check/recordIndex.ts';
import type { Rule } from './rule.ts';

export const linksAcyclic: Rule = {
  name: 'links-acyclic',
  description:
    'Parts, broader records, earlier undertakings and exchanges contain no cycle. A commitment that continues or supersedes another is the later one.',
  *check(records, recordIndex) {
    for (const { relation, at, path, to } of relationsOf(records)) {
      const cycle = pathTo(recordIndex, relation, to, at.slug);
      // Each cycle once, at the edge from its alphabetically first record.
      if (!cycle?.every((slug) => at.slug <= slug)) continue;
      const expected = `${relation} without a cycle`;
      yield { at, path, expected, found: [at.slug, ...cycle].join(' → ') };
    }
  },
};

/** The slugs on a path from one record to another; null when there is none. */
function pathTo(recordIndex: RecordIndex, relation: Relation, from: string, to: string): string[] | null {
  const seen = new Set<string>();
  const paths: string[][] = [[from]];
  for (let path = paths.pop(); path; path = paths.pop()) {
    const last = path.at(-1) ?? '';
    if (last === to) return path;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of recordIndex.next(relation, last)) paths.push([...path, next]);
  }
  return null;
}
