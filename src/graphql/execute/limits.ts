import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  type Source,
  specifiedRules,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../../config.ts';
import { refuse } from '../errors.ts';
import { countTokens, documentExcess } from './documentSize.ts';
import { hinter, withHint } from './hints.ts';
import { noIntrospection } from './introspection.ts';
import { operationTypesExist } from './operationTypes.ts';
import { variablesExcess } from './variablesSize.ts';

/** Reads and validates documents within the limits. */
export interface DocumentReader {
  /** @throws a GraphQLError for a text that is no document, or has too many tokens. */
  parse: (text: string | Source) => DocumentNode;
  /** The errors of a document, at most `maxErrors`. */
  validate: (document: DocumentNode, maxErrors?: number) => readonly GraphQLError[];
}

/** The errors of one document that are told. */
const mostErrors = 100;

/** Makes a reader of documents for a schema. */
export function documentReader(schema: GraphQLSchema, limits: Limits): DocumentReader {
  const rules = [...specifiedRules, operationTypesExist, ...(limits.introspection ? [] : [noIntrospection])];
  const excessOf = documentExcess(limits);
  const hint = hinter(schema, limits.introspection);
  return {
    parse: (text) => {
      try {
        return parse(text, { maxTokens: limits.tokens });
      } catch (error) {
        const { source, message } = error as GraphQLError;
        throw source && tooManyTokens.test(message) ? tokenExcess(source, limits) : error;
      }
    },
    validate: (document, maxErrors = mostErrors) => {
      const excess = excessOf(document);
      if (excess) return [excess];
      // Who does not tell the schema does not suggest its names either.
      const options = { maxErrors, hideSuggestions: !limits.introspection };
      return validate(schema, document, rules, options)
        .map(withCode)
        .map((error) => withHint(error, hint));
    },
  };
}

const tooManyTokens = /Document contains more (?:than|that) (\d+) tokens/;

function tokenExcess(source: Source, { tokens: limit }: Limits): GraphQLError {
  const actual = countTokens(source);
  return refuse(
    'TOKEN_LIMIT',
    `The document has ${actual} tokens; the limit (MAX_TOKENS) is ${limit}. Pass values as variables, or split it.`,
    { limit, actual },
  );
}

/** Says which limit ended the validation, where graphql-js says only that it did. */
function withCode(error: GraphQLError, index: number): GraphQLError {
  if (error.message === 'Validation aborted.') {
    return refuse(
      'VALIDATION_LIMIT',
      'Comparing the fields of the document with one another takes more than 500000 steps. Select each field once, and use fewer fragments.',
      { limit: 500_000, actual: null },
    );
  }
  if (!error.message.endsWith('Validation aborted.')) return error;
  return refuse(
    'VALIDATION_LIMIT',
    `The document has more than ${index} errors, so validation ended. Correct the first ones.`,
    { limit: index, actual: index + 1 },
  );
}

/**
 * Yoga plugin: refuses documents and variables that are too large, before anything is executed.
 * Depth and cost are limited beside the fields, filters where they are read.
 */
export function useDocumentLimits(schema: GraphQLSchema, limits: Limits): Plugin {
  const reader = documentReader(schema, limits);
  return {
    onParams: ({ params, setResult }) => {
      const excess = variablesExcess(params.variables, limits);
      if (excess) setResult({ errors: [excess] });
    },
    onParse: ({ setParseFn }) => setParseFn(reader.parse),
    onValidate: ({ setValidationFn }) =>
      setValidationFn((_: unknown, document: DocumentNode) => reader.validate(document)),
  };
}
