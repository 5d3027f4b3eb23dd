import { type Bounds, boundsOfPeriod, parseEdtf } from '../shapes/edtf.ts';
import type { Rule } from './rule.ts';

export const targetsInTime: Rule = {
  name: 'targets-in-time',
  description:
    'The period of a TARGET figure and the deadline of its commitment, the first or a later one, have a day in common.',
  *check({ entries }, recordIndex) {
    for (const at of entries.FIGURE) {
      const { role, commitments, period } = at.value;
      const bounds = boundsOfPeriod(period);
      if (role !== 'TARGET' || !bounds) continue;
      const days = period.edtf === null ? [bounds] : parseEdtf(period.edtf).members;
      for (const commitment of commitments) {
        const deadline = recordIndex.commitment(commitment)?.deadline;
        const deadlines = [...(deadline ? [deadline] : []), ...recordIndex.movedDeadlines(commitment)];
        const members = deadlines.flatMap((each) => each.members);
        if (!deadline || days.some((range) => members.some((other) => overlap(range, other)))) continue;
        const expected = `a period that includes the deadline of ${commitment} (${deadline.earliest} to ${deadline.latest})`;
        const found = period.edtf ?? `${period.from ?? '..'} to ${period.to ?? '..'}`;
        yield { at, path: ['period', ...(period.edtf === null ? [] : ['edtf'])], expected, found };
      }
    }
  },
};

const overlap = (one: Bounds, other: Bounds) => one.earliest <= other.latest && one.latest >= other.earliest;
