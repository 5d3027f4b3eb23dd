import type { assessmentBasis, status } from '../../db/vocabulary.ts';
import { orList } from '../check/wording.ts';
import type { Rule } from './rule.ts';

type Basis = keyof typeof assessmentBasis;

/**
 * The bases of statuses that do not take every one: no article reports a search without result or
 * that a commitment is too vague, and what a source has to say is no judgement.
 */
const basesOf: Partial<Record<keyof typeof status, Basis[]>> = {
  NO_EVIDENCE: ['OTHER_SOURCE', 'CODER_JUDGEMENT'],
  NOT_STARTED: ['AS_REPORTED', 'OTHER_SOURCE'],
  STALLED: ['AS_REPORTED', 'OTHER_SOURCE'],
  NOT_DELIVERED: ['AS_REPORTED', 'OTHER_SOURCE'],
  WITHDRAWN: ['AS_REPORTED', 'OTHER_SOURCE'],
  NOT_ASSESSABLE: ['CODER_JUDGEMENT'],
};

export const statusesFitBasis: Rule = {
  name: 'statuses-fit-basis',
  description:
    'NO_EVIDENCE is not AS_REPORTED; NOT_STARTED, STALLED, NOT_DELIVERED and WITHDRAWN need a source, so they are no CODER_JUDGEMENT; NOT_ASSESSABLE is one.',
  *check({ entries }) {
    for (const at of entries.ASSESSMENT) {
      const { status, basis } = at.value;
      const bases = basesOf[status];
      if (!bases || bases.includes(basis)) continue;
      yield { at, path: ['basis'], expected: `${orList(bases)} for ${status}`, found: basis };
    }
  },
};
