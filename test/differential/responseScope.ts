/** A field as it stands under a response key: two may only share the key when they are called alike, return alike, and merge below. */
export interface Entry {
  /** The field’s name and its arguments as they are printed. */
  signature: string;
  /** The printed type it returns. */
  returns: string;
  below: Scope;
}

/**
 * The response keys of one object in the answer, whichever fragments they come from; so that a generator knows which key it may use, and which fields it
 * can ask for once more. Stricter than GraphQL, which lets types that exclude each other differ.
 */
export type Scope = Map<string, Entry>;

const agrees = (one: Entry, other: Entry) =>
  one.signature === other.signature && one.returns === other.returns && canMerge(one.below, other.below);

/** Whether all keys of a scope could stand in another as well. */
export function canMerge(into: Scope, from: Scope): boolean {
  for (const [key, entry] of from) {
    const standing = into.get(key);
    if (standing && !agrees(standing, entry)) return false;
  }
  return true;
}

/** Puts the keys of a scope into another that can take them. */
export function merge(into: Scope, from: Scope): void {
  for (const [key, { signature, returns, below }] of from) {
    const standing = into.get(key) ?? { signature, returns, below: new Map() };
    into.set(key, standing);
    merge(standing.below, below);
  }
}
