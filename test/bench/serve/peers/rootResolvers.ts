import type { CommitmentFilter, Row, Source } from './source.ts';

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
