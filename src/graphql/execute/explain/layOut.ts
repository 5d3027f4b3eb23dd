import { type Group, isGroup, type Node, treeOf, wordOf } from './sqlTree.ts';

/** Longer lines are broken where that can be. */
const width = 100;

const clauses = new Set(
  ['WITH SELECT FROM WHERE GROUP HAVING WINDOW ORDER LIMIT UNION VALUES', 'JOIN LEFT INNER CROSS'].flatMap(
    (words) => words.split(' '),
  ),
);

/** An SQL statement with its clauses on lines of their own, and what is long inside them set in. */
export const layOut = (sql: string): string => block(treeOf(sql), 0);

const flat = (nodes: readonly Node[]): string =>
  nodes.map((node, index) => (index && isSpaced(node) ? ' ' : '') + flatNode(node)).join('');

const flatNode = (node: Node): string =>
  isGroup(node) ? `${node.open.text}${flatInside(node)}${node.close.text}` : node.text;

/** CASE and END keep their space, parentheses need none. */
const flatInside = ({ open, items }: Group) => (open.text === '(' ? flat(items) : ` ${flat(items)} `);

const isSpaced = (node: Node) =>
  isGroup(node) ? node.open.spaced : node.spaced && !/^[,)]$/.test(node.text);

const fits = (text: string, column: number) => column + text.length <= width;

/** Nodes from a column on, in lines that are set in as far; the first line is not. */
function block(nodes: readonly Node[], column: number): string {
  const text = flat(nodes);
  if (fits(text, column)) return text;
  const parts = partsOf(nodes);
  const lines = parts.map((part) =>
    isClause(part, 0) ? clause(part, column) : parts.length > 1 ? block(part, column) : run(part, column),
  );
  return lines.join(newLine(column));
}

const newLine = (column: number) => `\n${' '.repeat(column)}`;

/**
 * Where a long list of nodes is broken: before clauses; else after commas; else before OR, AND,
 * WHEN and ELSE.
 */
function partsOf(nodes: readonly Node[]): readonly Node[][] {
  const isAt = (found: (index: number) => boolean) => nodes.map((_, index) => index > 0 && found(index));
  const breaks = [
    isAt((index) => isClause(nodes, index)),
    isAt((index) => wordOf(nodes[index - 1]) === ','),
    isAt((index) => ['OR', 'WHEN', 'ELSE'].includes(wordOf(nodes[index]))),
    isAt((index) => wordOf(nodes[index]) === 'AND' && wordOf(nodes[index - 2]) !== 'BETWEEN'),
  ].find((places) => places.includes(true));
  if (!breaks) return [[...nodes]];
  const parts: Node[][] = [[]];
  nodes.forEach((node, index) => {
    if (breaks[index]) parts.push([]);
    parts.at(-1)?.push(node);
  });
  return parts;
}

/** Whether a clause begins here. A join begins with its kind, and IS DISTINCT FROM is none. */
function isClause(nodes: readonly Node[], index: number): boolean {
  const before = wordOf(nodes[index - 1]);
  const word = wordOf(nodes[index]);
  if (word === 'JOIN') return !['LEFT', 'INNER', 'CROSS', 'OUTER'].includes(before);
  if (word === 'LEFT') return wordOf(nodes[index + 1]) === 'JOIN' || wordOf(nodes[index + 1]) === 'OUTER';
  return clauses.has(word) && !(word === 'FROM' && before === 'DISTINCT');
}

/** A clause: its keywords, and what belongs to them behind or, in several parts, below. */
function clause(nodes: readonly Node[], column: number): string {
  const rest = nodes.slice(keywordsIn(nodes));
  const parts = partsOf(rest);
  if (fits(flat(nodes), column) || parts.length < 2) return run(nodes, column);
  return `${flat(nodes.slice(0, nodes.length - rest.length))}${newLine(column + 2)}${block(rest, column + 2)}`;
}

const keywordsIn = (nodes: readonly Node[]) => (/^(BY|JOIN|ALL|DISTINCT)$/.test(wordOf(nodes[1])) ? 2 : 1);

/** Nodes one after the other, with groups that do not fit opened over several lines. */
function run(nodes: readonly Node[], column: number): string {
  let text = '';
  for (const [index, node] of nodes.entries()) {
    if (index && isSpaced(node)) text += ' ';
    const at = text.length - text.lastIndexOf('\n') - 1 + (text.includes('\n') ? 0 : column);
    text += isGroup(node) && !fits(flatNode(node), at) ? opened(node, column) : flatNode(node);
  }
  return text;
}

const opened = ({ open, items, close }: Group, column: number) =>
  `${open.text}${newLine(column + 2)}${block(items, column + 2)}${newLine(column)}${close.text}`;
