import { force, valuesOf } from '../../../../db/vocabulary.ts';
import type { ThreadRow, threadStepKinds } from './threadQuery.ts';

/** What a step of a thread can change. */
export const aspects = {
  FORCE: 'How strongly it binds.',
  STATUS: 'How far it has got.',
  DEADLINE: 'By when it is to be fulfilled, in EDTF.',
  TARGET: 'Its target figures: measure, comparator, value in base units and unit of each.',
};

/** A change that a step brings. */
export interface Change {
  aspect: keyof typeof aspects;
  from: string | null;
  to: string | null;
}

/** A step in the history of a commitment. */
export interface ThreadStep extends ThreadRow {
  kind: keyof typeof threadStepKinds;
  earlier: string | null;
  changes: Change[];
}

const ranks: readonly string[] = valuesOf(force);

/**
 * Tells what each step of one thread is and what it changes: a commitment against the earlier one that it takes up, a report against the strongest
 * force in the reports before it, an assessment against the one before.
 */
export function toSteps(rows: readonly ThreadRow[]): ThreadStep[] {
  const given = new Map(rows.filter(isGiven).map((row) => [row.commitment, row]));
  const forces = new Map<string, string>();
  const statuses = new Map<string, string>();
  return rows.map((row) => {
    const [link, earlier = null] = row.link?.split(' ') ?? [];
    if (isGiven(row)) {
      const kind = link === 'CONTINUES' ? 'CONTINUED' : link === 'SUPERSEDES' ? 'SUPERSEDED' : 'MADE';
      return { ...row, kind, earlier, changes: earlier ? between(given.get(earlier), row) : [] };
    }
    if (row.status !== null) {
      const before = statuses.get(row.commitment) ?? 'NOT_ASSESSED';
      statuses.set(row.commitment, row.status);
      return { ...row, kind: 'ASSESSED', earlier, changes: changed('STATUS', before, row.status) };
    }
    const before = forces.get(row.commitment);
    const stronger = before === undefined || ranks.indexOf(row.force ?? '') > ranks.indexOf(before);
    if (stronger && row.force) forces.set(row.commitment, row.force);
    return {
      ...row,
      kind: 'REPORTED',
      earlier,
      changes: stronger && before ? changed('FORCE', before, row.force) : [],
    };
  });
}

const isGiven = ({ article, assessment }: ThreadRow) => article === null && assessment === null;

const changed = (aspect: Change['aspect'], from: string | null, to: string | null): Change[] =>
  from === to ? [] : [{ aspect, from, to }];

const between = (before: ThreadRow | undefined, row: ThreadRow): Change[] =>
  before
    ? [
        ...changed('FORCE', before.force, row.force),
        ...changed('DEADLINE', before.deadline, row.deadline),
        ...changed('TARGET', before.target, row.target),
      ]
    : [];
