import type { Location } from '../records.ts';
import type { Path } from '../source.ts';
import type { Rule } from './rule.ts';

interface Edge {
  at: Location;
  path: Path;
  to: string;
}

export const linksAcyclic: Rule = {
  name: 'links-acyclic',
  description:
    'Nothing is part of, broader than, later than or given in exchange for itself, directly or in a circle. A commitment that continues or supersedes another is the later one.',
  *check({ entries }) {
    const links = (types: string[]) =>
      entries.COMMITMENT.flatMap((at) =>
        at.value.links.flatMap(({ type, to }, index) =>
          types.includes(type) ? [{ at, path: ['links', index, 'to'], to }] : [],
        ),
      );
    const upward = (list: (Location & { value: object })[], field: string) =>
      list.flatMap((at) => {
        const to = (at.value as Record<string, unknown>)[field];
        return typeof to === 'string' ? [{ at, path: [field], to }] : [];
      });
    yield* circles(links(['PART_OF']), 'parts');
    yield* circles(links(['CONTINUES', 'SUPERSEDES']), 'earlier undertakings');
    // Two commitments may well be given for each other; only a link to itself is a slip.
    yield* circles(
      links(['IN_EXCHANGE_FOR']).filter(({ at, to }) => at.slug === to),
      'exchanges',
    );
    yield* circles(upward(entries.EVENT, 'partOf'), 'events');
    yield* circles(upward(entries.PLACE, 'parent'), 'places');
    yield* circles(upward(entries.ORGANIZATION, 'parent'), 'organizations');
    yield* circles(upward(entries.SECTOR, 'broader'), 'sectors');
  },
};

/** Each circle once, at the link from its alphabetically first record. */
function* circles(edges: Edge[], what: string) {
  const from = Map.groupBy(edges, ({ at }) => at.slug);
  for (const edge of edges) {
    const circle = wayBack(edge, from);
    if (circle?.every((slug) => edge.at.slug <= slug)) {
      yield {
        at: edge.at,
        path: edge.path,
        expected: `${what} that do not lead back here`,
        found: [edge.at.slug, ...circle].join(' → '),
      };
    }
  }
}

/** The slugs from the end of a link back to its start, or null when there is no way. */
function wayBack(edge: Edge, from: Map<string, Edge[]>): string[] | null {
  const seen = new Set<string>();
  const ways: string[][] = [[edge.to]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    const last = way.at(-1) ?? '';
    if (last === edge.at.slug) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const { to } of from.get(last) ?? []) ways.push([...way, to]);
  }
  return null;
}
