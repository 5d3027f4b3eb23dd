import type { contributorRole } from '../../db/vocabulary.ts';
import { orList, withArticle } from '../check/wording.ts';
import type { RecordKind } from '../shapes/slug.ts';
import type { Rule } from './rule.ts';

/** The kinds of contributors by role. Unnamed interviewees are offices. */
const kindsByRole: Record<keyof typeof contributorRole, RecordKind[]> = {
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
  *check({ entries }, recordIndex) {
    for (const at of entries.ARTICLE) {
      for (const [index, { role, actor }] of at.value.contributors.entries()) {
        const [kind] = recordIndex.has(actor, kindsByRole[role]) ? [] : recordIndex.kindsOf(actor);
        if (!kind) continue;
        const expected = `${orList(kindsByRole[role].map(withArticle))} as ${role}`;
        yield {
          at,
          path: ['contributors', index, 'actor'],
          expected,
          found: `'${actor}', which is ${withArticle(kind)}`,
        };
      }
    }
  },
};
