import { fileOfKind } from '../check/missing.ts';
import type { Outcome } from '../load/build.ts';
import type { Stubs } from '../load/stubs.ts';
import { describeProblem } from '../read/problem.ts';

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

/** The problems of a build for a terminal, and a summary at the end, where it is seen first. */
export function showProblems(outcome: Extract<Outcome, { kind: 'problems' }>): string {
  const { problems, count, places, stubs } = outcome;
  const number = count === 1 ? '1 problem' : `${count} problems`;
  const where = places === count ? '' : ` at ${places} places`;
  const shown = problems.length < count ? `; these are the first ${problems.length}` : '';
  const summary = `${number}${where} in the records${shown}; nothing was ${stubs ? 'built' : 'written'}.`;
  const canHaveStub = problems.some(({ missing }) => missing?.kinds.some((kind) => fileOfKind.has(kind)));
  const advice =
    canHaveStub && !stubs ? ['npm run seed -- --stubs writes stubs of missing shared records.'] : [];
  return [
    ...problems.map((problem) => `${describeProblem(problem)}\n`),
    summary,
    ...advice,
    ...ofStubs(stubs),
  ].join('\n');
}

function ofStubs(stubs: Stubs | undefined): string[] {
  if (!stubs) return [];
  const { written, others } = stubs;
  const files = Object.entries(written).map(([file, number]) => `${number} to ${file}`);
  return [
    files.length > 0
      ? `Stubs were added: ${files.join(', ')}. Fill them in, then check again.`
      : 'No shared record is missing, so no stub was added.',
    ...(others.length > 0 ? [`To be added by hand: ${others.join(', ')}.`] : []),
  ];
}
