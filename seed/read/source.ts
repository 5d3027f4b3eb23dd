import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { exactNumber, roundedTo } from './exactNumber.ts';

/** Keys and indexes from the root of a file, or of a record, to a value in it. */
export type Path = readonly (string | number)[];

export interface Position {
  line: number;
  column: number;
}

/** The deepest nesting of mappings and lists that is read. Records need about ten levels. */
export const deepestNesting = 32;

/** The expectation of content that is nested deeper. */
export const flatContent = `mappings and lists in at most ${deepestNesting} levels`;

/** A fault of YAML syntax. After a fatal one the content is unknown. */
export interface SyntaxFault extends Position {
  expected: string;
  fatal: boolean;
}

/**
 * A unit of reading and checking, a YAML file or a line of JSON Lines: its content as plain values,
 * and their positions.
 */
export interface Source {
  /** Its number in reading order. */
  id: number;
  file: string;
  content: unknown;
  faults: SyntaxFault[];
  /**
   * The position of a value: of a scalar itself, of the key of a mapping or list, of the container
   * of a missing value.
   */
  positionOf(path: Path): Position;
}

/** The text of a file in UTF-8; null for other bytes. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Parses YAML 1.2 without aliases and custom tags, which records do not need. */
export function parseSource(file: string, text: string, id = 0): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.some(({ message }) => message.includes('Maximum call stack'))) {
    const fault = { line: deepLineIn(text), column: 1, expected: flatContent, fatal: true };
    return { id, file, content: null, faults: [fault], positionOf: () => ({ line: 1, column: 1 }) };
  }
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const syntax = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    ...at(pos[0]),
    expected:
      code === 'DUPLICATE_KEY' ? 'each key once in a mapping' : `YAML (${message.replace(/\.?$/, '')})`,
    fatal: code !== 'DUPLICATE_KEY',
  }));
  // What follows the first error of syntax is mostly its consequence.
  const first = syntax.findIndex((fault) => fault.fatal);
  const faults = syntax.filter((fault, index) => !fault.fatal || index === first);
  faults.push(...nodeFaults(document, at));
  return {
    id,
    file,
    content: faults.some((fault) => fault.fatal) ? null : (document.toJS({ maxAliasCount: 0 }) as unknown),
    faults,
    positionOf: (path) => at(offsetOf(document, path)),
  };
}

/** Faults of single nodes: anchors and aliases, numbers that would be rounded, deep nesting. */
function nodeFaults(document: Document.Parsed, at: (offset: number) => Position): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  visit(document, {
    Node(_, node, ancestors) {
      const complain = (expected: string, fatal: boolean) =>
        faults.push({ ...at(startOf(node) ?? 0), expected, fatal });
      if (isAlias(node) || node.anchor) complain('the value itself instead of an anchor or alias', true);
      if (isScalar(node) && typeof node.value === 'number') {
        const rounded = roundedTo(node.source ?? '');
        if (rounded !== null) complain(exactNumber(rounded), false);
      }
      if (ancestors.length <= deepestNesting) return;
      if (ancestors.filter((inner) => isMap(inner) || isSeq(inner)).length <= deepestNesting) return;
      complain(flatContent, true);
      return visit.BREAK;
    },
  });
  return faults;
}

/**
 * The line where brackets, or dashes in a row, exceed the deepest nesting; 1 when there is none.
 */
function deepLineIn(text: string): number {
  let [line, flow, dashes] = [1, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow -= 1;
    if (token === '-') dashes += 1;
    // Smaller tokens are white space and the control characters of the lexer.
    else if (token >= '!') dashes = 0;
    if (flow > deepestNesting || dashes > deepestNesting) return line;
    line += token.split('\n').length - 1;
  }
  return 1;
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step),
      );
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
      if (isScalar(node) && node.value !== null) offset = startOf(node) ?? offset;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) break;
      offset = startOf(item) ?? offset;
      node = item;
    } else {
      break;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
