import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  Lexer,
  type SelectionNode,
  type SelectionSetNode,
  type Source,
  TokenKind,
  visit,
} from 'graphql';
import { responseKey } from '../../compile/scope.ts';
import type { Limits } from '../../config.ts';
import { type ErrorCode, refuse } from '../errors.ts';

/** What is counted in a document: its number, and the first node beyond the limit. */
interface Count {
  code: ErrorCode;
  limit: number;
  /** Says what there is too much of, and how to do with less. */
  message: (actual: number, limit: number) => string;
  actual: number;
  beyond: ASTNode | null;
}

/** The directives of one place; there are two for fields, `@skip` and `@include`. */
const mostAtOnePlace = 4;

const nesting = new Set<string>([Kind.LIST, Kind.OBJECT]);
const literals = new Set<string>([
  ...nesting,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.NULL,
]);

/** How deep lists and objects may be nested, in a document or in variables. */
export const deepestValue = 100;

/** The counts of an empty document. */
const counts = (limits: Limits) => {
  const count = (code: ErrorCode, limit: number, message: Count['message']): Count => ({
    code,
    limit,
    message,
    actual: 0,
    beyond: null,
  });
  return {
    aliases: count(
      'ALIAS_LIMIT',
      limits.aliases,
      (actual, limit) =>
        `The document has ${actual} aliases; the limit (MAX_ALIASES) is ${limit}. Use nodes(ids:) or a where with in: […] instead of one alias per item.`,
    ),
    duplicates: count(
      'DUPLICATE_LIMIT',
      limits.duplicates,
      (actual, limit) =>
        `The document selects ${actual} fields or fragments again at the same place; the limit (MAX_DUPLICATES) is ${limit}. Select each once.`,
    ),
    directives: count(
      'DIRECTIVE_LIMIT',
      limits.directives,
      (actual, limit) =>
        `The document has ${actual} directives; the limit (MAX_DIRECTIVES) is ${limit}. Put @skip or @include at a fragment around the fields.`,
    ),
    directivesAtOnePlace: count(
      'DIRECTIVE_LIMIT',
      mostAtOnePlace,
      (actual, limit) =>
        `${actual} directives stand at one place; the limit is ${limit}. Use each directive once.`,
    ),
    values: count(
      'VALUES_LIMIT',
      limits.values,
      (actual, limit) =>
        `The arguments in the document have ${actual} values, lists and objects; the limit (MAX_VALUES) is ${limit}. Ask in several requests.`,
    ),
    depth: count(
      'VALUES_DEPTH_LIMIT',
      deepestValue,
      (actual, limit) =>
        `A value in the document is nested ${actual} levels deep; the limit is ${limit}. Flatten the filter.`,
    ),
  };
};

/**
 * What a document has too much of, as an error at the first place beyond the limit; null when it
 * has nothing too much. Documents are measured before they are validated, as validating takes time
 * that grows with the square of some of these numbers.
 */
export function documentExcess(limits: Limits): (document: DocumentNode) => GraphQLError | null {
  const measured = new WeakMap<DocumentNode, { excess: GraphQLError | null }>();
  return (document) => {
    const known = measured.get(document);
    if (known) return known.excess;
    const excess = excessOf(document, limits);
    measured.set(document, { excess });
    return excess;
  };
}

function excessOf(document: DocumentNode, limits: Limits): GraphQLError | null {
  const found = counts(limits);
  const reach = (count: Count, actual: number, node: ASTNode) => {
    count.actual = Math.max(count.actual, actual);
    if (actual > count.limit) count.beyond ??= node;
  };
  const add = (count: Count, node: ASTNode) => reach(count, count.actual + 1, node);
  let depth = 0;
  visit(document, {
    enter: (node) => {
      if ('directives' in node) reach(found.directivesAtOnePlace, node.directives?.length ?? 0, node);
      if (literals.has(node.kind)) add(found.values, node);
      if (node.kind === Kind.DIRECTIVE) add(found.directives, node);
      if (node.kind === Kind.FIELD && node.alias) add(found.aliases, node);
      if (node.kind === Kind.SELECTION_SET)
        for (const again of repeatedIn(node)) add(found.duplicates, again);
      if (nesting.has(node.kind)) {
        depth += 1;
        reach(found.depth, depth, node);
      }
    },
    leave: ({ kind }) => {
      if (nesting.has(kind)) depth -= 1;
    },
  });
  const excess = Object.values(found).find(({ beyond }) => beyond);
  if (!excess) return null;
  const { code, message, limit, actual, beyond } = excess;
  const refusal = refuse(code, message(actual, limit), { limit, actual });
  return new GraphQLError(refusal.message, { nodes: beyond, extensions: refusal.extensions });
}

/** The fields and fragments of a selection set that stand in it before, under the same key. */
function repeatedIn({ selections }: SelectionSetNode): SelectionNode[] {
  const seen = new Set<string>();
  return selections.filter((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) return false;
    const key = node.kind === Kind.FIELD ? responseKey(node) : `...${node.name.value}`;
    return seen.size === seen.add(key).size;
  });
}

/** The lexical tokens of a text, as far as it can be read. */
export function countTokens(source: Source): number {
  const lexer = new Lexer(source);
  let tokens = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  } catch {
    // The text ends here for a reader.
  }
  return tokens;
}
