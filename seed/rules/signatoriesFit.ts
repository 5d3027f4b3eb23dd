import type { RecordIndex } from '../check/recordIndex.ts';
import { orList } from '../check/wording.ts';
import type { Rule } from './rule.ts';

export const signatoriesFit: Rule = {
  name: 'signatories-fit',
  description:
    'Each promisor of a commitment with a SIGNED claim is a party to one of its instruments, or belongs to one, unless the parties of an instrument are not recorded.',
  *check({ entries }, recordIndex) {
    const signed = new Set(
      entries.CLAIM.filter(({ value }) => value.force === 'SIGNED').map(({ value }) => value.about.slug),
    );
    for (const at of entries.COMMITMENT) {
      const { promisors, instruments } = at.value;
      if (instruments.length === 0) continue;
      if (!signed.has(at.slug) && !recordIndex.reportedForces('COMMITMENT', at.slug).includes('SIGNED'))
        continue;
      const parties = instruments.map((slug) => recordIndex.instrument(slug)?.parties ?? []);
      if (parties.some((list) => list.length === 0)) continue;
      for (const [index, promisor] of promisors.entries()) {
        if (parties.flat().some((party) => isOneOf(recordIndex, promisor, party))) continue;
        const expected = `a party to ${orList(instruments)} (${[...new Set(parties.flat())].join(', ')})`;
        yield { at, path: ['promisors', index], expected, found: `'${promisor}'` };
      }
    }
  },
};

/** Whether a promisor is a party, or one of them belongs to the other. */
const isOneOf = (recordIndex: RecordIndex, promisor: string, party: string) =>
  recordIndex.belongsTo(promisor, party) || recordIndex.belongsTo(party, promisor);
