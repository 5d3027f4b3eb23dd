import { lengthOf, lower, type Spellings, spellingsOf, wordsOf } from '../../../db/fold.ts';
import { refuse } from '../errors.ts';

/** One word, or several that must stand side by side. */
export interface Term {
  /** The words as typed, lower-case. */
  written: string[];
  /** The spellings of each. */
  words: Spellings[];
  /** Whether the last word may go on. */
  prefix: boolean;
  /** Whether it stood in quotation marks, and so is meant as written. */
  quoted: boolean;
}

/** A query as a tree. NOT only takes away from what is found beside it. `bare` are words side by side and nothing else, as one types them into a box. */
export type Query = Term | { all: Query[]; none: Query[]; bare: boolean } | { any: Query[] };

export const longestQuery = 500;
export const mostWords = 20;

type Sign =
  | { kind: 'term'; at: number; found: string; term: Term }
  | { kind: '(' | ')' | 'AND' | 'OR' | 'NOT'; at: number; found: string }
  | { kind: 'end'; at: number; found: string };

/** A refusal that says where in the query something else was expected. Positions count code points from 0. */
function wrong(
  at: number,
  expected: string,
  found: string,
  { argument = 'query', ...limits }: { argument?: string; limit?: number; actual?: number } = {},
) {
  return refuse('BAD_SEARCH_QUERY', `${argument}: at position ${at}, expected ${expected}, found ${found}.`, {
    argument,
    position: at,
    expected,
    ...limits,
  });
}

/** A refusal of what is too long to be read. */
function tooLong(text: string, limit: number, argument: string) {
  const actual = lengthOf(text);
  return actual > limit
    ? wrong(limit, `at most ${limit} characters`, `${actual}`, { argument, limit, actual })
    : null;
}

const quotes = /["“”„«»]/u;
const piece = /\s+|[()]|(?<phrase>["“”„«»])|(?<star>\*)|(?<word>[^\s()"“”„«»*]+)/gu;
const operators = new Set(['AND', 'OR', 'NOT']);

/** Divides a query into its signs. Punctuation divides words, and by itself says nothing. */
function signsOf(query: string): Sign[] {
  const signs: Sign[] = [];
  const positionOf = (index: number) => lengthOf(query.slice(0, index));
  piece.lastIndex = 0;
  let joined: Term | null = null; // what a * directly after it makes a beginning
  for (let match = piece.exec(query); match; match = piece.exec(query)) {
    const [text] = match;
    const at = positionOf(match.index);
    if (match.groups?.['star']) {
      const next = query.charAt(piece.lastIndex);
      if (!joined || joined.prefix) throw wrong(at, 'a word or phrase right before *', '*');
      if (next !== '' && !/[\s()]/.test(next)) throw wrong(at + 1, 'a space after *', `“${next}”`);
      joined.prefix = true;
      continue;
    }
    joined = null;
    if (match.groups?.['phrase']) {
      const rest = query.slice(piece.lastIndex);
      const length = rest.search(quotes);
      if (length < 0) throw wrong(lengthOf(query), `a quotation mark to close the one at ${at}`, 'the end');
      piece.lastIndex += length + 1;
      const term = termOf(rest.slice(0, length), true);
      if (!term) throw wrong(at + 1, 'a word between quotation marks', 'none');
      signs.push({ kind: 'term', at, found: 'a phrase', term });
      joined = term;
    } else if (match.groups?.['word']) {
      if (operators.has(text)) {
        signs.push({ kind: text as 'AND', at, found: text });
        continue;
      }
      const term = termOf(text, false);
      if (term) signs.push({ kind: 'term', at, found: `“${text}”`, term });
      joined = term;
    } else if (text === '(' || text === ')') signs.push({ kind: text, at, found: text });
  }
  signs.push({ kind: 'end', at: lengthOf(query), found: 'the end' });
  return signs;
}

/** Marks that come along with copied text and do not show: soft hyphens, joiners and directions. They stand inside words without dividing them. */
const invisible = /[\u00AD\u200C-\u200F\u2060\u202A-\u202E\u2066-\u2069]/g;

function termOf(text: string, quoted: boolean): Term | null {
  const words = wordsOf(text.replace(invisible, '')).map((word) => ({
    written: lower(word.text),
    spellings: spellingsOf(word.text, null),
  }));
  const spelled = words.filter(({ spellings: [folded] }) => folded !== '');
  if (spelled.length === 0) return null;
  return {
    written: spelled.map(({ written }) => written),
    words: spelled.map(({ spellings }) => spellings),
    prefix: false,
    quoted,
  };
}

const wordless = (text: string, argument: string) =>
  wrong(0, 'a word with a letter or digit', text.trim() === '' ? 'nothing' : 'only punctuation', {
    argument,
  });

export const longestBeginning = 100;

/**
 * Reads what has been typed of a name: words and nothing else, so every sign between them is let be.
 * @throws BAD_SEARCH_QUERY when there is no word or it is too long.
 */
export function readBeginning(prefix: string): Term {
  const refused = tooLong(prefix, longestBeginning, 'prefix');
  const term = refused ? null : termOf(prefix, false);
  if (!term) throw refused ?? wordless(prefix, 'prefix');
  return term;
}

/**
 * Reads a query: words and “phrases”, each with a * at the end if it may go on, side by side or with AND, OR, NOT and parentheses between them. AND binds
 * closer than OR; NOT takes away the word, phrase or parenthesis that follows it.
 * @throws BAD_SEARCH_QUERY with the position and what was expected there.
 */
export function parseQuery(query: string): Query {
  const refused = tooLong(query, longestQuery, 'query');
  if (refused) throw refused;
  const signs = signsOf(query);
  if (signs.length === 1) throw wordless(query, 'query');
  const words = signs.flatMap((sign) => (sign.kind === 'term' ? sign.term.words : [])).length;
  if (words > mostWords)
    throw wrong(0, `at most ${mostWords} words`, `${words}`, { limit: mostWords, actual: words });

  let next = 0;
  const peek = () => signs[next] as Sign;

  function single(): Query {
    const sign = peek();
    next += 1;
    if (sign.kind === 'term') return sign.term;
    if (sign.kind !== '(') throw wrong(sign.at, 'a word, a phrase or (', sign.found);
    const inner = either();
    const close = peek();
    if (close.kind !== ')') throw wrong(close.at, `) to close the ( at ${sign.at}`, close.found);
    next += 1;
    return inner;
  }

  function together(): Query {
    const start = peek();
    const all: Query[] = [];
    const none: Query[] = [];
    let bare = true;
    for (let first = true; ; first = false) {
      const joined = !first && peek().kind === 'AND';
      if (joined) next += 1;
      bare &&= !joined && peek().kind !== '(';
      const { kind } = peek();
      if (kind === 'NOT') {
        next += 1;
        none.push(single());
      } else if (kind === 'term' || kind === '(') all.push(single());
      else if (joined || first) throw wrong(peek().at, 'a word, a phrase, NOT or (', peek().found);
      else break;
    }
    if (all.length === 0)
      throw wrong(start.at, 'something to find beside NOT, which only takes away', 'NOT alone');
    const [only] = all;
    if (only && all.length === 1 && none.length === 0) return only;
    const isBare = (part: Query) => 'words' in part && !part.quoted && !part.prefix;
    return { all, none, bare: bare && none.length === 0 && all.every(isBare) };
  }

  function either(): Query {
    const any = [together()];
    while (peek().kind === 'OR') {
      next += 1;
      any.push(together());
    }
    const [only] = any;
    return only && any.length === 1 ? only : { any };
  }

  const tree = either();
  const rest = peek();
  if (rest.kind !== 'end') throw wrong(rest.at, 'AND, OR, NOT, a word or the end', rest.found);
  return tree;
}

/** The terms that are looked for, not those that NOT takes away. */
export function termsOf(query: Query): Term[] {
  if ('any' in query) return query.any.flatMap(termsOf);
  return 'all' in query ? query.all.flatMap(termsOf) : [query];
}

/** Whether a term is taken in a wider sense than it is written: a single word, not quoted and not left open. */
export const isForgiving = ({ words, quoted, prefix }: Term) => words.length === 1 && !quoted && !prefix;

/** Every run of words side by side that might be a name, with single words among them; quoted ones are meant as written. */
export function runsOf(query: Query): Term[][] {
  if ('any' in query) return query.any.flatMap(runsOf);
  if (!('all' in query)) return query.quoted || query.prefix ? [] : [[query]];
  return query.all.flatMap((part, start) => {
    if (!('words' in part)) return runsOf(part);
    const end = query.all.findIndex(
      (next, index) => index >= start && (!('words' in next) || next.quoted || next.prefix),
    );
    const side = query.all.slice(start, end < 0 ? undefined : end) as Term[];
    return side.map((_, length) => side.slice(0, length + 1));
  });
}
