import type { Subjects } from './subjects.ts';

/** A typical operation, and what it is asked with. */
export interface Operation {
  name: string;
  query: string;
  variables: (subjects: Subjects & { cursor: string }) => Record<string, unknown>;
}

const page = 'nodes { slug summary force made { edtf } } pageInfo { hasNextPage endCursor }';

/** What people and programs ask for most, from the smallest to the widest. */
export const operations: Operation[] = [
  {
    name: 'look-up by slug',
    query:
      'query ($slug: String!) { commitment(slug: $slug) { summary force made { edtf } status { status } } }',
    variables: ({ commitment }) => ({ slug: commitment }),
  },
  {
    name: 'node by id',
    query: 'query ($id: ID!) { node(id: $id) { id ... on Commitment { summary force } } }',
    variables: ({ commitment }) => ({ id: `Commitment:${commitment}` }),
  },
  {
    name: 'first page',
    query: `{ commitments(first: 20) { ${page} } }`,
    variables: () => ({}),
  },
  {
    name: 'deep page',
    query: `query ($after: String!) { commitments(first: 20, after: $after) { ${page} } }`,
    variables: ({ cursor }) => ({ after: cursor }),
  },
  {
    name: 'page by force and date',
    query: `query ($late: Date!) { commitments(first: 20, where: { force: { in: [SIGNED] }, made: { after: $late } }) { ${page} } }`,
    variables: ({ late }) => ({ late }),
  },
  {
    name: 'page by promisor, who makes most',
    query: `query ($slug: String!) { commitments(first: 20, where: { promisors: { some: { slug: { eq: $slug } } } }) { ${page} } }`,
    variables: ({ hub }) => ({ slug: hub }),
  },
  {
    name: 'page by promisor, who makes few',
    query: `query ($slug: String!) { commitments(first: 20, where: { promisors: { some: { slug: { eq: $slug } } } }) { ${page} } }`,
    variables: ({ rare }) => ({ slug: rare }),
  },
  {
    name: 'nested lists',
    query: `query ($slug: String!) { country(slug: $slug) { name commitmentsMade(first: 10) { nodes {
      summary promisees(first: 3) { nodes { name } } sectors(first: 3) { nodes { name } }
      claims(first: 3) { nodes { summary speaker { name } passages(first: 2) { nodes { start end } } article { label } } } } } } }`,
    variables: ({ country }) => ({ slug: country }),
  },
  {
    name: 'totalCount with a filter',
    query: '{ commitments(where: { force: { in: [SIGNED] }, verifiable: { eq: true } }) { totalCount } }',
    variables: () => ({}),
  },
  {
    name: 'sector with counts',
    query:
      'query ($slug: String!) { sector(slug: $slug) { name commitments { totalCount } narrower { totalCount } } }',
    variables: ({ sector }) => ({ slug: sector }),
  },
  {
    name: 'claims by speaker',
    query: `query ($slug: String!) { speaker(slug: $slug) { name claims(first: 20) { nodes { summary force voice article { slug } } } } }`,
    variables: ({ speaker }) => ({ slug: speaker }),
  },
];
