/** As much of this server’s schema as the operations need, for the peers. */
export const typeDefs = `
  scalar Date
  enum Force { SIGNED AGREEMENT PLEDGE INTENTION OFFER PROPOSAL EXPECTATION INTEREST REPORT }
  enum Direction { ASC DESC }
  enum NullableDirection { ASC_NULLS_FIRST ASC_NULLS_LAST DESC_NULLS_FIRST DESC_NULLS_LAST }

  type Query {
    commitments(first: Int, after: String, where: CommitmentWhere, orderBy: [CommitmentOrder!]): CommitmentConnection!
    commitment(slug: String!): Commitment
    article(slug: String!): Article
  }

  input CommitmentWhere { promisors: ActorListRelation, made: DateFilter, force: ForceFilter }
  input ActorListRelation { some: ActorWhere }
  input ActorWhere { slug: SlugFilter }
  input SlugFilter { eq: String }
  input DateFilter { after: Date }
  input ForceFilter { in: [Force!] }
  input CommitmentOrder { deadline: NullableDirection }

  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type CommitmentConnection { nodes: [Commitment!]! pageInfo: PageInfo! }
  type NamedConnection { nodes: [Named!]! }
  type ClaimConnection { nodes: [Claim!]! }
  type PassageConnection { nodes: [Passage!]! }

  type Commitment {
    slug: String!
    summary: String!
    force: Force!
    conditionality: String!
    verifiable: Boolean!
    made: EdtfDate!
    deadline: EdtfDate
    status: CommitmentStatus!
    promisors(first: Int): NamedConnection!
    promisees(first: Int): NamedConnection!
    sectors(first: Int): NamedConnection!
    claims(first: Int): ClaimConnection!
  }
  type EdtfDate { edtf: String! earliest: Date! latest: Date! basis: String! }
  type CommitmentStatus { status: String! asOf: AsOf }
  type AsOf { edtf: String! }
  type Claim {
    slug: String!
    summary: String!
    voice: String!
    article: Article!
    speaker: Named
    speakerOffice: Office
    passages(first: Int): PassageConnection!
  }
  type Article { slug: String! label: String! commitments(first: Int, after: String): CommitmentConnection! }
  type Named { slug: String! name: String! }
  type Office { slug: String! country: Named }
  type Passage { start: Int! end: Int! }
`;
