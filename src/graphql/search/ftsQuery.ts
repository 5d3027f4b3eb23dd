import type { Expansion } from './expansion.ts';
import { type Query, spellingsOfTerm, type Term } from './parse.ts';

/** How far a match may differ from the query as typed. */
export interface MatchOptions {
  /** Whether other names of the entities that the query names match too. */
  synonyms: boolean;
  /** How many letters of a word may be wrong. */
  edits: number;
}

const exact: MatchOptions = { synonyms: false, edits: 0 };
const noExpansion: Expansion = { corrections: new Map(), synonyms: [] };

const anyPhrase = (phrases: readonly (readonly string[])[], suffix = '') =>
  `(${phrases.map((words) => `"${words.join(' ')}"${suffix}`).join(' OR ')})`;

/**
 * Translates a query to the syntax of FTS5. Every word is quoted, so that none is read as an
 * operator.
 */
export function toFtsQuery(query: Query, expansion = noExpansion, options = exact): string {
  const translate = (part: Query) => toFtsQuery(part, expansion, options);
  if ('any' in query) return `(${query.any.map(translate).join(' OR ')})`;
  if ('all' in query) {
    const all = [allOf(query.all.map(translate)), ...withSynonyms(query.all)].join(' OR ');
    // NOT excludes exact matches only.
    const none = query.none.map((part) => toFtsQuery(part)).join(' OR ');
    return none ? `((${all}) NOT (${none}))` : `(${all})`;
  }
  const corrections = (expansion.corrections.get(query) ?? []).filter(({ edits }) => edits <= options.edits);
  return anyPhrase(
    [
      ...spellingsOfTerm(query),
      ...corrections.map(({ words }) => words),
      ...(options.synonyms ? synonymsOf(query) : []),
    ],
    query.prefix ? ' *' : '',
  );

  function allOf(parts: string[]): string {
    return `(${parts.join(' AND ')})`;
  }

  function synonymsOf(term: Term): (readonly string[])[] {
    const single = expansion.synonyms.find(({ terms }) => terms[0] === term && terms.length === 1);
    return single?.variants.map(({ words }) => words) ?? [];
  }

  /**
   * The conjunction once more for each run of several terms that is a name, with that name’s
   * synonyms.
   */
  function withSynonyms(parts: Query[]): string[] {
    if (!options.synonyms) return [];
    return expansion.synonyms.flatMap(({ terms, variants }) => {
      const at = parts.indexOf(terms[0] as Term);
      if (at < 0 || terms.length < 2) return [];
      const rest = parts.toSpliced(at, terms.length).map(translate);
      return [allOf([anyPhrase(variants.map(({ words }) => words)), ...rest])];
    });
  }
}

/**
 * The spellings of a query that can be one name: adjacent words and nothing else. None otherwise.
 */
export function nameSpellings(query: Query): string[] {
  const terms = 'all' in query && query.none.length === 0 ? query.all : [query];
  if (!terms.every((term): term is Term => 'words' in term && !term.prefix)) return [];
  return spellingsOfTerm({ words: terms.flatMap(({ words }) => words) }).map((words) => words.join(' '));
}
