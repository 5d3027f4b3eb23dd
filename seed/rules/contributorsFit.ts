import type { contributorRole } from '../../db/vocabulary.ts';
import { aKind, either } from '../check/wording.ts';
import type { RecordKind } from '../shapes/slug.ts';
import type { Rule } from './rule.ts';

/** Outlets publish; persons and outlets write and ask; persons, and unnamed holders of an office, answer. */
const fitting: Record<keyof typeof contributorRole, RecordKind[]> = {
  PUBLISHER: ['ORGANIZATION'],
  AUTHOR: ['SPEAKER', 'ORGANIZATION'],
  INTERVIEWER: ['SPEAKER', 'ORGANIZATION'],
  INTERVIEWEE: ['SPEAKER', 'OFFICE'],
  SOURCE: ['ORGANIZATION', 'SPEAKER'],
};

export const contributorsFit: Rule = {
  name: 'contributors-fit',
  description:
    'Publishers are organizations, authors, interviewers and sources organizations or persons, interviewees persons or offices.',
  *check({ entries }, around) {
    for (const at of entries.ARTICLE) {
      for (const [index, { role, actor }] of at.value.contributors.entries()) {
        const [kind] = around.has(actor, fitting[role]) ? [] : around.kindsOf(actor);
        if (!kind) continue;
        const expected = `${either(fitting[role].map(aKind))} as ${role}`;
        yield {
          at,
          path: ['contributors', index, 'actor'],
          expected,
          found: `'${actor}', which is ${aKind(kind)}`,
        };
      }
    }
  },
};
