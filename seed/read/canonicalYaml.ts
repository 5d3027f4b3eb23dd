import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  YAMLSeq,
} from 'yaml';
import { z } from 'zod';
import { passage } from '../shapes/article.ts';
import { shapeOf, unwrap } from './shapePath.ts';

const width = 120;
/** Quotes strings that YAML 1.1 reads as dates, numbers or booleans, such as 2024-05-20 or NO. */
const dialect = { compat: 'yaml-1.1' } as const;
const style = { singleQuote: true, indentSeq: true, flowCollectionPadding: true };

/**
 * The canonical form of a file of records: fields in the order of their shape, records of shared
 * files by slug, passages in text order, defaults omitted, small mappings on one line, long text
 * folded. Comments stay with their nodes. The content does not change.
 * @throws an Error when the text is not YAML, or its form cannot change without its content.
 */
export function canonicalYaml(text: string, shape: z.ZodType): string {
  const document = parseDocument(text);
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) throw new Error(fault.message);
  document.setSchema('1.2', dialect);
  const before = contentOf(document.toJS(), shape);
  if (document.contents) {
    formatNode(document.contents as Node, shape, 0, 0);
    if (isMap(document.contents))
      for (const [index, pair] of document.contents.items.entries()) separate(pair, index);
  }
  const result = document.toString({ ...style, lineWidth: width });
  if (contentOf(parseDocument(result).toJS(), shape) !== before)
    throw new Error('the canonical form would change its content');
  return result;
}

/** Puts a blank line before each part of a file and before each record of a list of records. */
function separate({ key, value }: Pair, index: number): void {
  if (isScalar(key)) key.spaceBefore = index > 0 && !isScalar(value);
  const isRecords =
    isSeq(value) &&
    ['commitments', 'statements', 'events', 'figures', 'reports'].includes(
      String(isScalar(key) && key.value),
    );
  if (isRecords)
    for (const [position, item] of value.items.entries()) (item as Node).spaceBefore = position > 0;
}

/**
 * Formats a node. `indent` is the column of its further lines, `lead` the column of its first
 * character.
 */
function formatNode(node: Node, shape: z.ZodType | undefined, indent: number, lead: number): void {
  node.spaceBefore = false;
  const inner = shape && unwrap(shape);
  if (isScalar(node)) formatScalar(node, lead);
  else if (isMap(node)) formatMap(node, inner, indent, lead);
  else if (isSeq(node)) formatList(node, inner, indent, lead);
}

function formatScalar(node: Scalar, lead: number): void {
  delete node.type;
  delete node.format;
  delete node.minFractionDigits;
  delete node.source;
  if (typeof node.value === 'string' && lead + lineOf(node.value).length > width) node.type = 'BLOCK_FOLDED';
}

function formatMap(node: YAMLMap, shape: z.ZodType | undefined, indent: number, lead: number): void {
  node.items = sorted(
    node.items.filter((pair) => !isOmitted(pair, shape && shapeOf(shape, keyOf(pair)))),
    shape,
  );
  for (const { key } of node.items) if (isScalar(key)) formatScalar(key, 0);
  node.flow = isSmall(shape) && !hasComment(node) && lead + lineOf(node.toJSON()).length <= width;
  for (const pair of node.items) {
    const key = keyOf(pair);
    if (isScalar(pair.key)) pair.key.spaceBefore = false;
    const from = node.flow ? 0 : indent + lineOf(key).length + 2;
    if (pair.value) formatNode(pair.value as Node, shape && shapeOf(shape, key), indent + 2, from);
  }
}

function formatList(node: YAMLSeq, shape: z.ZodType | undefined, indent: number, lead: number): void {
  const isWords = node.items.every((item) => isScalar(item));
  node.flow = isWords && !hasComment(node) && lead + lineOf(node.toJSON()).length <= width;
  for (const item of node.items)
    formatNode(item as Node, shape && shapeOf(shape, 0), indent + 2, node.flow ? 0 : indent + 2);
  // One option pads mappings and lists alike; mappings are padded (`{ key: value }`), lists are not
  // (`[a, b]`).
  if (node.flow) {
    node.toString = (context, ...rest) =>
      YAMLSeq.prototype.toString.call(
        node,
        { ...context, flowCollectionPadding: '' } as typeof context,
        ...rest,
      );
  }
}

/** Whether a mapping is written on one line: a date, name, position or link, but no record. */
function isSmall(shape: z.ZodType | undefined): boolean {
  if (!(shape instanceof z.ZodObject)) return false;
  return Object.values(shape.shape).every((field) => {
    const inner = unwrap(field as z.ZodType);
    return !(inner instanceof z.ZodObject || inner instanceof z.ZodArray || inner instanceof z.ZodRecord);
  });
}

function sorted(pairs: Pair[], shape: z.ZodType | undefined): Pair[] {
  if (shape instanceof z.ZodObject) {
    const order = Object.keys(shape.shape);
    const place = (pair: Pair) => (order.includes(keyOf(pair)) ? order.indexOf(keyOf(pair)) : order.length);
    return pairs.toSorted((a, b) => place(a) - place(b));
  }
  if (shape instanceof z.ZodRecord) {
    const start = (pair: Pair) =>
      shape.valueType === passage && isMap(pair.value) ? Number(pair.value.get('start')) : 0;
    return pairs.toSorted((a, b) => start(a) - start(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
  }
  return pairs;
}

/** Whether a field equals its default, so that it is omitted; a field with a comment stays. */
function isOmitted(pair: Pair, shape: z.ZodType | undefined): boolean {
  if (!(shape instanceof z.ZodDefault) || hasComment(pair.key) || hasComment(pair.value)) return false;
  const value =
    isMap(pair.value) || isSeq(pair.value)
      ? pair.value.toJSON()
      : isScalar(pair.value)
        ? pair.value.value
        : null;
  return JSON.stringify(value) === JSON.stringify(shape.def.defaultValue);
}

function hasComment(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { comment, commentBefore } = node as { comment?: string | null; commentBefore?: string | null };
  if (comment || commentBefore) return true;
  if (isMap(node)) return node.items.some(({ key, value }) => hasComment(key) || hasComment(value));
  return isSeq(node) && node.items.some(hasComment);
}

const keyOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key);

/** A value as one line of YAML. */
function lineOf(value: unknown): string {
  const document = new Document(value, dialect);
  if (isMap(document.contents) || isSeq(document.contents)) document.contents.flow = true;
  return document.toString({ ...style, lineWidth: 0 }).trimEnd();
}

/** The content of a file as text to compare, independent of order, without defaults. */
function contentOf(value: unknown, shape: z.ZodType | undefined): string {
  const inner = shape && unwrap(shape);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((item) => contentOf(item, inner && shapeOf(inner, 0))).join()}]`;
  const fields = Object.entries(value).flatMap(([key, field]) => {
    const of = inner && shapeOf(inner, key);
    const isDefault =
      of instanceof z.ZodDefault && JSON.stringify(field) === JSON.stringify(of.def.defaultValue);
    return isDefault ? [] : [`${JSON.stringify(key)}:${contentOf(field, of)}`];
  });
  return `{${fields.sort().join()}}`;
}
