import { parseEdtf } from '../shapes/edtf.ts';
import type { Rule } from './rule.ts';

export const toldInTime: Rule = {
  name: 'told-in-time',
  description:
    'Events have happened, undertakings were given and statuses were reached before the article that tells of them was out.',
  *check({ entries }) {
    const published = new Map(
      entries.ARTICLE.map(({ slug, value }) => [slug, parseEdtf(value.published.edtf).latest]),
    );
    const dates = [
      ...entries.EVENT.map((at) => ({
        at,
        path: ['date', 'edtf'],
        edtf: at.value.date.edtf,
        what: 'what is yet to come is a commitment',
      })),
      ...entries.COMMITMENT.map((at) => ({
        at,
        path: ['made', 'edtf'],
        edtf: at.value.made.edtf,
        what: 'it was given before it was told',
      })),
      ...entries.ASSESSMENT.filter(({ value }) => value.basis === 'AS_REPORTED').map((at) => ({
        at,
        path: ['asOf'],
        edtf: at.value.asOf,
        what: 'a status is reported as of a day before the report',
      })),
    ];
    for (const { at, path, edtf, what } of dates) {
      const latest = published.get(at.article ?? '');
      if (latest && parseEdtf(edtf).earliest > latest) {
        yield { at, path, expected: `a date not after the article of ${latest}: ${what}`, found: edtf };
      }
    }
  },
};
