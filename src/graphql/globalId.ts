import { refuse } from './errors.ts';

/** A global id: the type’s name, a colon, and the slug. It is the same in every revision. */
const form = /^(?<typename>[A-Z][A-Za-z]*):(?<slug>[A-Za-z0-9.-]+)$/;

/**
 * The type and slug of a global id.
 * @throws BAD_ID when the text does not have that form.
 */
export function decodeGlobalId(id: string): { typename: string; id: string } {
  const match = form.exec(id)?.groups;
  if (!match?.['typename'] || !match['slug']) {
    throw refuse(
      'BAD_ID',
      `"${id}" is not an id. Expected Type:slug, for example Commitment:a-slug, as an \`id\` field gives it.`,
    );
  }
  return { typename: match['typename'], id: match['slug'] };
}
