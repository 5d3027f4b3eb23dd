import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toISOString?.().startsWith(value) === true;

function parseDay(value: unknown): string {
  let valid = false;
  try {
    valid = isDay(value);
  } catch {
    valid = false; // toISOString throws a RangeError for a day such as 2021-02-31
  }
  if (!valid) {
    throw new GraphQLError(`Expected a calendar day as YYYY-MM-DD, got ${JSON.stringify(value)}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return value as string;
}

builder.scalarType('Date', {
  description:
    'A calendar day, YYYY-MM-DD (ISO 8601). As a bound of an uncertain date, 0000-01-01 and 9999-12-31 stand for an open start and end.',
  serialize: (value) => value,
  parseValue: parseDay,
});

builder.scalarType('JSON', {
  description:
    'Any JSON value. Only answers use it: for a `where` that can be sent back as a variable as it is.',
  serialize: (value) => value,
  parseValue: (value) => value,
});
