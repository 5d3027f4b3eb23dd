import type { force } from '../../db/vocabulary.ts';
import type { Location } from '../read/records.ts';
import type { Path } from '../read/source.ts';
import type { RecordKind } from '../shapes/slug.ts';

/** Within what a text must be one record’s own: slugs of a kind (entities of all kinds share one space), or codes of one sort. */
export type Space =
  | 'ENTITY'
  | 'REGION'
  | 'ARTICLE'
  | 'COMMITMENT'
  | 'EVENT'
  | 'FIGURE'
  | 'TENURE'
  | 'ASSESSMENT'
  | 'alpha2'
  | 'alpha3'
  | 'numeric'
  | 'iso3166_2'
  | 'identifier'
  | 'sha256';

/** The relations that must not lead in a circle. */
export type Relation =
  | 'parts'
  | 'earlier undertakings'
  | 'exchanges'
  | 'events'
  | 'places'
  | 'organizations'
  | 'sectors';

/**
 * What a rule may ask about the records around those it is shown. A rule sees one source at a time (a file, or a line of JSON Lines), so that a corpus of
 * any size is checked in the same memory; whatever it must know of others it asks here. Answers are about all records, whatever their order.
 */
export interface Around {
  /** Whether a record of one of these kinds has the slug, well-formed or not. */
  has(slug: string, kinds: readonly RecordKind[]): boolean;
  /** The kinds of all records with this slug, well-formed or not. */
  kindsOf(slug: string): RecordKind[];
  /** The slug of one of these kinds that a misspelt one probably stands for. */
  nearest(slug: string, kinds: readonly RecordKind[]): string | null;
  /** Where the first record stands that has the same text, when that is not the place given. */
  earlier(space: Space, text: string, at: Location, path?: Path): Pick<Location, 'source' | 'path'> | null;
  /** Whether an article refers to a shared record, directly or through other shared records. */
  isReached(slug: string): boolean;
  /** The forces of the claims that articles make about something whose home is another article. */
  reportedForces(kind: 'COMMITMENT' | 'EVENT' | 'FIGURE', slug: string): (keyof typeof force | null)[];
  /** Whether a commitment names a document it stands in. A malformed one is given the benefit of the doubt. */
  isDocumented(commitment: string): boolean;
  /** What the record of a speaker says of offices; null when there is no such well-formed record. */
  speaker(slug: string): { officeUnknown: boolean } | null;
  /** Whether a tenure of the speaker can cover any of these days. */
  isInOffice(speaker: string, earliest: string, latest: string): boolean;
  /** A tenure of a speaker, the first by slug; null when there is none. */
  tenureOf(speaker: string): string | null;
  /** Where a relation leads from a record. Ways that come to an end may be left out, for no circle goes that way. */
  next(relation: Relation, slug: string): string[];
}
