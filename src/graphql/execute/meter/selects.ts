import type { Tables } from './tables.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Tokens from one index to before another. */
export interface Range {
  from: number;
  to: number;
}

/** What a query gives. */
export interface Result {
  /** The name of its first column, if it is known. */
  column: string | null;
  /** Whether a LIMIT bounds its rows. */
  isLimited: boolean;
}

/** A table or query after FROM. */
export interface Item {
  kind: 'table' | 'named' | 'function' | 'subquery';
  name: string;
  alias: string;
  /** Whether the rows before it are read before it. */
  isInner: boolean;
  on: Range | null;
  /** What it gives, unless it is a table. */
  result: Result;
}

/** A SELECT with rows. */
export interface Select {
  /** The index of its first token. */
  from: number;
  items: readonly Item[];
  /** The conditions after WHERE. */
  where: Range | null;
  /** What follows FROM and WHERE. */
  end: Range;
}

/** The tokens of a statement, and ways to read them. */
export interface Reader {
  tokens: readonly Token[];
  /** The text of a token; a word in upper case. */
  textAt: (index: number) => string;
  /** The name that a token is, as it was written. */
  nameAt: (index: number) => string;
  /**
   * The first index at which a text outside brackets is an end; that of the end of the range
   * without any.
   */
  find: (range: Range, isEnd: (text: string, index: number) => boolean) => number;
  /** Whether a number stands after the LIMIT of a range. */
  isLimited: (range: Range) => boolean;
}

/** The names that WITH gives, and what they stand for. */
interface Names {
  own: Map<string, Result>;
  outer: Names | null;
}

const compounds = new Set(['UNION', 'EXCEPT', 'INTERSECT']);
const clauseEnds = new Set([...compounds, 'GROUP', 'HAVING', 'WINDOW', 'ORDER', 'LIMIT']);
const joinWords = new Set(['JOIN', 'CROSS', 'INNER', 'LEFT', 'OUTER', 'NATURAL']);
const notAlias = new Set([...clauseEnds, ...joinWords, 'WHERE', 'ON', 'USING', ',', ')', 'INDEXED', 'NOT']);
const unknown: Result = { column: null, isLimited: false };

/** Makes a reader of a statement. */
export function readerOf(sql: string): Reader {
  const tokens = tokensOf(sql);
  const textAt = (index: number) => tokens[index]?.text ?? '';
  const find: Reader['find'] = ({ from, to }, isEnd) => {
    let index = from;
    while (index < to && !isEnd(textAt(index), index)) index = (tokens[index]?.close ?? index) + 1;
    return Math.min(index, to);
  };
  return {
    tokens,
    textAt,
    find,
    nameAt: (index) => {
      const { start = 0, end = 0 } = tokens[index] ?? {};
      return sql.slice(start, end).replace(/^["`]|["`]$/g, '');
    },
    isLimited: (range) => {
      const limit = find(range, (text) => text === 'LIMIT');
      return limit < range.to && /^\d/.test(textAt(limit + 1));
    },
  };
}

/**
 * The SELECTs of a statement that read rows. It reads what the compiler writes, by the brackets and
 * the words of clauses, and does not check it.
 */
export function selectsOf({ tokens, textAt, nameAt, find, isLimited }: Reader, tables: Tables): Select[] {
  const selects: Select[] = [];
  readQuery({ from: 0, to: tokens.length }, null);
  return selects;

  /** A query: its WITH, and each of its parts. */
  function readQuery({ from, to }: Range, outer: Names | null): Result {
    const names: Names = { own: new Map(), outer };
    const results: Result[] = [];
    let index = textAt(from) === 'WITH' ? readWith(from + 1, to, names) : from;
    while (index < to) {
      const isSelect = textAt(index) === 'SELECT';
      const end = find({ from: index + 1, to }, (text) =>
        isSelect ? compounds.has(text) : text === 'SELECT',
      );
      if (isSelect) results.push(readSelect({ from: index, to: end }, names));
      else readNested({ from: index, to: end }, names);
      index = end;
    }
    return {
      column: results[0]?.column ?? null,
      isLimited: results.every((result) => result.isLimited),
    };
  }

  /** The names of a WITH; gives the index after them. */
  function readWith(from: number, to: number, names: Names): number {
    let index = textAt(from) === 'RECURSIVE' ? from + 1 : from;
    while (index < to) {
      const name = nameAt(index);
      const given = textAt(index + 1) === '(' ? nameAt(index + 2) : null;
      // A recursive query reads itself.
      names.own.set(name, { column: given, isLimited: false });
      const as = find({ from: index + 1, to }, (text) => text === 'AS');
      const open = find({ from: as, to }, (text) => text === '(');
      const close = tokens[open]?.close ?? to;
      const { column, isLimited } = readQuery({ from: open + 1, to: close }, names);
      names.own.set(name, { column: given ?? column, isLimited });
      index = close + 1;
      if (textAt(index) !== ',') return index;
      index += 1;
    }
    return index;
  }

  /** The queries in brackets of a part of a query. */
  function readNested({ from, to }: Range, names: Names): void {
    for (let index = from; index < to; index += 1) {
      const { close } = tokens[index] ?? {};
      if (close === undefined || !['SELECT', 'WITH'].includes(textAt(index + 1))) continue;
      readQuery({ from: index + 1, to: close }, names);
      index = close;
    }
  }

  function readSelect({ from, to }: Range, names: Names): Result {
    const isFrom = (text: string, index: number) => text === 'FROM' && textAt(index - 1) !== 'DISTINCT';
    const rows = find({ from: from + 1, to }, isFrom);
    const column = firstColumn({ from: from + 1, to: rows });
    readNested({ from: from + 1, to: rows }, names);
    if (rows === to) return { column, isLimited: true };
    const after = find({ from: rows, to }, (text) => text === 'WHERE' || clauseEnds.has(text));
    const hasWhere = after < to && textAt(after) === 'WHERE';
    const end = hasWhere ? find({ from: after, to }, (text) => clauseEnds.has(text)) : after;
    const items = readItems({ from: rows + 1, to: after }, names);
    readNested({ from: after, to }, names);
    const where = hasWhere ? { from: after + 1, to: end } : null;
    selects.push({ from, items, where, end: { from: end, to } });
    const isBounded = items.length === 1 && items[0]?.result.isLimited === true;
    return { column, isLimited: isBounded || isLimited({ from: end, to }) };
  }

  /** The name of the first of some columns. */
  function firstColumn(columns: Range): string | null {
    const last = find(columns, (text) => text === ',') - 1;
    return /^["`A-Z_]/.test(textAt(last)) ? nameAt(last) : null;
  }

  /** The tables and queries after FROM. */
  function readItems({ from, to }: Range, names: Names): Item[] {
    const items: Item[] = [];
    let isInner = false;
    for (let index = from; index < to; ) {
      const text = textAt(index);
      if (text === ',' || joinWords.has(text)) {
        isInner = text === 'CROSS' || text === 'LEFT' || (isInner && text !== ',');
        index += 1;
        continue;
      }
      const { item, end } = readItem({ from: index, to }, names);
      items.push({ ...item, isInner });
      index = end;
      isInner = false;
    }
    return items;
  }

  function readItem({ from, to }: Range, names: Names): { item: Omit<Item, 'isInner'>; end: number } {
    const name = nameAt(from);
    const { close: closeOfQuery } = tokens[from] ?? {};
    const closeOfFunction = closeOfQuery === undefined ? tokens[from + 1]?.close : undefined;
    let result = unknown;
    let kind: Item['kind'] = 'table';
    let index = (closeOfQuery ?? closeOfFunction ?? from) + 1;
    if (closeOfQuery !== undefined) {
      kind = 'subquery';
      result = readQuery({ from: from + 1, to: closeOfQuery }, names);
    } else if (closeOfFunction !== undefined) {
      kind = 'function';
      readNested({ from: from + 1, to: index }, names);
    } else {
      const named = resultOf(name, names);
      if (named) result = named;
      if (named || !tables.unique.has(name)) kind = 'named';
    }
    if (textAt(index) === 'AS') index += 1;
    const hasAlias = index < to && !notAlias.has(textAt(index));
    const alias = hasAlias ? nameAt(index) : name;
    if (hasAlias) index += 1;
    const end = find({ from: index, to }, (text) => text === ',' || joinWords.has(text));
    readNested({ from: index, to: end }, names);
    const on = textAt(index) === 'ON' && index < end ? { from: index + 1, to: end } : null;
    return { item: { kind, name, alias, on, result }, end };
  }

  function resultOf(name: string, names: Names | null): Result | undefined {
    if (names) return names.own.get(name) ?? resultOf(name, names.outer);
    const column = tables.views.get(name);
    return column === undefined ? undefined : { column, isLimited: false };
  }
}
