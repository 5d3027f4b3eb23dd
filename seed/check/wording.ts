import { entityKinds, kindName, type Location } from '../read/records.ts';
import { actorKinds, type RecordKind } from '../shapes/slug.ts';

/** A list in words: `a, b or c`. */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A kind with its article: `an organization`. */
export const withArticle = (kind: RecordKind) => `${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kindName(kind)}`;

/** The kinds a reference may have: `a place`, `an actor (country, …)`. */
export function kindsText(kinds: readonly RecordKind[]): string {
  if (kinds.length === entityKinds.length) return 'a record that has names';
  return kinds.length === actorKinds.length
    ? `an actor (${orList(kinds.map(kindName))})`
    : orList(kinds.map(withArticle));
}

/** The location of another record, for a message: `a.yaml:12`. */
export const locationText = ({ source, path }: Pick<Location, 'source' | 'path'>) =>
  `${source.file}:${source.positionOf(path).line}`;
