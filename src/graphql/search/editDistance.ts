/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make one word of another (Damerau and Levenshtein, no letter
 * touched twice).
 */
export function editDistance(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, opposite] of b.entries()) {
      let least = Math.min(
        (last[j + 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (last[j] ?? 0) + (letter === opposite ? 0 : 1),
      );
      if (letter === b[j - 1] && a[i - 1] === opposite) least = Math.min(least, (before[j - 1] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
