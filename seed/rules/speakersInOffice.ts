import { parseEdtf } from '../edtf.ts';
import type { Rule } from './rule.ts';

export const speakersInOffice: Rule = {
  name: 'speakers-in-office',
  description:
    'Whoever speaks in an article has a tenure that can cover its date, or a record with officeUnknown: true, which no tenure contradicts.',
  *check({ entries }) {
    const published = new Map(
      entries.ARTICLE.map(({ slug, value }) => [slug, parseEdtf(value.published.edtf)]),
    );
    const unknown = new Set(
      entries.SPEAKER.filter(({ value }) => value.officeUnknown).map(({ slug }) => slug),
    );
    const speakers = new Set(entries.SPEAKER.map(({ slug }) => slug));
    const tenures = Map.groupBy(entries.TENURE, ({ value }) => value.speaker);
    // Once per speaker and article: the answer is the same for all of their claims there.
    const told = new Set<string>();
    for (const at of entries.CLAIM) {
      const { speaker } = at.value;
      const day = published.get(at.article ?? '');
      if (
        speaker === null ||
        !day ||
        !speakers.has(speaker) ||
        unknown.has(speaker) ||
        told.has(`${speaker} ${at.article}`)
      )
        continue;
      const covered = tenures.get(speaker)?.some(({ value }) => {
        const held = parseEdtf(value.held.edtf);
        return held.earliest <= day.latest && held.latest >= day.earliest;
      });
      if (covered) continue;
      told.add(`${speaker} ${at.article}`);
      const span = day.earliest === day.latest ? day.earliest : `${day.earliest} to ${day.latest}`;
      const expected = `a tenure of ${speaker} on the article’s date (${span}), or officeUnknown: true on the speaker`;
      yield { at, path: ['speaker'], expected, found: 'none' };
    }
    for (const at of entries.SPEAKER) {
      const tenure = tenures.get(at.slug)?.[0];
      if (at.value.officeUnknown && tenure) {
        yield {
          at,
          path: ['officeUnknown'],
          expected: 'no officeUnknown, since a tenure is recorded',
          found: tenure.slug,
        };
      }
    }
  },
};
