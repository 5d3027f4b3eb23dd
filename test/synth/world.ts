import { inventWord, languages, namesOf, slugged } from './names.ts';
import { type Random, random } from './random.ts';

/** The kinds of shared records, in the order in which one may refer to the next. */
export const kinds = [
  'SPEAKER',
  'OFFICE',
  'INSTRUMENT',
  'ORGANIZATION',
  'PLACE',
  'SECTOR',
  'MEASURE',
  'COUNTRY',
  'REGION',
] as const;
export type Kind = (typeof kinds)[number];

/** A reference of one shared record to another. */
export type Reference = [Kind, number];

/**
 * Everything that synthetic articles may name: each record by its number, made when it is asked
 * for, so that nothing need be held.
 */
export interface World {
  sizes: Record<Kind, number>;
  slug(kind: Kind, number: number): string;
  record(kind: Kind, number: number): unknown;
  /** What a record refers to, so that it can be written as well. */
  references(kind: Kind, number: number): Reference[];
  /** The ISO code of a country, in lower case. */
  code(country: number): string;
  /** The office a speaker holds in a year; null for speakers of whom none is known. */
  officeOf(speaker: number, year: number): number | null;
  /** An instrument to which a country is a party; null when there is none. */
  instrumentOf(country: number, source: Random): number | null;
}

/** The number in the names of a record, which no record of another kind has. */
const numberOf = (kind: Kind, number: number) => number * kinds.length + kinds.indexOf(kind);

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The codes that ISO 3166-1 leaves to its users and will never give to a country. */
const userAssigned = [
  'AA',
  ...[...letters.slice(12)].map((letter) => `Q${letter}`),
  ...[...letters].map((letter) => `X${letter}`),
  'ZZ',
];
const regions = 6;
const sectorLevels = [12, 48, 144] as const;
const placeKinds = ['REGION', 'DISTRICT', 'DISTRICT', 'CITY', 'CITY', 'CITY', 'CITY', 'CITY', 'SITE', 'AREA'];
/**
 * Each ten of places: a region, two districts in it, five cities in those, a site in a city, and an
 * area of no country.
 */
const placeParents = [null, 0, 0, 1, 2, 1, 2, 1, 3, null];
const organizationKinds = ['FIRM', 'GOVERNMENT_BODY', 'RESEARCH_INSTITUTE', 'ASSOCIATION'];

/**
 * The world of a corpus. It grows more slowly than the corpus, as the number of different words in
 * a text does (Heaps’ law).
 */
export function worldOf(seed: number, commitments: number): World {
  const grown = (factor: number, power: number) => Math.ceil(factor * commitments ** power) + 10;
  const sizes: World['sizes'] = {
    SPEAKER: grown(0.35, 0.75),
    OFFICE: grown(0.25, 0.75),
    INSTRUMENT: grown(0.2, 0.7),
    ORGANIZATION: grown(0.3, 0.72),
    PLACE: grown(0.4, 0.7),
    SECTOR: sectorLevels[0] + sectorLevels[1] + sectorLevels[2],
    MEASURE: 12,
    COUNTRY: userAssigned.length,
    REGION: regions,
  };
  const own = (kind: Kind, number: number, part = 0) => random(seed, 1, kinds.indexOf(kind), number, part);
  const words = (kind: Kind, number: number) => {
    const source = own(kind, number);
    return kind === 'SPEAKER' ? [inventWord(source), inventWord(source)] : [inventWord(source)];
  };
  const code = (country: number) => (userAssigned[country] ?? '').toLowerCase();
  const slug = (kind: Kind, number: number) => {
    if (kind === 'REGION') return String(990 + number);
    const tail = kind === 'COUNTRY' ? code(number) : `${kind.slice(0, 2).toLowerCase()}${number}`;
    return slugged(
      `${words(kind, number)
        .map(({ en }) => en)
        .join(' ')} ${kind === 'INSTRUMENT' ? 'paper ' : ''}${tail}`,
    );
  };
  const referencesOf = (kind: Kind, number: number): Partial<Record<string, Reference>> => {
    const source = own(kind, number, 1);
    const optional = (probability: number, reference: () => Reference) =>
      source.chance(probability) ? reference() : undefined;
    const country = (): Reference => ['COUNTRY', source.rank(sizes.COUNTRY)];
    if (kind === 'COUNTRY') return { region: ['REGION', number % regions] };
    if (kind === 'PLACE') return placeReferences(number);
    if (kind === 'ORGANIZATION') {
      const parent = optional(0.15, () => ['ORGANIZATION', source.below(Math.max(number, 1))]);
      return {
        country: optional(0.9, country),
        seat: optional(0.4, () => ['PLACE', source.rank(sizes.PLACE)]),
        ...(number > 0 ? { parent } : {}),
      } as Record<string, Reference>;
    }
    if (kind === 'OFFICE') {
      return {
        country: country(),
        organization: optional(0.4, () => ['ORGANIZATION', source.rank(sizes.ORGANIZATION)]),
        place: optional(0.1, () => ['PLACE', source.rank(sizes.PLACE)]),
      } as Record<string, Reference>;
    }
    if (kind === 'SECTOR') {
      const [top, second] = sectorLevels;
      if (number < top) return {};
      return {
        broader: [
          'SECTOR',
          number < top + second ? (number - top) % top : top + ((number - top - second) % second),
        ],
      };
    }
    return {};
  };
  const placeReferences = (number: number): Partial<Record<string, Reference>> => {
    const within = number % 10;
    const parent = placeParents[within];
    if (within === 9) return {};
    const ten = number - within;
    return {
      country: ['COUNTRY', random(seed, 2, ten).rank(sizes.COUNTRY)],
      ...(parent == null ? {} : { parent: ['PLACE', ten + parent] as Reference }),
    };
  };
  // Of the countries in turn, so that one has a paper of its own wherever there are enough of them.
  const parties = (number: number): number[] => {
    const [first, other] = [number % sizes.COUNTRY, own('INSTRUMENT', number, 2).rank(sizes.COUNTRY)];
    return first === other ? [first] : [first, other];
  };

  return {
    sizes,
    slug,
    code,
    references: (kind, number) =>
      kind === 'INSTRUMENT'
        ? parties(number).map((country): Reference => ['COUNTRY', country])
        : Object.values(referencesOf(kind, number)).filter((reference) => reference !== undefined),
    record(kind, number) {
      if (kind === 'REGION') return `Region ${number + 1} of an invented world`;
      const source = own(kind, number, 3);
      const named = Object.entries(referencesOf(kind, number)).flatMap(([field, reference]) =>
        reference ? [[field, slug(...reference)]] : [],
      );
      return {
        names: namesOf(words(kind, number), numberOf(kind, number), source.chance(0.8) ? languages : ['en']),
        ...Object.fromEntries(named),
        ...fieldsOf(kind, number, source),
        ...(source.chance(0.2)
          ? { identifiers: [{ scheme: 'synthetic', value: slug(kind, number), source: 'npm run synth' }] }
          : {}),
      };
    },
    instrumentOf(country, source) {
      const count = Math.ceil((sizes.INSTRUMENT - country) / sizes.COUNTRY);
      return count < 1 ? null : country + sizes.COUNTRY * source.below(count);
    },
    officeOf: (speaker, year) =>
      speaker % 10 === 9 ? null : own('SPEAKER', speaker, Math.floor(year / 4)).below(sizes.OFFICE),
  };

  function fieldsOf(kind: Kind, number: number, source: Random): object {
    if (kind === 'COUNTRY') {
      const alpha2 = code(number).toUpperCase();
      return { alpha2, alpha3: `${alpha2}A`, numeric: String(900 + number) };
    }
    if (kind === 'PLACE') {
      const { country } = placeReferences(number);
      const ten = (number / 10).toString(36).toUpperCase();
      const coded = country && number % 10 === 0 && ten.length <= 3;
      return {
        kind: placeKinds[number % 10],
        ...(coded ? { iso3166_2: `${code(country[1]).toUpperCase()}-${ten}` } : {}),
      };
    }
    if (kind === 'ORGANIZATION') return { kind: number % 5 === 0 ? 'MEDIA' : source.pick(organizationKinds) };
    if (kind === 'SPEAKER') return number % 10 === 9 ? { officeUnknown: true } : {};
    if (kind === 'SECTOR')
      return { mappings: [{ scheme: 'CRS', code: String(90_000 + number), relation: 'CLOSE_MATCH' }] };
    // Any of the units of synthetic figures.
    if (kind === 'MEASURE')
      return { units: ['COUNT', 'MASS', 'MONEY', 'SHARE'], ...(number === 0 ? { symmetric: true } : {}) };
    if (kind === 'INSTRUMENT') {
      const dated = `${source.between(2000, 2014)}-${source.pick(['03', '07', '11'])}`;
      return {
        kind: source.pick(['DECLARATION', 'MEMORANDUM', 'ROADMAP', 'AGREEMENT', 'CONTRACT', 'PROTOCOL']),
        parties: parties(number).map((country) => slug('COUNTRY', country)),
        ...(source.chance(0.7) ? { dated: { edtf: dated, basis: 'STATED' } } : {}),
      };
    }
    return {};
  }
}
