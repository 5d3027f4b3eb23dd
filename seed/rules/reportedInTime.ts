import { boundsOf } from '../shapes/edtf.ts';
import type { Rule } from './rule.ts';

export const reportedInTime: Rule = {
  name: 'reported-in-time',
  description:
    'Events, undertakings, statements, changes of terms and reported statuses are not later than the article that reports them.',
  *check({ entries }) {
    const published = new Map(
      entries.ARTICLE.map(({ slug, value }) => [slug, boundsOf(value.published.edtf).latest]),
    );
    const dates = [
      ...entries.EVENT.map((at) => ({
        at,
        path: ['date', 'edtf'],
        edtf: at.value.date.edtf,
        what: 'a future event is a commitment',
      })),
      ...[...entries.COMMITMENT, ...entries.STATEMENT].map((at) => ({
        at,
        path: ['made', 'edtf'],
        edtf: at.value.made.edtf,
        what: 'it was made before it was reported',
      })),
      ...entries.CHANGE.map((at) => ({
        at,
        path: ['made', 'edtf'],
        edtf: at.value.made.edtf,
        what: 'a term is changed before that is reported',
      })),
      ...entries.ASSESSMENT.filter(({ value }) => value.basis === 'AS_REPORTED').map((at) => ({
        at,
        path: ['asOf'],
        edtf: at.value.asOf,
        what: 'a status is as of a day before its report',
      })),
    ];
    for (const { at, path, edtf, what } of dates) {
      const latest = published.get(at.article ?? '');
      if (latest && boundsOf(edtf).earliest > latest) {
        yield {
          at,
          path,
          expected: `a date not after the article of ${latest}: ${what}`,
          ...(edtf ? { found: edtf } : {}),
        };
      }
    }
  },
};
