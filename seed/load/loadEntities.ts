import * as schema from '../../db/schema.ts';
import { type EntityEntry, entityKinds, type Records } from '../read/records.ts';
import { optionalDateColumns } from './dateColumns.ts';
import type { Insert, Keys } from './keys.ts';

/** Loads regions and entities: their names, identifiers and subtype rows. */
export function loadEntities({ entries }: Records, keys: Keys, insert: Insert): void {
  insert(
    schema.region,
    entries.REGION.map(({ slug, value }) => ({ m49: slug, name: value })),
  );

  const entities = entityKinds
    .flatMap((kind): EntityEntry[] => entries[kind])
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  insert(
    schema.entity,
    entities.map(({ slug, kind, value: { description, note } }) => ({
      id: keys.entity(slug),
      kind,
      slug,
      description,
      note,
    })),
  );
  insert(
    schema.name,
    entities.flatMap(({ slug, value }) =>
      value.names.map(({ name, lang, type, article }) => ({
        entityId: keys.entity(slug),
        name,
        lang,
        type,
        articleId: keys.optionalId('ARTICLE', article),
      })),
    ),
  );
  insert(
    schema.identifier,
    entities.flatMap(({ slug, value }) =>
      value.identifiers.map((identifier) => ({ entityId: keys.entity(slug), ...identifier })),
    ),
  );

  insert(
    schema.country,
    entries.COUNTRY.map(({ slug, value: { alpha2, alpha3, numeric, region } }) => ({
      id: keys.entity(slug),
      alpha2,
      alpha3,
      numeric,
      regionM49: region,
    })),
  );
  insert(
    schema.place,
    entries.PLACE.map(({ slug, value: { kind, country, parent, iso3166_2 } }) => ({
      id: keys.entity(slug),
      placeKind: kind,
      countryId: keys.optionalId('COUNTRY', country),
      parentId: keys.optionalId('PLACE', parent),
      iso31662: iso3166_2,
    })),
  );
  insert(
    schema.organization,
    entries.ORGANIZATION.map(({ slug, value: { kind, country, seat, parent } }) => ({
      id: keys.entity(slug),
      organizationKind: kind,
      countryId: keys.optionalId('COUNTRY', country),
      seatId: keys.optionalId('PLACE', seat),
      parentId: keys.optionalId('ORGANIZATION', parent),
    })),
  );
  insert(
    schema.speaker,
    entries.SPEAKER.map(({ slug }) => ({ id: keys.entity(slug) })),
  );
  insert(
    schema.office,
    entries.OFFICE.map(({ slug, value: { country, organization, place } }) => ({
      id: keys.entity(slug),
      countryId: keys.optionalId('COUNTRY', country),
      organizationId: keys.optionalId('ORGANIZATION', organization),
      placeId: keys.optionalId('PLACE', place),
    })),
  );
  insert(
    schema.sector,
    entries.SECTOR.map(({ slug, value: { broader } }) => ({
      id: keys.entity(slug),
      broaderId: keys.optionalId('SECTOR', broader),
    })),
  );
  insert(
    schema.sectorMapping,
    entries.SECTOR.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)).flatMap(({ slug, value }) =>
      value.mappings.map((mapping) => ({ sectorId: keys.entity(slug), ...mapping })),
    ),
  );
  insert(
    schema.instrument,
    entries.INSTRUMENT.map(({ slug, value: { kind, dated } }) => ({
      id: keys.entity(slug),
      instrumentKind: kind,
      ...optionalDateColumns('dated', dated),
    })),
  );
  insert(
    schema.instrumentParty,
    entries.INSTRUMENT.flatMap(({ slug, value }) =>
      value.parties.map((actor) => ({ instrumentId: keys.entity(slug), ...keys.actor(actor) })),
    ),
  );
  insert(
    schema.measure,
    entries.MEASURE.map(({ slug, value: { symmetric } }) => ({ id: keys.entity(slug), symmetric })),
  );
  insert(
    schema.measureUnit,
    entries.MEASURE.flatMap(({ slug, value }) =>
      value.units.map((kind) => ({ measureId: keys.entity(slug), kind })),
    ),
  );
}
