/** A global id: the type’s name, a colon, and the slug. It is the same in every revision. */
const form = /^(?<typename>[A-Z][A-Za-z]*):(?<slug>[A-Za-z0-9.-]+)$/;

/** The type and slug of a global id; null when the text does not have that form. */
export function decodeGlobalId(id: string): { typename: string; slug: string } | null {
  const { typename, slug } = form.exec(id)?.groups ?? {};
  return typename && slug ? { typename, slug } : null;
}
