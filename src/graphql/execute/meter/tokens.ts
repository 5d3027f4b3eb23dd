/** A token of a statement: a word, a quoted name, a text, a number or a sign. */
export interface Token {
  /** Its text; a word in upper case. */
  text: string;
  /** Where it begins and ends in the statement. */
  start: number;
  end: number;
  /** For an opening bracket, the index of the token that closes it. */
  close?: number;
}

const pattern =
  /(?<space>\s+|--[^\n]*)|(?<word>[A-Za-z_]\w*)|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\d[\w.]*|\|\||<>|<=|>=|->>|->|./gsy;

/** The tokens of a statement, without spaces. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  const open: Token[] = [];
  for (const match of sql.matchAll(pattern)) {
    const { index, groups } = match;
    if (groups?.['space'] !== undefined) continue;
    const [raw] = match;
    const text = groups?.['word'] === undefined ? raw : raw.toUpperCase();
    const token: Token = { text, start: index, end: index + raw.length };
    if (text === '(') open.push(token);
    else if (text === ')') (open.pop() as Token).close = tokens.length;
    tokens.push(token);
  }
  return tokens;
}
