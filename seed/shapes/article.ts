import { z } from 'zod';
import { contributorRole, genre, valuesOf } from '../../db/vocabulary.ts';
import { absent, must } from './check.ts';
import { reportedClaim } from './claim.ts';
import { assessment, commitment } from './commitment.ts';
import { date } from './date.ts';
import { event } from './event.ts';
import { figure } from './figure.ts';
import { actorSlug, entitySlug, key, passageKey, setOf, slug, slugOf } from './slug.ts';
import { day, languageTag, note, optionalText, sha256, text } from './text.ts';

const position = () => z.int().min(0, 'a position from 0');
const startsBeforeEnd = <Shape extends z.ZodType>(shape: Shape) =>
  must(
    shape,
    'end',
    'an end after the start',
    ({ start, end }) => typeof start !== 'number' || typeof end !== 'number' || start < end,
  );

const span = startsBeforeEnd(
  z.strictObject({
    start: position().describe('First code point of the range.'),
    end: position().describe('The code point after its last.'),
  }),
);

const contributor = z.strictObject({
  role: z.enum(valuesOf(contributorRole)).describe('PUBLISHER, AUTHOR, INTERVIEWER, INTERVIEWEE or SOURCE.'),
  actor: actorSlug().describe('Who it was.'),
});

/** One captured text: what it is and how to recognise the file, never its sentences. */
export const article = z.strictObject({
  slug: slug.describe('The name of the article, which is also the name of its record’s file.'),
  file: text().describe('The name of the captured file.'),
  sha256: sha256().describe('SHA-256 of the file’s bytes.'),
  codePoints: z.int().min(1, '1 or more').describe('Length of the file in Unicode code points.'),
  title: optionalText().describe('The bare title, if the text prints one.'),
  lang: languageTag().describe('BCP 47 tag of its language.'),
  genre: z.enum(valuesOf(genre)).describe('NEWS_REPORT, INTERVIEW, EXPERT_COMMENT or OFFICIAL_READOUT.'),
  label: text().describe('What it is, in a few own words.'),
  summary: text().describe('What it tells, in two or three own sentences.'),
  published: date().describe('When it was published; a page header’s date is not that.'),
  rights: optionalText().describe('What the page says about reuse, in own words; null when it says nothing.'),
  furniture: setOf(span).describe('Ranges of code points that are page furniture and so no evidence.'),
  contributors: setOf(contributor).describe('Who published, wrote, asked, answered or supplied it.'),
});

/** A position in the article, and the hash of what stands there. */
export const passage = startsBeforeEnd(
  z.strictObject({
    start: position().describe('First code point of the passage.'),
    end: position().describe('The code point after its last.'),
    sha256: sha256().describe('SHA-256 of that slice in UTF-8.'),
  }),
);

/** A speaker seen in an office in this article. */
export const tenure = z.strictObject({
  speaker: slugOf('SPEAKER').describe('Who holds the office.'),
  office: slugOf('OFFICE').describe('The office held.'),
  held: date().describe('The days on which the text shows it; a single day only says seen in post that day.'),
  passages: setOf(passageKey()).describe('Keys of the passages that show it; at least one.'),
});

/** Something that this article names in passing, without a claim about it. */
export const mention = z.strictObject({
  entity: entitySlug().describe('What is named: an organization, place, country or other record with names.'),
  passages: setOf(passageKey()).describe('Keys of the passages that name it; at least one.'),
});

const aboutOne = ['commitment', 'event', 'figure'];

/** What this article says about something whose home is another article. */
export const report = must(
  must(
    z.strictObject({
      commitment: slugOf('COMMITMENT').nullable().default(null).describe('The commitment it is about.'),
      event: slugOf('EVENT').nullable().default(null).describe('The event it is about.'),
      figure: slugOf('FIGURE').nullable().default(null).describe('The figure it is about.'),
      claims: setOf(reportedClaim).describe(
        'What this article says about it; at least one, unless there is an assessment.',
      ),
      assessments: setOf(assessment).describe('How far a commitment had got according to this article.'),
    }),
    'commitment',
    'exactly one of commitment, event and figure',
    (draft) => aboutOne.filter((field) => !absent(draft[field])).length === 1,
  ),
  'assessments',
  'assessments of a commitment only',
  (draft) => !absent(draft.commitment) || !Array.isArray(draft.assessments) || draft.assessments.length === 0,
);

const coding = z.strictObject({
  codedBy: text().describe('Who coded it; a letter names a coding, and settled records name all of theirs.'),
  codedOn: day().describe('The day it was coded, in quotes.'),
  reviewedBy: optionalText().describe('Who reviewed it; null when nobody has.'),
  note: note.describe('What a reviewer should know.'),
});

/** Everything one article reports. */
export const articleFile = z.strictObject({
  article: article.describe('The article itself.'),
  passages: z
    .record(key, passage)
    .default({})
    .describe('Passages by key, p01 onward in the order of the text.'),
  tenures: z
    .array(tenure)
    .default([])
    .describe('Offices people are seen in; of several at once the first is the one claims are credited to.'),
  mentions: setOf(mention).describe(
    'What the text names in passing, where no claim, tenure or contributor refers to it.',
  ),
  commitments: setOf(commitment).describe('Undertakings whose home is this article.'),
  events: setOf(event).describe('Events whose home is this article.'),
  figures: setOf(figure).describe('Figures whose home is this article.'),
  reports: setOf(report).describe('Claims about records whose home is another article.'),
  coding: coding.describe('How this record was made.'),
});

export type ArticleHead = z.output<typeof article>;
export type Passage = z.output<typeof passage>;
export type Tenure = z.output<typeof tenure>;
export type Mention = z.output<typeof mention>;
export type Report = z.output<typeof report>;
export type Coding = z.output<typeof coding>;
export type ArticleFile = z.output<typeof articleFile>;
