import { expect, test } from 'vitest';
import { openApp } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';

const { ask } = openApp(generatedCorpus);

const person = '{ name officeOn(date: "2020-03-10") { name country { name region { name } } } }';
const claim = `{ summary voice force speaker ${person} speakerOffice { name } attributedTo { totalCount nodes { slug name } }
  passages { nodes { start end sha256 article { label published { edtf } } } } article { title lang contributors { role actor { name } } } }`;
const commitment = `{ summary force goal made { edtf } deadline { edtf } status { status } schedule specificity { score missing }
  parties { role actor { name __typename } } promisors { nodes { slug name(lang: "ru") } } sectors { nodes { name broader { name } } }
  figures { totalCount nodes { label low high unit measure { name } } } links { type to { summary force } }
  claims { totalCount nodes ${claim} } articles { nodes { slug } } assessments { nodes { status claim { slug } } } }`;

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
  ['a list of which no field is selected', '{ commitments { __typename } }'],
  ['fields that are all skipped', '{ corpus @skip(if: true) { revision } }'],
  ['no ids', '{ nodes(ids: []) { id } }'],
  [
    'ids of several types',
    '{ nodes(ids: ["Claim:ferry-report-2021.c01", "Country:iceland", "Country:uruguay"]) { id } }',
  ],
  ['root fields', '{ corpus { revision } commitment(slug: "x") { slug } claims { totalCount } }'],
  [
    'root lists of two conditions',
    '{ commitments { totalCount } actions: commitments(where: { goal: { eq: ACTION } }) { totalCount } }',
  ],
  ['parts of the corpus', '{ corpus { revision counts { claims figures } } }'],
  [
    'aliases of one list with other arguments',
    `{ commitments { nodes { a: claims(first: 1) { nodes { slug } }
    b: claims(last: 1) { nodes { slug } } c: claims(where: { force: { eq: PLEDGE } }) { nodes { slug } } } } }`,
  ],
  [
    'offices on two days',
    '{ speakers { nodes { a: officeOn(date: "2020-03-10") { slug } b: officeOn(date: "2021-06-01") { slug } } } }',
  ],
])('one statement answers %s', async (_, query) => {
  const { errors, statements } = await ask(query);
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
});

test('introspection takes no statement', async () => {
  const { data, errors, statements } = await ask('{ __schema { queryType { fields { name } } } }');
  expect(errors).toBeUndefined();
  expect(data.__schema.queryType.fields.length).toBeGreaterThan(10);
  expect(statements).toEqual([]);
});
