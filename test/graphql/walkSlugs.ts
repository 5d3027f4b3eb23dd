import type { Asker } from '../harness.ts';

/** The root list of each noun that is counted. */
export const lists = {
  Article: 'articles',
  Commitment: 'commitments',
  Statement: 'statements',
  Claim: 'claims',
  Event: 'events',
  Figure: 'figures',
} as const;

export type Noun = keyof typeof lists;

/** Which items count, where one can be part of another; null for the usual ones. */
export type Parts = 'LEAVES' | 'WHOLES' | 'ALL' | null;

/** The argument `parts` of a list of a noun. */
const partsOf = (noun: Noun, parts: Parts) => (noun === 'Commitment' && parts ? `, parts: ${parts}` : '');

/** The slugs of all items of a list, page after page. */
export async function walkSlugs(
  ask: Asker['ask'],
  noun: Noun,
  where: object,
  parts: Parts = null,
): Promise<string[]> {
  const slugs: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask(
      `query ($where: ${noun}Where, $after: String) { list: ${lists[noun]}(where: $where, first: 100, after: $after${partsOf(noun, parts)}) { nodes { slug } pageInfo { hasNextPage endCursor } } }`,
      { where, after },
    );
    if (errors) throw new Error(errors[0]?.message);
    slugs.push(...data.list.nodes.map(({ slug }: { slug: string }) => slug));
    after = data.list.pageInfo.hasNextPage ? data.list.pageInfo.endCursor : null;
  } while (after);
  return slugs;
}

/** How many items a list has. */
export async function countItems(
  ask: Asker['ask'],
  noun: Noun,
  where: unknown,
  parts: Parts = null,
): Promise<number> {
  const { data, errors } = await ask(
    `query ($where: ${noun}Where) { list: ${lists[noun]}(where: $where${partsOf(noun, parts)}) { totalCount } }`,
    { where },
  );
  if (errors) throw new Error(`${errors[0]?.message}: ${JSON.stringify(where)}`);
  return data.list.totalCount;
}
