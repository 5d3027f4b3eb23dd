import { ask } from './ask.ts';
import { PromisesBetweenTwoCountriesDocument } from './generated/graphql.ts';

/** What one country promised another, a line each: how firmly, and in which article it stands. */
export async function promises(endpoint: string, promisor: string, recipient: string): Promise<string[]> {
  const { commitments } = await ask(endpoint, PromisesBetweenTwoCountriesDocument, { promisor, recipient });
  return (commitments?.nodes ?? []).map(({ summary, force, claims }) => {
    const [claim] = claims.nodes;
    return `${force}: ${summary} (${claim?.article.label})`;
  });
}
