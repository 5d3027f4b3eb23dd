import type { KeySpace, RecordIndex } from '../check/recordIndex.ts';
import { locationText } from '../check/wording.ts';
import { entityKinds, type Location } from '../read/records.ts';
import type { Finding, Rule } from './rule.ts';

export const slugsUnique: Rule = {
  name: 'slugs-unique',
  description:
    'Slugs are unique among entities, and among regions, articles, commitments, events and figures; keys of claims in their article. An article has one tenure per speaker and office and one mention per entity; a commitment has one assessment per day and basis.',
  *check({ raw, entries }, recordIndex) {
    const entities = raw.filter(({ kind }) => (entityKinds as readonly string[]).includes(kind));
    yield* taken(recordIndex, 'ENTITY', entities, 'a slug that no other record has');
    for (const kind of ['REGION', 'ARTICLE', 'COMMITMENT', 'EVENT', 'FIGURE'] as const) {
      const records = raw.filter((record) => record.kind === kind && record.path[0] !== 'coding');
      const path = kind === 'REGION' ? [] : ['slug'];
      yield* taken(recordIndex, kind, records, `a slug that no other ${kind.toLowerCase()} has`, path);
    }
    yield* repeated(entries.CLAIM, 'a key that no other claim of the article has', ['key']);
    yield* repeated(entries.TENURE, 'each office of a speaker once; widen the dates of the first');
    yield* repeated(entries.MENTION, 'each entity mentioned once; add the passages to the first');
    const once = 'one assessment of a commitment per day and basis';
    yield* taken(recordIndex, 'ASSESSMENT', entries.ASSESSMENT, once, ['asOf']);
  },
};

const found = ({ slug }: Location, earlier: Pick<Location, 'source' | 'path'>) =>
  `'${slug}' as at ${locationText(earlier)}`;

/** Records whose slug an earlier record of any source has. */
function* taken(
  recordIndex: RecordIndex,
  space: KeySpace,
  records: Location[],
  expected: string,
  path: string[] = [],
): Generator<Finding> {
  for (const at of records) {
    const earlier = recordIndex.earlier(space, at.slug, at);
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
