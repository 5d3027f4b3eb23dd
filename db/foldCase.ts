import { sql } from 'drizzle-orm';

/** The SQL function that gives a text without differences of case. */
export const foldedFunction = 'text_folded';

/**
 * A text without differences of case, in any script: capitals of Azerbaijani and Turkish with and
 * without a dot are one, as the language of a text may not be known, and so are the small letters.
 */
export const foldCase = (text: string): string =>
  text
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('i\u0307', 'i')
    .replaceAll('ς', 'σ')
    .replaceAll('ß', 'ss');

/** What functions of SQL are registered with: a connection, or what watches one. */
interface Registry {
  function(name: string, options: { deterministic: boolean }, work: (text: unknown) => unknown): unknown;
}

/** Registers the function on texts. */
export function addTextFunctions(registry: Registry): void {
  registry.function(foldedFunction, { deterministic: true }, (text) =>
    text === null ? null : foldCase(String(text)),
  );
}

/** Per name: the same without differences of case. */
export const nameFoldedQuery = sql`SELECT id AS name_id, ${sql.raw(foldedFunction)}(name) AS folded FROM name`;
