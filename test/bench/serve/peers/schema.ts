/** The part of the schema that the operations use. */
export const typeDefs = `
  scalar Date
  enum Force { SIGNED AGREEMENT PLEDGE INTENTION OFFER EXPECTATION REPORT }
  enum NullableDirection { ASC_NULLS_FIRST ASC_NULLS_LAST DESC_NULLS_FIRST DESC_NULLS_LAST }
  type Query {
    commitments(first: Int, after: String, where: CommitmentWhere, orderBy: [CommitmentOrder!]): Commitments!
    commitment(slug: String!): Commitment
    article(slug: String!): Article
  }
  input CommitmentWhere { promisors: PromisorFilter, made: DateFilter, force: ForceFilter }
  input PromisorFilter { some: PromisorWhere }
  input PromisorWhere { slug: SlugFilter }
  input SlugFilter { eq: String }
  input DateFilter { after: Date }
  input ForceFilter { in: [Force!] }
  input CommitmentOrder { deadlineEarliest: NullableDirection }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Commitments { nodes: [Commitment!]! pageInfo: PageInfo! }
  type Names { nodes: [Named!]! }
  type Claims { nodes: [Claim!]! }
  type Passages { nodes: [Passage!]! }
  type Commitment {
    slug: String! summary: String! force: Force! conditionality: String! checkability: String!
    made: EdtfDate! deadline: EdtfDate status: CommitmentStatus!
    promisors(first: Int): Names! promisees(first: Int): Names! sectors(first: Int): Names!
    claims(first: Int): Claims!
  }
  type EdtfDate { edtf: String earliest: Date latest: Date basis: String! }
  type CommitmentStatus { status: String! asOf: AsOf }
  type AsOf { edtf: String! }
  type Claim {
    slug: String! summary: String! voice: String! article: Article! speaker: Named
    speakerOffice: Office passages(first: Int): Passages!
  }
  type Article { slug: String! label: String! commitments(first: Int, after: String): Commitments! }
  type Named { slug: String! name: String! }
  type Office { slug: String! country: Named }
  type Passage { start: Int! end: Int! }
`;
