import { boundsOf } from '../shapes/edtf.ts';
import type { Rule } from './rule.ts';

export const speakersInOffice: Rule = {
  name: 'speakers-in-office',
  description:
    'Every speaker of a claim is seen in an office in its article, has a tenure that certainly covers the date of the article, or has officeUnknown: true and no tenure.',
  *check({ entries }, recordIndex) {
    const published = new Map(
      entries.ARTICLE.map(({ slug, value }) => [slug, boundsOf(value.published.edtf)]),
    );
    // One look-up per speaker and article serves all their claims.
    const seen = new Set<string>();
    for (const at of entries.CLAIM) {
      const { speaker } = at.value;
      const day = published.get(at.article ?? '');
      if (speaker === null || !day || seen.has(`${speaker} ${at.article}`)) continue;
      seen.add(`${speaker} ${at.article}`);
      const known = recordIndex.speaker(speaker);
      if (!known || known.officeUnknown || recordIndex.isInOffice(speaker, at.article ?? '', day)) continue;
      const expected = `a tenure of ${speaker} in this article with the day on which it shows the holder in post (seen), or officeUnknown: true on the speaker`;
      yield { at, path: ['speaker'], expected, found: 'none' };
    }
    for (const at of entries.SPEAKER) {
      const tenure = at.value.officeUnknown ? recordIndex.tenureOf(at.slug) : null;
      if (tenure !== null) {
        yield {
          at,
          path: ['officeUnknown'],
          expected: 'no officeUnknown, because a tenure is recorded',
          found: tenure,
        };
      }
    }
  },
};
