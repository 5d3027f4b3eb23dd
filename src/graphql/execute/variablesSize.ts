import type { GraphQLError } from 'graphql';
import type { Limits } from '../../config.ts';
import { refuse } from '../errors.ts';
import { deepestValue } from './documentSize.ts';

/**
 * What the variables of a request have too much of, as an error; null when they have nothing too
 * much. They are counted as they were parsed, as coercing a value takes a hundred times as long as
 * counting it.
 */
export function variablesExcess(
  variables: unknown,
  { values: limit }: Pick<Limits, 'values'>,
): GraphQLError | null {
  const { values, depth } = sizeOf(variables);
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

/** The number of a value and of all values in it; none for what is left out. */
export const countValues = (value: unknown): number => (value === undefined ? 0 : 1 + sizeOf(value).values);

/**
 * The number of the values in a value, and how deep they are nested. It does not recurse, because a
 * client decides how deep they are.
 */
function sizeOf(value: unknown): { values: number; depth: number } {
  let values = 0;
  let depth = 0;
  let level = isNesting(value) ? [value] : [];
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
  return { values, depth };
}

const isNesting = (value: unknown): value is object => typeof value === 'object' && value !== null;
