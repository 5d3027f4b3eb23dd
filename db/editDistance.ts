/**
 * The number of insertions, deletions, substitutions and transpositions of neighbouring letters
 * that turn one word into the other, where no letter is edited twice (optimal string alignment), in
 * code points. Above `limit` the result is only known to be greater than it, and the computation
 * stops early.
 *
 * Not a library: `fastest-levenshtein` counts a transposition, the most frequent slip of typing, as
 * two edits, and knows no limit.
 */
export function editDistance(one: string, other: string, limit = Number.POSITIVE_INFINITY): number {
  const a = [...one];
  const b = [...other];
  let previous: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  let leastOfLast = 0;
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    let leastOfRow = i + 1;
    for (const [j, opposite] of b.entries()) {
      let least = Math.min(
        (last[j + 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (last[j] ?? 0) + (letter === opposite ? 0 : 1),
      );
      if (letter === b[j - 1] && a[i - 1] === opposite) least = Math.min(least, (previous[j - 1] ?? 0) + 1);
      row.push(least);
      if (least < leastOfRow) leastOfRow = least;
    }
    // A transposition refers to the row before the last, so both have to exceed the limit.
    if (leastOfRow > limit && leastOfLast > limit) return limit + 1;
    leastOfLast = leastOfRow;
    previous = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
