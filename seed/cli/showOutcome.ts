import type { Outcome } from '../load/build.ts';

/** A summary of a build for a terminal: file, duration, numbers of records, revision. */
export function showOutcome(
  outcome: Exclude<Outcome, { kind: 'problems' | 'elsewhere' }>,
  db: string,
  seconds: number,
): string {
  if (outcome.kind === 'current') return `${db} is up to date.\nRevision ${outcome.revision}`;
  const counts = Object.entries(outcome.counts);
  const half = Math.ceil(counts.length / 2);
  const cell = (entry: [string, number] | undefined) =>
    entry ? `${String(entry[1]).padStart(9)}  ${entry[0]}` : '';
  const lines = counts
    .slice(0, half)
    .map((entry, row) => `${cell(entry).padEnd(28)}${cell(counts[half + row])}`.trimEnd());
  const done = outcome.kind === 'built' ? `Built ${db}` : 'The records have no problems; nothing was written';
  const texts =
    outcome.kind === 'built' && outcome.texts > 0
      ? [`Contains the texts of ${outcome.texts} articles: do not publish this file.`]
      : [];
  return [
    `${done} (${seconds.toFixed(2)} s)`,
    '',
    ...lines,
    '',
    `Revision ${outcome.revision}`,
    ...texts,
  ].join('\n');
}
