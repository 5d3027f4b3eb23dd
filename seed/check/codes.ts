import { type EntityEntry, entityKinds, type Location, type Records } from '../read/records.ts';
import type { Path } from '../read/source.ts';
import { actorKinds } from '../shapes/slug.ts';
import type { KeySpace } from './recordIndex.ts';

/** A text that only one record may have, with its location. */
export interface Code {
  space: KeySpace;
  at: Location;
  path: Path;
  text: string;
}

/** Every code that has to be unique. */
export function* codesOf({ entries }: Records): Generator<Code> {
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

/**
 * The preferred names of actors, by which readers tell them apart: language and name without case.
 */
export function* actorNamesOf({ entries }: Records): Generator<Code> {
  for (const at of actorKinds.flatMap((kind): EntityEntry[] => entries[kind])) {
    for (const [index, { type, lang, name }] of at.value.names.entries()) {
      if (type !== 'PREFERRED') continue;
      const text = `'${name.normalize('NFC').toLocaleLowerCase(lang)}' (${lang})`;
      yield { space: 'actorName', at, path: ['names', index, 'name'], text };
    }
  }
}
