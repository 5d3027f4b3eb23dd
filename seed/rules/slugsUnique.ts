import type { KeySpace, RecordIndex } from '../check/recordIndex.ts';
import { locationText, orList, withArticle } from '../check/wording.ts';
import { entityKinds, kindName, type Location } from '../read/records.ts';
import { movableKinds } from '../shapes/slug.ts';
import type { Finding, Rule } from './rule.ts';

export const slugsUnique: Rule = {
  name: 'slugs-unique',
  description:
    'Slugs are unique among entities, among regions, and among articles, commitments, statements, events and figures together, and among moved slugs; keys of claims in their article. An article has one tenure per speaker and office and one mention per entity; a commitment has one assessment per day and basis.',
  *check({ raw, entries }, recordIndex) {
    const entities = raw.filter(({ kind }) => (entityKinds as readonly string[]).includes(kind));
    yield* taken(recordIndex, 'ENTITY', entities, 'a slug that no other record has');
    for (const kind of ['REGION', 'MOVED', ...movableKinds] as const) {
      const records = raw.filter((record) => record.kind === kind && record.path[0] !== 'coding');
      const isShared = kind === 'REGION' || kind === 'MOVED';
      const expected = `a slug that no other ${kindName(kind)} has`;
      yield* taken(recordIndex, kind, records, expected, isShared ? [] : ['slug']);
      if (!isShared) yield* takenByOthers(recordIndex, kind, records);
    }
    yield* repeated(entries.CLAIM, 'a key that no other claim of the article has', ['key']);
    yield* repeated(entries.TENURE, 'each office of a speaker once; widen the dates of the first');
    yield* repeated(entries.MENTION, 'each entity mentioned once; add the passages to the first');
    const once = 'one assessment of a commitment per day and basis';
    yield* taken(recordIndex, 'ASSESSMENT', entries.ASSESSMENT, once, ['asOf']);
  },
};

/** Records whose slug a record of another of these kinds has, once for both. */
function* takenByOthers(
  recordIndex: RecordIndex,
  kind: (typeof movableKinds)[number],
  records: Location[],
): Generator<Finding> {
  const before = movableKinds.slice(0, movableKinds.indexOf(kind));
  for (const at of records) {
    if (!recordIndex.isAmbiguous(at.slug)) continue;
    const other = recordIndex.kindsOf(at.slug).find((known) => before.some((each) => each === known));
    if (!other) continue;
    const expected = `a slug that no ${orList(before.map(kindName))} has`;
    yield { at, path: ['slug'], expected, found: `'${at.slug}', which is also ${withArticle(other)}` };
  }
}

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
