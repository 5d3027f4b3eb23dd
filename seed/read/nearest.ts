/** The candidate that a misspelt word most likely stands for, or null when none is near. Case does not count. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const limit = Math.max(2, Math.floor(word.length / 3));
  const sought = word.toLowerCase();
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    // There may be a million candidates; most differ too much in length alone.
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(sought, candidate.toLowerCase(), limit);
    if (distance <= limit && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}

/** How many letters must be put in, left out, changed or swapped with a neighbour to make one word of the other; past `limit` only that it is more. */
export function editDistance(from: string, to: string, limit = Number.POSITIVE_INFINITY): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    const above = rows[row - 1] ?? [];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let distance = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        distance = Math.min(distance, (rows[row - 2]?.[column - 2] ?? 0) + 1);
      }
      current.push(distance);
    }
    rows.push(current);
    // A swap reaches back two rows, so both must be past the limit.
    if (Math.min(...current, ...above) > limit) return limit + 1;
  }
  return rows[from.length]?.[to.length] ?? 0;
}
