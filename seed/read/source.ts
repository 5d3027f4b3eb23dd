import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';

/** Keys and indexes from the root of a file, or of a record, to a value in it. */
export type Path = readonly (string | number)[];

export interface Position {
  line: number;
  column: number;
}

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

/** Parses YAML 1.2 without aliases and custom tags, which records do not need. */
export function parseSource(file: string, text: string, id = 0): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    ...at(pos[0]),
    expected:
      code === 'DUPLICATE_KEY' ? 'each key once in a mapping' : `YAML (${message.replace(/\.?$/, '')})`,
    fatal: code !== 'DUPLICATE_KEY',
  }));
  faults.push(...anchorFaults(document, at));
  return {
    id,
    file,
    content: faults.some((fault) => fault.fatal) ? null : (document.toJS({ maxAliasCount: 0 }) as unknown),
    faults,
    positionOf: (path) => at(offsetOf(document, path)),
  };
}

function anchorFaults(document: Document.Parsed, at: (offset: number) => Position): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && !node.anchor) return;
      const offset = startOf(node) ?? 0;
      faults.push({ ...at(offset), expected: 'the value itself instead of an anchor or alias', fatal: true });
    },
  });
  return faults;
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
