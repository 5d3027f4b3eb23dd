/** A word, a sign, a quoted text; `spaced` when white space stands before it. */
export interface Token {
  text: string;
  spaced: boolean;
}

/** What stands between parentheses, or between CASE and END. */
export interface Group {
  open: Token;
  items: readonly Node[];
  close: Token;
}

export type Node = Token | Group;

export const isGroup = (node: Node | undefined): node is Group => node !== undefined && 'items' in node;

/** A token as a keyword would be written; empty for what is no token. */
export const wordOf = (node: Node | undefined): string =>
  node && !isGroup(node) ? node.text.toUpperCase() : '';

const tokens = /(?<space>\s*)(?<text>'(?:[^']|'')*'|"(?:[^"]|"")*"|\w+|\S)/gy;

/** The tokens of a statement, without its white space. */
export const tokensOf = (sql: string): Token[] =>
  Array.from(sql.matchAll(tokens), ({ groups }) => ({
    text: groups?.['text'] ?? '',
    spaced: groups?.['space'] !== '',
  }));

/**
 * A statement as a tree of its groups. Parentheses around parentheses, or around a whole condition,
 * are left out where they mean nothing.
 */
export function treeOf(sql: string): readonly Node[] {
  const all = tokensOf(sql);
  let at = 0;
  const until = (end: string | undefined): Node[] => {
    const items: Node[] = [];
    for (let token = all[at]; token && token.text.toUpperCase() !== end; token = all[at]) {
      at += 1;
      const ending = endings[token.text.toUpperCase()];
      if (ending === undefined) {
        items.push(token);
        continue;
      }
      const inner = until(ending);
      const close = all[at] ?? { text: ending, spaced: false };
      at += 1;
      items.push(simplified({ open: token, items: inner, close }, items.at(-1)));
    }
    return items.flatMap(withoutOuter);
  };
  return until(undefined);
}

const endings: Readonly<Record<string, string>> = { '(': ')', CASE: 'END' };

/**
 * After these, or first in a group, parentheses only group; after a function’s name or IN they say
 * more.
 */
const beforeConditions = new Set(['WHERE', 'AND', 'OR', 'NOT', 'ON', 'WHEN', 'THEN', 'ELSE', 'SELECT', ',']);

function simplified(group: Group, before: Node | undefined): Group {
  const [only, ...more] = group.items;
  const onlyGroups = before === undefined || beforeConditions.has(wordOf(before));
  if (!onlyGroups || more.length || !isGroup(only) || only.open.text !== '(' || group.open.text !== '(')
    return group;
  return { ...only, open: group.open };
}

const afterConditions = new Set(['', 'GROUP', 'HAVING', 'WINDOW', 'ORDER', 'LIMIT', 'UNION']);

/**
 * The nodes of a group that is all there is after WHERE or HAVING; any other node as it is. A
 * subquery stays one.
 */
function withoutOuter(node: Node, index: number, all: readonly Node[]): readonly Node[] {
  if (!isGroup(node) || node.open.text !== '(') return [node];
  const [first, ...rest] = node.items;
  const next = all[index + 1];
  const isCondition = ['WHERE', 'HAVING'].includes(wordOf(all[index - 1])) && !isGroup(next);
  if (!first || !isCondition || !afterConditions.has(wordOf(next)) || wordOf(first) === 'SELECT')
    return [node];
  const spaced = { text: isGroup(first) ? first.open.text : first.text, spaced: true };
  return [isGroup(first) ? { ...first, open: spaced } : spaced, ...rest];
}
