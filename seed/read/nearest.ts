import { editDistance } from '../../db/editDistance.ts';

/**
 * The candidate closest to a misspelt word, case ignored: the first of several; null when none is
 * within two edits or a third of its length.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const limit = Math.max(2, Math.floor(word.length / 3));
  const sought = word.toLowerCase();
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    // There may be a million candidates; the length alone excludes most.
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(sought, candidate.toLowerCase(), limit);
    if (distance <= limit && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}
