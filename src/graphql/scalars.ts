import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from './builder.ts';

/** Whether a value is a calendar day as YYYY-MM-DD. */
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const notADay = (given: string, node?: ValueNode) =>
  new GraphQLError(`Expected a calendar day as YYYY-MM-DD, got ${given}.`, {
    nodes: node ?? null,
    extensions: { code: 'BAD_USER_INPUT' },
  });

/** Defines the scalars beside those of GraphQL. */
export function addScalars(): void {
  builder.scalarType('Date', {
    description:
      'A calendar day, YYYY-MM-DD (ISO 8601). As a bound of an uncertain date, 0000-01-01 and 9999-12-31 stand for an open start and end.',
    specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
    serialize: (value) => value,
    parseValue: (value) => {
      if (!isDay(value)) throw notADay(JSON.stringify(value));
      return value;
    },
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING || !isDay(node.value)) {
        throw notADay('value' in node ? JSON.stringify(node.value) : node.kind, node);
      }
      return node.value;
    },
  });
}
