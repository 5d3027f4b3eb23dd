import { parseEdtf } from '../shapes/edtf.ts';
import type { Rule } from './rule.ts';

export const speakersInOffice: Rule = {
  name: 'speakers-in-office',
  description:
    'Whoever speaks in an article has a tenure that can cover its date, or a record with officeUnknown: true, which no tenure contradicts.',
  *check({ entries }, around) {
    const published = new Map(
      entries.ARTICLE.map(({ slug, value }) => [slug, parseEdtf(value.published.edtf)]),
    );
    // Once per speaker and article: the answer is the same for all of their claims there.
    const seen = new Set<string>();
    for (const at of entries.CLAIM) {
      const { speaker } = at.value;
      const day = published.get(at.article ?? '');
      if (speaker === null || !day || seen.has(`${speaker} ${at.article}`)) continue;
      seen.add(`${speaker} ${at.article}`);
      const known = around.speaker(speaker);
      if (!known || known.officeUnknown || around.isInOffice(speaker, day.earliest, day.latest)) continue;
      const span = day.earliest === day.latest ? day.earliest : `${day.earliest} to ${day.latest}`;
      const expected = `a tenure of ${speaker} on the article’s date (${span}), or officeUnknown: true on the speaker`;
      yield { at, path: ['speaker'], expected, found: 'none' };
    }
    for (const at of entries.SPEAKER) {
      const tenure = at.value.officeUnknown ? around.tenureOf(at.slug) : null;
      if (tenure !== null) {
        yield {
          at,
          path: ['officeUnknown'],
          expected: 'no officeUnknown, since a tenure is recorded',
          found: tenure,
        };
      }
    }
  },
};
