import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { canonicalDecimal, decimalForm } from '../../db/decimal.ts';
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

/** The most characters of a decimal number as an argument. */
const maxDecimalLength = 100;

/**
 * A decimal number in plain notation. @throws BAD_USER_INPUT when the text is none, or too long.
 */
function decimalOf(text: string, node?: ValueNode): string {
  if (text.length <= maxDecimalLength && decimalForm.test(text)) return canonicalDecimal(text);
  throw new GraphQLError(
    `Expected a decimal number of at most ${maxDecimalLength} characters, such as 1.5 or "1.5", got ${JSON.stringify(text.slice(0, maxDecimalLength))}.`,
    { nodes: node ?? null, extensions: { code: 'BAD_USER_INPUT' } },
  );
}

/** Defines the scalars beside those of GraphQL. */
export function addScalars(): void {
  builder.scalarType('Date', {
    description: 'A calendar day, YYYY-MM-DD (ISO 8601).',
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

  builder.scalarType('WhereValue', {
    description:
      'A `where` in an answer. Send it back unchanged as a variable: of type CommitmentWhere for a list of commitments, and so on.',
    serialize: (value) => value,
    parseValue: (value) => value,
  });

  builder.scalarType('Decimal', {
    description:
      'An exact decimal number in plain notation. Answers have it as a string, such as "447100000" or "0.3", because numbers of JSON pass through binary in most clients; convert it (`Number(value)`) where that is exact enough. Arguments take a string or a number; a number in a document keeps its digits.',
    serialize: (value) => value,
    parseValue: (value) =>
      decimalOf(
        typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value),
      ),
    parseLiteral: (node) => {
      const isNumber = node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.STRING;
      return decimalOf(isNumber ? node.value : node.kind, node);
    },
  });
}
