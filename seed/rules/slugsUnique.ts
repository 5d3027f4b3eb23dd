import { entityKinds, type Location } from '../records.ts';
import { whereIs } from '../wording.ts';
import type { Finding, Rule } from './rule.ts';

export const slugsUnique: Rule = {
  name: 'slugs-unique',
  description:
    'Entities share one space of slugs; articles, commitments, events and figures have one each, and claims one in their article. A speaker is seen in an office and an entity mentioned once per article, and a commitment is assessed once per day and basis.',
  *check({ written, entries }) {
    const entities = written.filter(({ kind }) => (entityKinds as readonly string[]).includes(kind));
    yield* repeated(entities, 'a slug that no other record has');
    for (const kind of ['ARTICLE', 'COMMITMENT', 'EVENT', 'FIGURE'] as const) {
      const records = written.filter((record) => record.kind === kind && record.path[0] !== 'coding');
      yield* repeated(records, `a slug that no other ${kind.toLowerCase()} has`, ['slug']);
    }
    yield* repeated(entries.CLAIM, 'a key that no other claim of the article has', ['key']);
    yield* repeated(entries.TENURE, 'each office of a speaker once; widen the dates of the first');
    yield* repeated(entries.MENTION, 'each entity mentioned once; add the passages to the first');
    yield* repeated(entries.ASSESSMENT, 'one assessment of a commitment per day and basis', ['asOf']);
  },
};

function* repeated(records: Location[], expected: string, path: string[] = []): Generator<Finding> {
  const first = new Map<string, Location>();
  for (const record of records) {
    const earlier = first.get(record.slug);
    if (earlier) yield { at: record, path, expected, found: `'${record.slug}' as at ${whereIs(earlier)}` };
    else first.set(record.slug, record);
  }
}
