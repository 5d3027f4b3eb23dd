import type { force } from '../../db/vocabulary.ts';
import type { Location, Subject } from '../read/records.ts';
import type { Path } from '../read/source.ts';
import type { Country } from '../shapes/country.ts';
import type { Bounds, Dated } from '../shapes/edtf.ts';
import type { Measure } from '../shapes/measure.ts';
import type { RecordKind } from '../shapes/slug.ts';

/**
 * The scope in which a text identifies one record: slugs of a kind (entities of all kinds share one
 * scope), or codes of one sort.
 */
export type KeySpace =
  | 'ENTITY'
  | 'REGION'
  | 'ARTICLE'
  | 'COMMITMENT'
  | 'STATEMENT'
  | 'EVENT'
  | 'FIGURE'
  | 'MOVED'
  | 'TENURE'
  | 'ASSESSMENT'
  | 'alpha2'
  | 'alpha3'
  | 'numeric'
  | 'iso3166_2'
  | 'identifier'
  | 'sha256'
  | 'actorName';

/** The codes of a country in ISO 3166-1. */
export type CountryCodes = Pick<Country, 'alpha2' | 'alpha3' | 'numeric'>;

/** What rules about claims and figures need of a commitment. */
export interface CommitmentFacts {
  promisors: string[];
  promisees: string[];
  deadline: Dated | null;
}

/** The relations that must not contain a cycle. */
export type Relation =
  | 'parts'
  | 'earlier undertakings'
  | 'exchanges'
  | 'events'
  | 'places'
  | 'organizations'
  | 'sectors';

/**
 * Look-ups over all records of a corpus, whatever their order. A rule receives one source at a time
 * (a file, or a line of JSON Lines), so that memory does not grow with the corpus; whatever it has
 * to know about other sources it looks up here.
 */
export interface RecordIndex {
  /** Whether a record of one of these kinds has the slug, well-formed or not. */
  has(slug: string, kinds: readonly RecordKind[]): boolean;
  /** The kinds of all records with this slug, well-formed or not. */
  kindsOf(slug: string): RecordKind[];
  /** Whether articles, commitments, statements, events or figures of two kinds have the slug. */
  isAmbiguous(slug: string): boolean;
  /** The slug of one of these kinds that is closest to a misspelt one; null when none is near. */
  nearest(slug: string, kinds: readonly RecordKind[]): string | null;
  /** The location of the first record with the same text; null when that is the given location. */
  earlier(space: KeySpace, text: string, at: Location, path?: Path): Pick<Location, 'source' | 'path'> | null;
  /** Whether an article refers to a shared record, directly or through other shared records. */
  isReachable(slug: string): boolean;
  /** The forces of the claims that articles make about a record whose home is another article. */
  reportedForces(kind: Subject['kind'], slug: string): (keyof typeof force | null)[];
  /** Whether a commitment names an instrument. A malformed commitment counts as one that does. */
  isDocumented(commitment: string): boolean;
  /** The `officeUnknown` flag of a speaker; null when there is no such well-formed record. */
  speaker(slug: string): { officeUnknown: boolean } | null;
  /**
   * Whether an article shows the speaker in post, or a tenure certainly covers the days on which it
   * can have been published.
   */
  isInOffice(speaker: string, article: string, published: Bounds): boolean;
  /** The first tenure of a speaker by slug; null when there is none. */
  tenureOf(speaker: string): string | null;
  /** Parties and deadline of a commitment; null when there is no such well-formed record. */
  commitment(slug: string): CommitmentFacts | null;
  /** Whether an assessment calls a commitment DELIVERED. */
  isDelivered(commitment: string): boolean;
  /** Whether a figure is a target of a commitment. */
  isTarget(figure: string, commitment: string): boolean;
  /** The deadlines that changes of terms give a commitment. */
  movedDeadlines(commitment: string): Dated[];
  /** Parties and date of an instrument; null when there is no such well-formed record. */
  instrument(slug: string): { parties: string[]; dated: Bounds | null } | null;
  /**
   * Whether an actor is another or belongs to it, directly or not: a person to an office, an office
   * to its state, body and region, a body to its state and whole, a place to its state and whole.
   */
  belongsTo(actor: string, other: string): boolean;
  /**
   * Whether an actor may speak for another: for itself and what it acts for, and for whatever
   * belongs to those. A person acts for the offices held, an office for its state, body and region,
   * a body for its whole, and a body of government for its state.
   */
  speaksFor(actor: string, other: string): boolean;
  /** The kinds of units of a measure; null when there is no such well-formed record. */
  measure(slug: string): Pick<Measure, 'units'> | null;
  /** The ISO 3166-1 codes of a country; null when there is no such well-formed record. */
  country(slug: string): CountryCodes | null;
  /** The targets of a relation from a record. Edges that are on no cycle may be missing. */
  next(relation: Relation, slug: string): string[];
}
