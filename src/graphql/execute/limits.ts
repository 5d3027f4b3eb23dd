import { type ASTVisitor, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../../config.ts';
import { refuse } from '../errors.ts';
import { operationTypesExist } from './operationTypes.ts';

/** A validation rule that refuses a document with more aliased fields than the limit. */
export const aliasLimit =
  (limit: number): ValidationRule =>
  (context: ValidationContext): ASTVisitor => {
    let aliases = 0;
    return {
      Field: (field) => {
        if (field.alias) aliases += 1;
      },
      Document: {
        leave: () => {
          if (aliases > limit) {
            context.reportError(
              refuse(
                'ALIAS_LIMIT',
                `The document has ${aliases} aliases; the limit (MAX_ALIASES) is ${limit}. Use nodes(ids:) or a where with in: […] instead of one alias per item.`,
                { limit, actual: aliases },
              ),
            );
          }
        },
      },
    };
  };

/** The rules that a document has to keep beside those of GraphQL. */
export const documentRules = ({ aliases }: Pick<Limits, 'aliases'>): ValidationRule[] => [
  operationTypesExist,
  aliasLimit(aliases),
];

const tooManyTokens = /Document contains more (?:than|that) (\d+) tokens/;

/** Whether variables are nested deeper than they may be. */
export const isTooDeep = (variables: unknown) => isDeeper(variables, variablesDepth);

/** How deep a client’s variables may be nested. */
const variablesDepth = 100;

/**
 * Whether a value is nested deeper than a limit; without recursion, as the value may be nested
 * deeper than the stack.
 */
function isDeeper(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item ? Object.values(item) : []));
  }
  return false;
}

/**
 * Yoga plugin: refuses documents with too many tokens or aliases, and variables nested too deeply,
 * before anything is executed. Depth and cost are limited beside the fields, filters where they are
 * read.
 */
export function useDocumentLimits({ tokens, aliases }: Limits): Plugin {
  return {
    onParams: ({ params, setResult }) => {
      if (isTooDeep(params.variables)) {
        setResult({
          errors: [
            refuse(
              'FILTER_DEPTH_LIMIT',
              `The variables are nested more than ${variablesDepth} levels deep. Flatten the filter.`,
              { limit: variablesDepth },
            ),
          ],
        });
      }
    },
    onParse: ({ setParseFn, parseFn }) => {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: tokens }));
      return ({ result, replaceParseResult }) => {
        if (result instanceof GraphQLError && tooManyTokens.test(result.message)) {
          replaceParseResult(
            refuse(
              'TOKEN_LIMIT',
              `The document has more than ${tokens} tokens, which is the limit (MAX_TOKENS). Pass values as variables, or split it.`,
              { limit: tokens },
            ),
          );
        }
      };
    },
    onValidate: ({ addValidationRule }) => {
      for (const rule of documentRules({ aliases })) addValidationRule(rule);
    },
  };
}
