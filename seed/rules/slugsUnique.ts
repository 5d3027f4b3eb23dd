import type { Around, Space } from '../check/recordIndex.ts';
import { whereIs } from '../check/wording.ts';
import { entityKinds, type Location } from '../read/records.ts';
import type { Finding, Rule } from './rule.ts';

export const slugsUnique: Rule = {
  name: 'slugs-unique',
  description:
    'Entities share one space of slugs; regions, articles, commitments, events and figures have one each, and claims one in their article. A speaker is seen in an office and an entity mentioned once per article, and a commitment is assessed once per day and basis.',
  *check({ written, entries }, around) {
    const entities = written.filter(({ kind }) => (entityKinds as readonly string[]).includes(kind));
    yield* taken(around, 'ENTITY', entities, 'a slug that no other record has');
    for (const kind of ['REGION', 'ARTICLE', 'COMMITMENT', 'EVENT', 'FIGURE'] as const) {
      const records = written.filter((record) => record.kind === kind && record.path[0] !== 'coding');
      const path = kind === 'REGION' ? [] : ['slug'];
      yield* taken(around, kind, records, `a slug that no other ${kind.toLowerCase()} has`, path);
    }
    yield* repeated(entries.CLAIM, 'a key that no other claim of the article has', ['key']);
    yield* repeated(entries.TENURE, 'each office of a speaker once; widen the dates of the first');
    yield* repeated(entries.MENTION, 'each entity mentioned once; add the passages to the first');
    const once = 'one assessment of a commitment per day and basis';
    yield* taken(around, 'ASSESSMENT', entries.ASSESSMENT, once, ['asOf']);
  },
};

const found = ({ slug }: Location, earlier: Pick<Location, 'source' | 'path'>) =>
  `'${slug}' as at ${whereIs(earlier)}`;

/** Records whose slug an earlier record has, wherever that stands. */
function* taken(
  around: Around,
  space: Space,
  records: Location[],
  expected: string,
  path: string[] = [],
): Generator<Finding> {
  for (const at of records) {
    const earlier = around.earlier(space, at.slug, at);
    if (earlier) yield { at, path, expected, found: found(at, earlier) };
  }
}

/** Records whose slug an earlier record of the same article has. */
function* repeated(records: Location[], expected: string, path: string[] = []): Generator<Finding> {
  const first = new Map<string, Location>();
  for (const at of records) {
    const earlier = first.get(at.slug);
    if (earlier) yield { at, path, expected, found: found(at, earlier) };
    else first.set(at.slug, at);
  }
}
