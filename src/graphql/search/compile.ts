import type { Query, Term } from './parse.ts';
import type { Widening } from './widen.ts';

/** A term in each of its spellings, each once. */
export function spelledOut({ words }: Pick<Term, 'words'>): string[][] {
  const ways = [0, 1, 2, 3].map((spelling) => words.map((word) => word[spelling] || word[0]));
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()];
}

/** How a query is read: by other names of what it names, and with so many letters wrong. */
export interface Reading {
  otherNames: boolean;
  edits: number;
}

const asWritten: Reading = { otherNames: false, edits: 0 };
const nothing: Widening = { near: new Map(), named: [] };

const phrases = (ways: readonly (readonly string[])[], more = '') =>
  `(${ways.map((words) => `"${words.join(' ')}"${more}`).join(' OR ')})`;

/** Compiles a query to the syntax of FTS5. Every word is quoted, so nothing in it can be taken for an operator. */
export function compileQuery(query: Query, widening = nothing, reading = asWritten): string {
  const compile = (part: Query) => compileQuery(part, widening, reading);
  if ('any' in query) return `(${query.any.map(compile).join(' OR ')})`;
  if ('all' in query) {
    const all = [together(query.all), ...replaced(query.all)].join(' OR ');
    // What NOT takes away is meant as it is written.
    const none = query.none.map((part) => compileQuery(part)).join(' OR ');
    return none ? `((${all}) NOT (${none}))` : `(${all})`;
  }
  const near = (widening.near.get(query) ?? []).filter(({ edits }) => edits <= reading.edits);
  const names = reading.otherNames ? namesOf([query]) : [];
  return phrases(
    [...spelledOut(query), ...near.map(({ words }) => words), ...names],
    query.prefix ? ' *' : '',
  );

  function together(parts: Query[]): string {
    return `(${parts.map(compile).join(' AND ')})`;
  }

  function namesOf(terms: Term[]) {
    const run = widening.named.find((run) => run.terms[0] === terms[0] && run.terms.length === terms.length);
    return run?.ways.map(({ words }) => words) ?? [];
  }

  /** The same with several words side by side taken as a name, in its other names. */
  function replaced(parts: Query[]): string[] {
    if (!reading.otherNames) return [];
    return widening.named.flatMap(({ terms, ways }) => {
      const at = parts.indexOf(terms[0] as Term);
      if (at < 0 || terms.length < 2) return [];
      const rest = parts.toSpliced(at, terms.length).map(compile);
      return [`(${[phrases(ways.map(({ words }) => words)), ...rest].join(' AND ')})`];
    });
  }
}

/** The query as one name in each of its spellings, if it could be one: words side by side and nothing else. */
export function asName(query: Query): string[] {
  const terms = 'all' in query && query.none.length === 0 ? query.all : [query];
  if (!terms.every((term): term is Term => 'words' in term && !term.prefix)) return [];
  return spelledOut({ words: terms.flatMap(({ words }) => words) }).map((way) => way.join(' '));
}
