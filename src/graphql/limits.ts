import { type ASTVisitor, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../config.ts';
import { refuse } from './errors.ts';

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

const tooManyTokens = /Document contains more (?:than|that) (\d+) tokens/;

/** Yoga plugin: refuses documents with too many tokens or aliases before anything is executed. Depth and cost are limited beside the fields. */
export function useDocumentLimits({ tokens, aliases }: Limits): Plugin {
  return {
    onParse: ({ params }) => {
      params.options = { ...params.options, maxTokens: tokens };
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
    onValidate: ({ addValidationRule }) => addValidationRule(aliasLimit(aliases)),
  };
}
