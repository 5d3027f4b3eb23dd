import type { GraphQLError } from 'graphql';
import type { Limits } from '../../config.ts';
import { refuse } from '../errors.ts';
import { deepestValue } from './documentSize.ts';

/**
 * What the variables of a request have too much of, as an error; null when they have nothing too
 * much. They are counted as they were parsed, as coercing a value takes a hundred times as long as
 * counting it. It does not recurse, because a client decides how deep they are.
 */
export function variablesExcess(
  variables: unknown,
  { values: limit }: Pick<Limits, 'values'>,
): GraphQLError | null {
  let values = 0;
  let depth = 0;
  let level = isNesting(variables) ? [variables] : [];
  while (level.length > 0) {
    const inner: object[] = [];
    for (const each of level) {
      const parts: unknown[] = Object.values(each);
      values += parts.length;
      for (const part of parts) if (isNesting(part)) inner.push(part);
    }
    if (inner.length > 0) depth += 1;
    level = inner;
  }
  if (values > limit) {
    return refuse(
      'VALUES_LIMIT',
      `The variables have ${values} values, lists and objects; the limit (MAX_VALUES) is ${limit}. Ask in several requests.`,
      { limit, actual: values },
    );
  }
  if (depth > deepestValue) {
    return refuse(
      'VALUES_DEPTH_LIMIT',
      `The variables are nested ${depth} levels deep; the limit is ${deepestValue}. Flatten the filter.`,
      { limit: deepestValue, actual: depth },
    );
  }
  return null;
}

const isNesting = (value: unknown): value is object => typeof value === 'object' && value !== null;
