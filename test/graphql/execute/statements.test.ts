import { type FieldNode, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readOperations } from '../../../src/server/graphiql/operations.ts';
import { openApp, realCorpus } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';

const small = openApp();
const large = openApp(generatedCorpus);

/** How many SQL statements an operation takes: the same number over seven commitments as over hundreds. */
async function statementsOf(query: string, variables?: Record<string, unknown>): Promise<number> {
  const { statements, errors } = await large.ask(query, variables);
  expect(errors).toBeUndefined();
  expect((await small.ask(query, variables)).statements).toHaveLength(statements.length);
  return statements.length;
}

const person = '{ name officeOn(date: "2020-03-10") { name country { name region { name } } } }';
const claim = `{ summary voice force speaker ${person} speakerOffice { name } attributedTo { totalCount nodes { slug name } }
  passages { nodes { start end sha256 article { label published { edtf } } } } article { title lang contributors { role actor { name } } } }`;
const commitment = `{ summary force goal made { edtf } deadline { edtf } status { status } schedule specificity { score missing }
  parties { role actor { name __typename } } promisors { nodes { slug name(lang: "ru") } } sectors { nodes { name broader { name } } }
  figures { totalCount nodes { label low high unit measure { name } } } links { type to { summary force } }
  claims { totalCount nodes ${claim} } articles { nodes { slug } } assessments { nodes { status claim { slug } } } }`;

describe('one statement', () => {
  test.each([
    ['a look-up', '{ country(code: "IS") { name } }'],
    ['a look-up by id', '{ node(id: "Claim:ferry-report-2021.c04") { id } }'],
    ['a look-up of all that a commitment leads to', `{ commitment(slug: "two-ferries-2020") ${commitment} }`],
    ['the same by id', `{ node(id: "Commitment:two-ferries-2020") { ... on Commitment ${commitment} } }`],
    ['a list of all that its commitments lead to', `{ commitments(first: 5) { nodes ${commitment} } }`],
    [
      'lists in lists in lists, with their counts',
      `{ sector(slug: "shipping") { commitments(first: 3) { totalCount nodes { claims { totalCount nodes {
        speaker { claims(first: 3) { totalCount nodes { article { passages(first: 3) { totalCount nodes { slug } } } } } } } } } } } }`,
    ],
    ['a list by its edges', '{ events(first: 5) { edges { cursor node { slug participants { role } } } } }'],
    ['a list of which only the page is asked', '{ events(first: 5) { pageInfo { endCursor hasNextPage } } }'],
    ['a list that is only counted', '{ commitments { totalCount } }'],
    [
      'counts of filtered relations',
      `{ speakers { nodes { all: claims { totalCount }
      pledges: claims(where: { force: { eq: PLEDGE } }) { totalCount } quotes: claims(where: { voice: { eq: DIRECT_QUOTE } }) { totalCount } } } }`,
    ],
    [
      'a field in two fragments',
      `{ commitment(slug: "two-ferries-2020") { ...A ...B } }
       fragment A on Commitment { claims(first: 2) { totalCount nodes { slug } } promisors { nodes { ...N } } }
       fragment B on Commitment { claims(first: 2) { nodes { force article { slug } } } promisors { nodes { slug ...N } } }
       fragment N on Named { name ru: name(lang: "ru") }`,
    ],
    [
      'several languages and days',
      `{ commitments { nodes { early: status(asOf: "2020-12-31") { status } status { status }
      promisors { nodes { name ru: name(lang: "ru") is: name(lang: "is") } } } } }`,
    ],
  ])('for %s', async (_, query) => {
    expect(await statementsOf(query)).toBe(1);
  });
});

describe('no statement', () => {
  test.each([
    ['introspection', '{ __schema { queryType { fields { name } } } }'],
    ['a list of which nothing is asked', '{ commitments { __typename } }'],
    ['what is skipped', '{ corpus @skip(if: true) { revision } }'],
    ['no ids', '{ nodes(ids: []) { id } }'],
  ])('for %s', async (_, query) => {
    expect(await statementsOf(query)).toBe(0);
  });
});

describe('as many statements as there are', () => {
  test.each([
    ['items and their total', 2, '{ commitments(first: 5) { totalCount nodes { slug } } }'],
    ['a total that is skipped', 1, '{ commitments(first: 5) { totalCount @skip(if: true) nodes { slug } } }'],
    ['root fields', 3, '{ corpus { revision } commitment(slug: "x") { slug } claims { totalCount } }'],
    [
      'root lists of two conditions',
      2,
      '{ commitments { totalCount } actions: commitments(where: { goal: { eq: ACTION } }) { totalCount } }',
    ],
    [
      'types among the ids',
      2,
      '{ nodes(ids: ["Claim:ferry-report-2021.c01", "Country:iceland", "Country:uruguay"]) { id } }',
    ],
    ['parts of the corpus', 2, '{ corpus { revision counts { claims figures } } }'],
    // A further statement for all rows together, not one for each of them.
    [
      'aliases of one list with other arguments',
      2,
      `{ commitments { nodes { first: claims(first: 1) { nodes { slug } }
      last: claims(last: 1) { nodes { slug } } } } }`,
    ],
    [
      'three aliases with other arguments',
      3,
      `{ commitments { nodes { a: claims(first: 1) { nodes { slug } }
      b: claims(last: 1) { nodes { slug } } c: claims(where: { force: { eq: PLEDGE } }) { nodes { slug } } } } }`,
    ],
    [
      'offices on two days',
      2,
      '{ speakers { nodes { a: officeOn(date: "2020-03-10") { slug } b: officeOn(date: "2021-06-01") { slug } } } }',
    ],
  ])('%s: %i', async (_, count, query) => {
    expect(await statementsOf(query)).toBe(count);
  });
});

/** The fields of the operation’s root and whether each is a list that is also counted: what the number of statements may depend on. */
function expectedAtMost(document: string): number {
  const [operation] = parse(document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('The document must start with its operation.');
  const isField = (node: { kind: string }): node is FieldNode => node.kind === Kind.FIELD;
  return operation.selectionSet.selections.filter(isField).reduce((sum, { selectionSet }) => {
    const own = selectionSet?.selections.filter(isField).map(({ name }) => name.value) ?? [];
    const items = own.some((name) => name !== 'totalCount');
    const counted = own.includes('totalCount') || own.includes('counts');
    return sum + Number(items) + Number(counted);
  }, 0);
}

/** Operations that count, and how many statements each takes over the shipped corpus: one for what is counted, one for the items it leads to by each field. */
const counting: Record<string, number> = {
  'narrow-down': 7,
  'promises-by-promisor-and-force': 4,
  'sums-of-figures': 2,
  timeline: 1,
  dyad: 16,
  'dyad-matrix': 3,
  thread: 4,
  coverage: 8,
  'who-is-heard': 6,
  'what-ids-stand-for': 4,
  'events-by-year': 2,
  disagreements: 5,
};

describe('the gallery', () => {
  const operations = readOperations();
  const shipped = openApp(realCorpus);

  // A search takes one per type of what it finds as well; test/graphql/search.test.ts counts.
  const plain = operations.filter(({ name, theme }) => !(name in counting) && theme !== 'Search');

  test.each(plain)('$name takes a statement per root field, and one per total', async ({ document }) => {
    expect(await statementsOf(document)).toBe(expectedAtMost(document));
  });

  test.each(operations.filter(({ name }) => name in counting))(
    '$name counts in a known number of statements',
    async ({ name, document }) => {
      const { statements, errors } = await shipped.ask(document);
      expect(errors).toBeUndefined();
      expect(statements).toHaveLength(counting[name] as number);
    },
  );
});
