/** The cursor of a commitment in the order of its noun, as `pageInfo` gives it out. */
export const commitmentCursor = (madeLatest: string, slug: string) =>
  Buffer.from(JSON.stringify(['Commitment', madeLatest, slug]))
    .toString('hex')
    .toUpperCase();

/** What that cursor holds: the latest day the commitment can have been made on, and its slug. */
export function readCommitmentCursor(cursor: string): [madeLatest: string, slug: string] {
  const [, madeLatest, slug] = JSON.parse(Buffer.from(cursor, 'hex').toString());
  return [madeLatest, slug];
}
