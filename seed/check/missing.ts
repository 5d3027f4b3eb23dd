import type { Location } from '../read/records.ts';
import { type SharedFile, sharedFileNames, sharedFiles } from '../shapes/files.ts';
import type { RecordKind } from '../shapes/slug.ts';
import { kindsText, orList, withArticle } from './wording.ts';

/** A slug that no record of the right kind has. */
export interface Missing {
  slug: string;
  /** The kinds that suit every place with the slug. */
  kinds: readonly RecordKind[];
  /** The kind of a record that has the slug and does not suit; null when there is none. */
  other: RecordKind | null;
}

/** The shared file of each kind that has one. */
export const fileOfKind = new Map<RecordKind, SharedFile>(
  sharedFileNames.map((name) => [sharedFiles[name].kind, name]),
);

/** The part of an article that holds the records of a kind. */
const parts = new Map<RecordKind, string>([
  ['COMMITMENT', 'commitments'],
  ['STATEMENT', 'statements'],
  ['EVENT', 'events'],
  ['FIGURE', 'figures'],
]);

/** The kinds that suit one more place; null when that place has to mean another record. */
export function narrowed(missing: Missing, kinds: readonly RecordKind[]): readonly RecordKind[] | null {
  const common = missing.kinds.filter((kind) => kinds.includes(kind));
  if (missing.other !== null) return common.length === missing.kinds.length ? common : null;
  return common.length > 0 ? common : null;
}

/** What is expected of a missing slug, what is found, and where the record belongs. */
export function missingFault({ slug, kinds, other }: Missing, { source, article }: Location) {
  if (kinds.includes('PASSAGE')) {
    const key = slug.slice(`${article}.`.length);
    return {
      expected: 'the key of a passage of this article',
      found: `'${key}'`,
      remedy: `add ${key} to the passages of ${source.file}`,
    };
  }
  const expected = `the slug of ${kindsText(kinds)}`;
  if (other !== null) return { expected, found: `'${slug}', which is ${withArticle(other)}`, remedy: null };
  return { expected, found: `'${slug}'`, remedy: `add ${slug} ${placeOf(kinds, slug, source.file)}` };
}

/** Where a record belongs that may be of some kinds. */
function placeOf(kinds: readonly RecordKind[], slug: string, file: string): string {
  const inArticles = kinds.flatMap((kind) => parts.get(kind) ?? []);
  if (inArticles.length > 0) return `to the ${orList(inArticles)} of an article`;
  if (!file.endsWith('.yaml')) return `as a line of kind ${orList(kinds)}`;
  if (kinds.includes('ARTICLE')) return `as articles/${slug}.yaml`;
  return `to ${orList(kinds.map((kind) => `${fileOfKind.get(kind)}.yaml`))}`;
}
