import { type EntityEntry, entityKinds, type Location } from '../records.ts';
import type { Path } from '../source.ts';
import { whereIs } from '../wording.ts';
import type { Finding, Rule } from './rule.ts';

export const codesUnique: Rule = {
  name: 'codes-unique',
  description:
    'No two records have the same ISO code, outside identifier, file hash, passage, sector mapping or link.',
  *check({ entries }) {
    for (const code of ['alpha2', 'alpha3', 'numeric'] as const) {
      yield* repeated(entries.COUNTRY.map((at) => ({ at, path: [code], text: at.value[code] })));
    }
    yield* repeated(
      entries.PLACE.flatMap((at) =>
        at.value.iso3166_2 === null ? [] : [{ at, path: ['iso3166_2'], text: at.value.iso3166_2 }],
      ),
    );
    const named = entityKinds.flatMap((kind): EntityEntry[] => entries[kind]);
    yield* repeated(
      named.flatMap((at) =>
        at.value.identifiers.map(({ scheme, value }, index) => ({
          at,
          path: ['identifiers', index, 'value'],
          text: `${scheme} ${value}`,
        })),
      ),
    );
    yield* repeated(entries.ARTICLE.map((at) => ({ at, path: ['sha256'], text: at.value.sha256 })));
    yield* repeated(
      entries.PASSAGE.map((at) => ({
        at,
        path: [],
        text: `${at.article} ${at.value.start}–${at.value.end}`,
      })),
    );
    for (const at of entries.SECTOR) {
      yield* repeated(
        at.value.mappings.map(({ scheme, code }, index) => ({
          at,
          path: ['mappings', index],
          text: `${scheme} ${code}`,
        })),
      );
    }
    for (const at of entries.COMMITMENT) {
      yield* repeated(
        at.value.links.map(({ type, to }, index) => ({ at, path: ['links', index], text: `${type} ${to}` })),
      );
    }
  },
};

function* repeated(codes: { at: Location; path: Path; text: string }[]): Generator<Finding> {
  const first = new Map<string, Location>();
  for (const { at, path, text } of codes) {
    const earlier = first.get(text);
    if (earlier)
      yield { at, path, expected: 'what no other record has', found: `${text} as at ${whereIs(earlier)}` };
    else first.set(text, at);
  }
}
