/** An operation that servers are measured with. */
export interface ServedOperation {
  /** Its name in tables. */
  name: string;
  operationName: string;
  query: string;
}

const listOfTwenty = `query ListOfTwenty($after: String!) {
  commitments(first: 20, after: $after) {
    nodes {
      slug summary force made { edtf }
      promisors(first: 1) { nodes { slug name } } promisees(first: 1) { nodes { slug name } }
      claims(first: 1) { nodes {
        slug voice article { slug label } speaker { slug name }
        speakerOffice { slug country { slug name } }
      } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const nestedLists = `query NestedLists($slug: String!, $after: String!) {
  article(slug: $slug) {
    slug label
    commitments(first: 10, after: $after) {
      nodes {
        summary promisees(first: 3) { nodes { name } } sectors(first: 3) { nodes { name } }
        claims(first: 3) { nodes {
          summary speaker { name } article { label } passages(first: 2) { nodes { start end } }
        } }
      }
      pageInfo { hasNextPage }
    }
  }
}`;

const filteredAndOrdered = `query FilteredAndOrdered($promisor: String!, $day: Date!) {
  commitments(
    first: 20
    where: { promisors: { some: { slug: { eq: $promisor } } }, made: { after: $day }, force: { in: [PLEDGE, AGREEMENT, SIGNED] } }
    orderBy: [{ deadlineEarliest: ASC_NULLS_LAST }]
  ) {
    nodes { slug summary force made { edtf } deadline { edtf } }
    pageInfo { hasNextPage }
  }
}`;

const deepPage = `query DeepPage($after: String!) {
  commitments(first: 20, after: $after) {
    nodes { slug summary force made { edtf } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const lookUp = `query LookUp($slug: String!) {
  commitment(slug: $slug) {
    slug summary force conditionality checkability
    made { edtf earliest latest basis } deadline { edtf } status { status asOf { edtf } }
  }
}`;

/** In the order of the tables. */
export const servedOperations = [
  { name: 'list of 20', operationName: 'ListOfTwenty', query: listOfTwenty },
  { name: 'nested lists', operationName: 'NestedLists', query: nestedLists },
  { name: 'filtered and ordered', operationName: 'FilteredAndOrdered', query: filteredAndOrdered },
  { name: 'deep page', operationName: 'DeepPage', query: deepPage },
  { name: 'look-up', operationName: 'LookUp', query: lookUp },
] as const satisfies ServedOperation[];

export type OperationName = (typeof servedOperations)[number]['operationName'];
