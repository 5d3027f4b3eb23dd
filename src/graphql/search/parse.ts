import { lengthOf, lower, spellingsOf, wordsOf } from '../../../db/fold.ts';
import { compoundsOf } from '../../../db/search/compounds.ts';
import { refuse } from '../errors.ts';
import { type Rank, rankOf } from './functionWords.ts';

/** One word, or a phrase of adjacent words. */
export interface Term {
  /** The words as typed, lower-case. */
  typed: string[];
  /** The spellings of each, the folded word first. */
  words: (readonly string[])[];
  /** Whether the last word is a prefix. */
  prefix: boolean;
  /** Whether it is in quotation marks and so matches only as typed. */
  quoted: boolean;
  /** How necessary it is among words side by side. */
  rank: Rank;
}

/**
 * A query as a tree of terms, disjunctions (`any`) and conjunctions (`all`, without what matches
 * `none`). A conjunction is `bare` when it is nothing but adjacent words.
 */
export type Query = Term | { all: Query[]; none: Query[]; bare: boolean } | { any: Query[] };

export const maxQueryLength = 500;
export const maxQueryWords = 20;
export const maxPrefixLength = 100;

/** A token. Joined words (`Minsk-Baku`) are one token of several terms. */
type Token = { at: number; found: string } & (
  | { kind: 'terms'; terms: Term[] }
  | { kind: '(' | ')' | 'AND' | 'OR' | 'NOT' | 'end' }
);

/** Makes the syntax errors of an argument, at a position, counted in code points from 0. */
const syntaxErrorsOf =
  (argument: string) =>
  (at: number, expected: string, found: string, limits: { limit?: number; actual?: number } = {}) =>
    refuse('BAD_SEARCH_QUERY', `${argument}: at position ${at}, expected ${expected}, found ${found}.`, {
      argument,
      position: at,
      expected,
      ...limits,
    });

type SyntaxErrors = ReturnType<typeof syntaxErrorsOf>;

/** @throws BAD_SEARCH_QUERY for a text of more code points than the limit. */
function checkLength(text: string, limit: number, syntaxError: SyntaxErrors): void {
  const actual = lengthOf(text);
  if (actual <= limit) return;
  throw syntaxError(limit, `at most ${limit} characters`, `${actual}`, { limit, actual });
}

const noWord = (text: string, syntaxError: SyntaxErrors) =>
  syntaxError(0, 'a word with a letter or digit', text.trim() === '' ? 'nothing' : 'only punctuation');

/** The quotation marks that close a phrase, by the one that opens it. */
const closing: Readonly<Record<string, string>> = {
  ...{ '"': '"', '“': '”“', '”': '”', '„': '“”', '«': '»', '»': '«', '‘': '’' },
};

/**
 * A ‘ or a minus sign has its meaning only at the start of a word, because it is also an apostrophe
 * or a hyphen.
 */
const lexeme =
  /\s+|[()]|(?<word>(?<![\p{L}\p{M}\p{N}.,])\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?![\p{L}\p{M}\p{N}]))|(?<phrase>["“”„«»]|(?<![^\s(])‘)|(?<minus>(?<![^\s(])[-−](?=[\p{L}\p{N}("“„«‘]))|(?<star>\*)|(?<part>[^\s()"“”„«»*]+)/gu;

const isOperator = (text: string): text is 'AND' | 'OR' | 'NOT' => /^(?:AND|OR|NOT)$/.test(text);

/**
 * The length of a phrase up to the quotation mark that closes it; -1 if none does. Marks of other
 * kinds are punctuation; the same kind can be nested where its two marks differ.
 */
function phraseLength(rest: string, opening: string): number {
  const closers = closing[opening] ?? opening;
  let depth = 0;
  for (const { 0: mark, index } of rest.matchAll(/["“”„«»‘’]/gu)) {
    const isApostrophe = mark === '’' && /^\p{L}/u.test(rest.slice(index + 1));
    if (mark === opening && !closers.includes(mark)) depth += 1;
    else if (closers.includes(mark) && !isApostrophe) {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return -1;
}

/** Splits a query into tokens. Punctuation separates words and is ignored otherwise. */
function tokenize(query: string, syntaxError: SyntaxErrors): Token[] {
  const tokens: Token[] = [];
  const positionOf = (index: number) => lengthOf(query.slice(0, index));
  lexeme.lastIndex = 0;
  // The term right before the current position, which a * turns into a prefix.
  let last: Term | undefined;
  for (let match = lexeme.exec(query); match; match = lexeme.exec(query)) {
    const [text] = match;
    const at = positionOf(match.index);
    if (match.groups?.['star']) {
      const next = query.charAt(lexeme.lastIndex);
      if (!last || last.prefix) throw syntaxError(at, 'a word or phrase right before *', '*');
      if (next !== '' && !/[\s()]/.test(next)) throw syntaxError(at + 1, 'a space after *', `“${next}”`);
      last.prefix = true;
      continue;
    }
    last = undefined;
    if (match.groups?.['phrase']) {
      const rest = query.slice(lexeme.lastIndex);
      const length = phraseLength(rest, text);
      if (length < 0) {
        throw syntaxError(lengthOf(query), `a quotation mark to close the one at ${at}`, 'the end');
      }
      lexeme.lastIndex += length + 1;
      const words = queryWords(rest.slice(0, length));
      if (words.length === 0) throw syntaxError(at + 1, 'a word between quotation marks', 'none');
      last = termOf(words, true);
      tokens.push({ kind: 'terms', at, found: 'a phrase', terms: [last] });
    } else if (match.groups?.['minus']) {
      tokens.push({ kind: 'NOT', at, found: text });
    } else if (isOperator(text) || text === '(' || text === ')') {
      tokens.push({ kind: text, at, found: text });
    } else if (match.groups?.['word'] ?? match.groups?.['part']) {
      const terms = queryWords(text, true).map((word) => termOf([word], false));
      last = terms.at(-1);
      if (last) tokens.push({ kind: 'terms', at, found: `“${text}”`, terms });
    }
  }
  tokens.push({ kind: 'end', at: lengthOf(query), found: 'the end' });
  return tokens;
}

/** Invisible characters of copied text, within words: soft hyphens, joiners and direction marks. */
const invisible = /[\u00AD\u200C-\u200F\u2060\u202A-\u202E\u2066-\u2069]/g;

/** A word of a query as typed, in lower case, and its spellings. */
interface QueryWord {
  typed: string;
  spellings: readonly string[];
}

const hasApostrophe = /['’ʼʹ′]/u;

/**
 * The words of a part of a query. With `joining`, numbers with grouped digits or a fraction are one
 * word, and so are words with an apostrophe (`Savel'yev`); hyphens divide.
 */
function queryWords(part: string, joining = false): QueryWord[] {
  const text = part.replace(invisible, '');
  const points = [...text];
  const words = wordsOf(text);
  const compounds = joining ? compoundsOf(points, words, null) : new Map();
  const found: QueryWord[] = [];
  for (let index = 0; index < words.length; ) {
    const word = words[index] as (typeof words)[0];
    const compound = compounds.get(index);
    const end = words[index + (compound?.length ?? 1) - 1]?.end ?? word.end;
    const written = points.slice(word.start, end).join('');
    const isJoined = compound && (/^\p{Nd}/u.test(written) ? !/\p{L}/u.test(written) : isOneWord(written));
    if (isJoined) found.push({ typed: lower(written), spellings: compound.spellings });
    else found.push({ typed: lower(word.text), spellings: spellingsOf(word.text, null) });
    index += isJoined ? compound.length : 1;
  }
  return found.filter(({ spellings: [folded] }) => folded !== '');
}

/** Whether words are joined by apostrophes only. */
const isOneWord = (written: string) => hasApostrophe.test(written) && !/[-\u2010\u2011]/u.test(written);

/** Words as one term. */
function termOf(words: QueryWord[], quoted: boolean): Term {
  const typed = words.map((word) => word.typed);
  const rank = quoted || typed.length > 1 ? 2 : rankOf(typed[0] as string);
  return { typed, words: words.map(({ spellings }) => spellings), prefix: false, quoted, rank };
}

/**
 * Parses the beginning of a name: words; all punctuation is ignored.
 * @throws BAD_SEARCH_QUERY when it has no word or is too long.
 */
export function parsePrefix(prefix: string): Term {
  const syntaxError = syntaxErrorsOf('prefix');
  checkLength(prefix, maxPrefixLength, syntaxError);
  const words = queryWords(prefix);
  if (words.length === 0) throw noWord(prefix, syntaxError);
  return termOf(words, false);
}

/**
 * Parses a query: words and “phrases”, each a prefix with a * right after it, side by side or with
 * AND, OR, NOT and parentheses. AND binds closer than OR; NOT, or a minus sign right before it,
 * excludes a word, joined words, a phrase or a parenthesis.
 * @throws BAD_SEARCH_QUERY with the path of the argument, the position and what is expected there.
 */
export function parseQuery(query: string, argument = 'query'): Query {
  const syntaxError = syntaxErrorsOf(argument);
  checkLength(query, maxQueryLength, syntaxError);
  const tokens = tokenize(query, syntaxError);
  if (tokens.length === 1) throw noWord(query, syntaxError);
  const words = tokens.flatMap((token) =>
    token.kind === 'terms' ? token.terms.flatMap(({ words }) => words) : [],
  ).length;
  if (words > maxQueryWords) {
    throw syntaxError(0, `at most ${maxQueryWords} words`, `${words}`, {
      limit: maxQueryWords,
      actual: words,
    });
  }

  let next = 0;
  const peek = () => tokens[next] as Token;

  function parsePrimary(): Query {
    const token = peek();
    next += 1;
    if (token.kind === 'terms') {
      const [term, ...more] = token.terms as [Term, ...Term[]];
      return more.length === 0 ? term : { all: [term, ...more], none: [], bare: true };
    }
    if (token.kind !== '(') throw syntaxError(token.at, 'a word, a phrase or (', token.found);
    const inner = parseDisjunction();
    const close = peek();
    if (close.kind !== ')') throw syntaxError(close.at, `) to close the ( at ${token.at}`, close.found);
    next += 1;
    return inner;
  }

  /** What AND joins is required, also a function word. */
  function require(part: Query | undefined): void {
    if (part && 'words' in part) part.rank = 2;
  }

  function parseConjunction(): Query {
    const start = peek();
    const all: Query[] = [];
    const none: Query[] = [];
    let bare = true;
    for (let isFirst = true; ; isFirst = false) {
      const hasAnd = !isFirst && peek().kind === 'AND';
      if (hasAnd) {
        next += 1;
        require(all.at(-1));
      }
      bare &&= !hasAnd && peek().kind !== '(';
      const { kind } = peek();
      if (kind === 'NOT') {
        next += 1;
        none.push(parsePrimary());
      } else if (kind === 'terms' || kind === '(') {
        const part = parsePrimary();
        const parts = kind === 'terms' && 'all' in part ? part.all : [part];
        if (hasAnd) require(parts[0]);
        all.push(...parts);
      } else if (hasAnd || isFirst) throw syntaxError(peek().at, 'a word, a phrase, NOT or (', peek().found);
      else break;
    }
    const [only, ...more] = all;
    if (!only) {
      throw syntaxError(start.at, 'something to find beside NOT, which only takes away', 'NOT alone');
    }
    if (more.length === 0 && none.length === 0) return only;
    const isBare = (part: Query) => 'words' in part && !part.quoted && !part.prefix;
    return { all, none, bare: bare && none.length === 0 && all.every(isBare) };
  }

  function parseDisjunction(): Query {
    const first = parseConjunction();
    const any = [first];
    while (peek().kind === 'OR') {
      next += 1;
      any.push(parseConjunction());
    }
    return any.length === 1 ? first : { any };
  }

  const tree = parseDisjunction();
  const rest = peek();
  if (rest.kind !== 'end') throw syntaxError(rest.at, 'AND, OR, NOT, a word or the end', rest.found);
  return tree;
}

/** The terms to find, without those that NOT excludes. */
export function termsOf(query: Query): Term[] {
  if ('any' in query) return query.any.flatMap(termsOf);
  return 'all' in query ? query.all.flatMap(termsOf) : [query];
}

/** Whether similar words match too: for a single word that is neither quoted nor a prefix. */
export const canBeMisspelt = ({ words, quoted, prefix }: Term) => words.length === 1 && !quoted && !prefix;

/** The parts of a conjunction that a result must have: those of the highest rank. */
export function requiredOf(all: readonly Query[]): Query[] {
  const rankIn = (part: Query) => ('words' in part ? part.rank : 2);
  const highest = Math.max(...all.map(rankIn));
  return all.filter((part) => rankIn(part) === highest);
}

/**
 * Every run of adjacent terms that can be a name, single terms included; none that is quoted or a
 * prefix, or a function word alone.
 */
export function nameCandidates(query: Query): Term[][] {
  if ('any' in query) return query.any.flatMap(nameCandidates);
  if (!('all' in query)) return query.quoted || query.prefix ? [] : [[query]];
  const required = new Set(requiredOf(query.all));
  return query.all.flatMap((part, start) => {
    if (!('words' in part)) return nameCandidates(part);
    const end = query.all.findIndex(
      (next, index) => index >= start && (!('words' in next) || next.quoted || next.prefix),
    );
    const adjacent = query.all.slice(start, end < 0 ? undefined : end) as Term[];
    return adjacent
      .map((_, length) => adjacent.slice(0, length + 1))
      .filter((run) => run.length > 1 || required.has(run[0] as Term));
  });
}

/** The words of a term in each of its spellings; each spelling once. A quoted term has one. */
export function spellingsOfTerm({ words, quoted }: Pick<Term, 'words'> & { quoted?: boolean }): string[][] {
  const longest = quoted ? 1 : Math.max(...words.map(({ length }) => length));
  const spelled = Array.from({ length: longest }, (_, spelling) =>
    words.map((word) => word[spelling] || (word[0] as string)),
  );
  return [...new Map(spelled.map((words) => [words.join(' '), words])).values()];
}

/** The terms of a query of words side by side; none of another query, or if one is a prefix. */
function wordsSideBySide(query: Query): Term[] {
  const terms = 'all' in query && query.none.length === 0 ? query.all : [query];
  return terms.every((term): term is Term => 'words' in term && !term.prefix) ? terms : [];
}

/** What a query can be the name of. */
export interface WholeName {
  /** Its words in all spellings, also without function words. */
  keys: string[];
  /** The same without titles, which only persons bear. */
  ofPersons: string[];
  /** The word of a query with one word beside function words. */
  only: Term | null;
}

/** What a query of adjacent words and nothing else can be the name of. */
export function wholeNameOf(query: Query): WholeName {
  const terms = wordsSideBySide(query);
  const quoted = terms.some((term) => term.quoted);
  const atLeast = (rank: Rank) => terms.filter((term) => term.rank >= rank);
  const keysOf = (runs: Term[][]) => [
    ...new Set(
      runs
        .filter((run) => run.length > 0)
        .flatMap((run) => spellingsOfTerm({ words: run.flatMap(({ words }) => words), quoted }))
        .map((words) => words.join(' ')),
    ),
  ];
  const named = atLeast(1);
  return {
    keys: keysOf([terms, named]),
    ofPersons: keysOf([atLeast(2)]),
    only: named.length === 1 ? (named[0] as Term) : null,
  };
}
