import type { z } from 'zod';
import type { entityKind } from '../../db/vocabulary.ts';
import type { ArticleHead, Coding, Mention, Passage, Report, Tenure } from '../shapes/article.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Assessment, Commitment } from '../shapes/commitment.ts';
import type { Country } from '../shapes/country.ts';
import type { Event } from '../shapes/event.ts';
import type { Figure } from '../shapes/figure.ts';
import type { Instrument } from '../shapes/instrument.ts';
import type { Measure } from '../shapes/measure.ts';
import type { Office } from '../shapes/office.ts';
import type { Organization } from '../shapes/organization.ts';
import type { Place } from '../shapes/place.ts';
import type { Region } from '../shapes/region.ts';
import type { Sector } from '../shapes/sector.ts';
import type { RecordKind } from '../shapes/slug.ts';
import type { Speaker } from '../shapes/speaker.ts';
import type { Path, Source } from './source.ts';

/** Where a record is written: its file, the path in it, and the article whose file that is (null for a shared file). */
export interface Location {
  kind: RecordKind;
  slug: string;
  article: string | null;
  source: Source;
  path: Path;
}

/** What a claim is about. */
export interface Subject {
  kind: 'COMMITMENT' | 'EVENT' | 'FIGURE';
  slug: string;
}

/** What is known of a record of each kind, once it fits its shape. */
export interface Values {
  REGION: Region;
  COUNTRY: Country;
  PLACE: Place;
  ORGANIZATION: Organization;
  SPEAKER: Speaker;
  OFFICE: Office;
  SECTOR: Sector;
  INSTRUMENT: Instrument;
  MEASURE: Measure;
  ARTICLE: ArticleHead & { coding: Coding };
  PASSAGE: Passage;
  /** `rank` is the place among the tenures of the same speaker in the same article, from 1. */
  TENURE: Tenure & { rank: number };
  MENTION: Mention;
  COMMITMENT: Commitment;
  EVENT: Event;
  FIGURE: Figure;
  REPORT: Report;
  CLAIM: Claim & { about: Subject };
  /** `commitment` is the slug of the commitment assessed. */
  ASSESSMENT: Assessment & { commitment: string };
}

/** A record that fits its shape. */
export interface Entry<Kind extends RecordKind> extends Location {
  kind: Kind;
  value: Values[Kind];
}

/** A record of any kind that bears names. */
export type EntityEntry = { [Kind in keyof typeof entityKind]: Entry<Kind> }[keyof typeof entityKind];

/** A record as it stands in its file, whether or not it fits its shape. */
export interface Written extends Location {
  shape: z.ZodType;
  raw: unknown;
  broken: boolean;
}

/** One record naming another: `path` leads there within the record, `target` is the full slug it names. */
export interface Reference {
  from: Location;
  path: Path;
  target: string;
  to: readonly RecordKind[];
}

/**
 * All records of a folder, flat: claims and assessments are entries of their own, with the article they stand in. `entries` holds those that fit their
 * shape; `written` and `references` also cover those that do not, so that rules can tell "missing" from "malformed".
 */
export interface Records {
  entries: { [Kind in RecordKind]: Entry<Kind>[] };
  written: Written[];
  references: Reference[];
}

/** No records. */
export function noRecords(): Records {
  return {
    entries: {
      REGION: [],
      COUNTRY: [],
      PLACE: [],
      ORGANIZATION: [],
      SPEAKER: [],
      OFFICE: [],
      SECTOR: [],
      INSTRUMENT: [],
      MEASURE: [],
      ARTICLE: [],
      PASSAGE: [],
      TENURE: [],
      MENTION: [],
      COMMITMENT: [],
      EVENT: [],
      FIGURE: [],
      REPORT: [],
      CLAIM: [],
      ASSESSMENT: [],
    },
    written: [],
    references: [],
  };
}

/** The kinds that share one space of slugs and bear names. */
export const entityKinds = [
  'COUNTRY',
  'PLACE',
  'ORGANIZATION',
  'SPEAKER',
  'OFFICE',
  'SECTOR',
  'INSTRUMENT',
  'MEASURE',
] as const;

/** A kind in words: `commitment`, `place`. */
export const kindName = (kind: RecordKind) => kind.toLowerCase();
