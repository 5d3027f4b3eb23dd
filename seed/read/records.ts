import type { z } from 'zod';
import { entityKind, valuesOf } from '../../db/vocabulary.ts';
import type { ArticleHead, Coding, Mention, Passage, Report, Tenure } from '../shapes/article.ts';
import type { Change } from '../shapes/change.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Assessment, Commitment } from '../shapes/commitment.ts';
import type { Event } from '../shapes/event.ts';
import type { Figure } from '../shapes/figure.ts';
import type { SharedRecords } from '../shapes/files.ts';
import { type RecordKind, recordKinds } from '../shapes/slug.ts';
import type { Statement } from '../shapes/statement.ts';
import type { Path, Source } from './source.ts';

/**
 * The location of a record: its source, the path in it, and the slug of the article whose file it
 * is (null in a shared file).
 */
export interface Location {
  kind: RecordKind;
  slug: string;
  article: string | null;
  source: Source;
  path: Path;
}

/** The subject of a claim. */
export interface Subject {
  kind: 'COMMITMENT' | 'STATEMENT' | 'EVENT' | 'FIGURE';
  slug: string;
}

/** The parsed value of a record of each kind. */
export interface Values extends SharedRecords {
  ARTICLE: ArticleHead & { coding: Coding };
  PASSAGE: Passage;
  /** `rank` is the position among the tenures of the same speaker in the same article, from 1. */
  TENURE: Tenure & { rank: number };
  MENTION: Mention;
  COMMITMENT: Commitment;
  STATEMENT: Statement;
  EVENT: Event;
  FIGURE: Figure;
  REPORT: Report;
  CLAIM: Claim & { about: Subject };
  /** `commitment` is the slug of the commitment assessed. */
  ASSESSMENT: Assessment & { commitment: string };
  /** `commitment` is the slug of the commitment changed. */
  CHANGE: Change & { commitment: string };
}

/** A record that matches its shape. */
export interface Entry<Kind extends RecordKind> extends Location {
  kind: Kind;
  value: Values[Kind];
}

/** A record of any kind that has names. */
export type EntityEntry = { [Kind in keyof typeof entityKind]: Entry<Kind> }[keyof typeof entityKind];

/** A record as written in its file, well-formed or not. */
export interface RawRecord extends Location {
  shape: z.ZodType;
  raw: unknown;
  /** Whether it does not match its shape. */
  malformed: boolean;
}

/**
 * A reference from one record to another: its path within the record, and the full slug of the
 * target.
 */
export interface Reference {
  from: Location;
  path: Path;
  target: string;
  to: readonly RecordKind[];
}

/**
 * All records of a source or folder, flat: claims and assessments are entries of their own, with
 * the slug of their article. `entries` holds the records that match their shape; `raw` and
 * `references` also cover malformed ones, so that rules distinguish a missing record from a
 * malformed one.
 */
export interface Records {
  entries: { [Kind in RecordKind]: Entry<Kind>[] };
  raw: RawRecord[];
  references: Reference[];
}

/** No records. */
export function emptyRecords(): Records {
  return {
    entries: Object.fromEntries(recordKinds.map((kind) => [kind, []])) as unknown as Records['entries'],
    raw: [],
    references: [],
  };
}

/** The kinds that have names and share one space of slugs. */
export const entityKinds = valuesOf(entityKind);

/** A kind in words: `commitment`, `place`. */
export const kindName = (kind: RecordKind) => (kind === 'MOVED' ? 'moved slug' : kind.toLowerCase());
