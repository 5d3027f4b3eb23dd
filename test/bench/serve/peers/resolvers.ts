import type { CommitmentFilter, Many, One, Row, Source } from './source.ts';

interface ListArguments {
  first: number;
  after?: string;
  where?: CommitmentFilter;
}

/** The resolvers that begin an answer, which the peers share; from there each loads by its own means. */
export const rootResolvers = (source: Source) => ({
  Query: {
    commitments: (_: unknown, { first, after, where }: ListArguments) =>
      where ? source.filteredPage(first, where) : source.page(first, after ?? ''),
    commitment: (_: unknown, { slug }: { slug: string }) => source.commitment(slug),
    article: (_: unknown, { slug }: { slug: string }) => source.article(slug),
  },
  Article: {
    commitments: ({ id }: Row, { first, after }: ListArguments) =>
      source.commitmentsOf(id, first, after ?? ''),
  },
});

/** A field that leads to other rows: to a list of them, or to the one that a column of the row points at, if it points at any. */
export type Relation = { many: Many } | { one: One; column: string };

/** The fields that lead to other rows, by type; each peer batches them by its own means. */
export const relationsOf = (source: Source): Record<string, Record<string, Relation>> => ({
  Commitment: {
    promisors: { many: source.promisors },
    promisees: { many: source.promisees },
    sectors: { many: source.sectors },
    claims: { many: source.claims },
  },
  Claim: {
    article: { one: source.articleOfClaim, column: 'article_id' },
    speaker: { one: source.named, column: 'speaker_id' },
    speakerOffice: { one: source.officeOfClaim, column: 'id' },
    passages: { many: source.passages },
  },
  Office: { country: { one: source.countryOfOffice, column: 'id' } },
});
