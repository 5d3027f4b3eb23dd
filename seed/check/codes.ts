import { type EntityEntry, entityKinds, type Location, type Records } from '../read/records.ts';
import type { Path } from '../read/source.ts';
import type { KeySpace } from './recordIndex.ts';

/** Every code that has to be unique, with its location. */
export function* codesOf({
  entries,
}: Records): Generator<{ space: KeySpace; at: Location; path: Path; text: string }> {
  for (const at of entries.COUNTRY) {
    for (const space of ['alpha2', 'alpha3', 'numeric'] as const)
      yield { space, at, path: [space], text: at.value[space] };
  }
  for (const at of entries.PLACE) {
    const text = at.value.iso3166_2;
    if (text !== null) yield { space: 'iso3166_2', at, path: ['iso3166_2'], text };
  }
  for (const at of entityKinds.flatMap((kind): EntityEntry[] => entries[kind])) {
    for (const [index, { scheme, value }] of at.value.identifiers.entries())
      yield { space: 'identifier', at, path: ['identifiers', index, 'value'], text: `${scheme} ${value}` };
  }
  for (const at of entries.ARTICLE) yield { space: 'sha256', at, path: ['sha256'], text: at.value.sha256 };
}
