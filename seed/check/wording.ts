import { entityKinds, kindName, type Location } from '../read/records.ts';
import { actorKinds, type RecordKind } from '../shapes/slug.ts';

/** A list in words: `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A kind with its article: `an organization`. */
export const aKind = (kind: RecordKind) => `${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kindName(kind)}`;

/** What a reference may name: `a place`, `an actor (country, …)`. */
export function kindsInWords(kinds: readonly RecordKind[]): string {
  if (kinds.length === entityKinds.length) return 'a record that bears names';
  return kinds.length === actorKinds.length
    ? `an actor (${either(kinds.map(kindName))})`
    : either(kinds.map(aKind));
}

/** Where a record stands, for a message about another: `a.yaml:12`. */
export function whereIs({ source, path }: Pick<Location, 'source' | 'path'>): string {
  return `${source.file}:${source.positionOf(path).line}`;
}
