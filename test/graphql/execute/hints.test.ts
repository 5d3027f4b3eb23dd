import { describe, expect, test } from 'vitest';
import { hinter } from '../../../src/graphql/execute/hints.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { limits, openApp, seedFixture } from '../../harness.ts';

const { ask } = openApp();

/** The message of the only error. */
async function messageOf(query: string, variables?: Record<string, unknown>): Promise<string> {
  const { errors } = await ask(query, variables);
  expect(errors).toHaveLength(1);
  return errors?.[0]?.message ?? '';
}

describe('a hint names what is meant', () => {
  test.each([
    [
      'a word of a condition',
      'instruments(where: { kind: { eq: TREATY } }) { totalCount }',
      'Did you mean "instrumentKind"?',
    ],
    [
      'a misspelt condition',
      'commitments(where: { promisers: { isNull: true } }) { totalCount }',
      'Did you mean "promisors" or',
    ],
    [
      'a misspelt operator',
      'commitments(where: { slug: { equals: "x" } }) { totalCount }',
      'It has eq, ne, in, notIn, isNull.',
    ],
    ['a field', 'comitments { totalCount }', 'Did you mean "commitments" or'],
    ['a word of a field', 'events { nodes { kind } }', ''],
    ['a plural for a singular', 'commitments { nodes { claim { totalCount } } }', 'Did you mean "claims"?'],
    ['an argument', 'commitments(wher: {}) { totalCount }', 'Did you mean "where"?'],
    ['a type', '... on Comitment { slug }', 'Did you mean "Commitment"'],
    ['an enum value', 'commitments(where: { force: { eq: PLEGE } }) { totalCount }', 'Did you mean PLEDGE?'],
    [
      'an enum value in small letters',
      'commitments(where: { force: { eq: pledge } }) { totalCount }',
      'Did you mean PLEDGE?',
    ],
    [
      'an enum value in quotes',
      'commitments(where: { force: { eq: "PLEDGE" } }) { totalCount }',
      'Enum values have no quotes in a document: write PLEDGE.',
    ],
    [
      'a misspelt enum value in quotes, in a list',
      'commitments(where: { force: { in: ["pledg"] } }) { totalCount }',
      'Enum values have no quotes in a document: write PLEDGE.',
    ],
    [
      'an order in quotes',
      'commitments(orderBy: { slug: "ASC" }) { totalCount }',
      'no quotes in a document: write ASC.',
    ],
    [
      'a value without its operator',
      'commitments(where: { slug: "x" }) { totalCount }',
      'Write { eq: "x" }.',
    ],
    [
      'a list without its operator',
      'commitments(where: { force: [PLEDGE] }) { totalCount }',
      'Write { in: [PLEDGE] }.',
    ],
    [
      'a value for a relation',
      'commitments(where: { promisors: "x" }) { totalCount }',
      'Write { some: { … } }',
    ],
  ])('%s', async (_, field, hint) => {
    const message = await messageOf(`{ ${field} }`);
    expect(message).toContain(hint);
    expect(message).not.toMatch(/"(?:AND|OR|NOT)"/);
  });

  test('in variables', async () => {
    const query = 'query ($where: InstrumentWhere) { instruments(where: $where) { totalCount } }';
    expect(await messageOf(query, { where: { kind: { eq: 'TREATY' } } })).toMatch(
      /Did you mean "instrumentKind"\?$/,
    );
    expect(await messageOf(query, { where: { instrumentKind: { eq: 'CONTRAC' } } })).toMatch(
      /Did you mean CONTRACT\?$/,
    );
  });

  test('of types that have a field', async () => {
    expect(await messageOf('{ node(id: "Country:iceland") { slug } }')).toContain('inline fragment');
  });
});

test('nothing is hinted where the schema is not told', async () => {
  const { ask } = openApp(seedFixture, { ...limits, introspection: false });
  for (const query of [
    '{ comitments { totalCount } }',
    '{ commitments(where: { force: { eq: "PLEDGE" } }) { totalCount } }',
  ]) {
    const { errors } = await ask(query);
    expect(errors?.[0]?.message).not.toMatch(/Did you mean|write/);
  }
  const query = 'query ($where: InstrumentWhere) { instruments(where: $where) { totalCount } }';
  const { errors } = await ask(query, { where: { instrumentKnd: null } });
  expect(errors?.[0]?.message).toMatch(/is not defined by type "InstrumentWhere"\.$/);
});

test('other messages stay as they are', () => {
  const hint = hinter(schema, true);
  for (const message of ['Unknown fragment "A".', 'Something else. Did you mean it?', '']) {
    expect(hint(message)).toBe(message);
  }
});
