import { z } from 'zod';
import { contributorRole, genre, valuesOf } from '../../db/vocabulary.ts';
import { change } from './change.ts';
import { absent, must } from './check.ts';
import { reportedClaim } from './claim.ts';
import { assessment, commitment } from './commitment.ts';
import { date, optionalDate } from './date.ts';
import { event } from './event.ts';
import { figure } from './figure.ts';
import { actorSlug, entitySlug, key, passageKey, setOf, slug, slugOf } from './slug.ts';
import { statement } from './statement.ts';
import {
  day,
  fileName,
  languageTag,
  note,
  optionalProse,
  optionalText,
  prose,
  sha256,
  text,
} from './text.ts';

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
  actor: actorSlug().describe('The contributor.'),
});

/** One captured text: what it is and how to identify the file, without its sentences. */
export const article = z.strictObject({
  slug: slug.describe('Name of the article and of the file of its record.'),
  file: fileName().describe('The name of the captured file, without folder.'),
  sha256: sha256().describe('SHA-256 of the bytes of the file.'),
  codePoints: z.int().min(1, '1 or more').describe('Length of the file in Unicode code points.'),
  title: optionalText().describe('The title, if the text has one.'),
  lang: languageTag().describe('BCP 47 tag of its language.'),
  genre: z.enum(valuesOf(genre)).describe('NEWS_REPORT, INTERVIEW, EXPERT_COMMENT or OFFICIAL_READOUT.'),
  label: text().describe('What the article is, in a few words of the coder.'),
  summary: prose().describe('Content in two or three sentences of the coder.'),
  published: date().describe('Date of publication, not the date in a page header.'),
  rights: optionalProse().describe(
    'Statement of the page about reuse, in words of the coder; null when there is none.',
  ),
  furniture: setOf(span).describe('Ranges of code points that are page furniture and therefore no evidence.'),
  contributors: setOf(contributor).describe('Contributors to the article.'),
});

/** A range of the article, and the hash of its text. */
export const passage = startsBeforeEnd(
  z.strictObject({
    start: position().describe('First code point of the passage.'),
    end: position().describe('The code point after its last.'),
    sha256: sha256().describe('SHA-256 of the range in UTF-8.'),
  }),
);

/** An office of a speaker that this article shows, held without interruption. */
export const tenure = must(
  z.strictObject({
    speaker: slugOf('SPEAKER').describe('The holder of the office.'),
    office: slugOf('OFFICE').describe('The office held.'),
    from: optionalDate().describe('When the holder took office; null when not reported.'),
    to: optionalDate().describe('When the holder left office; null when not reported.'),
    seen: setOf(date()).describe(
      'Days on which the text shows the holder in post, each a date: being called president is a sighting, not a term.',
    ),
    passages: setOf(passageKey()).describe('Keys of the passages that show it; at least one.'),
  }),
  'seen',
  'a day on which the holder was seen in post, or the start or end of the tenure',
  (draft) => !absent(draft.from) || !absent(draft.to) || (Array.isArray(draft.seen) && draft.seen.length > 0),
);

/** An entity that this article names without a claim about it. */
export const mention = z.strictObject({
  entity: entitySlug().describe(
    'The entity named: an organization, place, country or other record with names.',
  ),
  passages: setOf(passageKey()).describe('Keys of the passages that name it; at least one.'),
});

const aboutOne = ['commitment', 'statement', 'event', 'figure'];

const ofCommitment = (field: string) => (draft: Record<string, unknown>) =>
  !absent(draft.commitment) || !Array.isArray(draft[field]) || draft[field].length === 0;

/** Claims, assessments and changes of this article about a record whose home is another article. */
export const report = must(
  must(
    must(
      z.strictObject({
        commitment: slugOf('COMMITMENT').nullable().default(null).describe('The commitment it is about.'),
        statement: slugOf('STATEMENT').nullable().default(null).describe('The statement it is about.'),
        event: slugOf('EVENT').nullable().default(null).describe('The event it is about.'),
        figure: slugOf('FIGURE').nullable().default(null).describe('The figure it is about.'),
        claims: setOf(reportedClaim).describe(
          'The claims of this article about it; at least one claim or assessment.',
        ),
        assessments: setOf(assessment).describe('The progress of a commitment according to this article.'),
        changes: setOf(change).describe('Changes of the terms of a commitment that this article reports.'),
      }),
      'commitment',
      'exactly one of commitment, statement, event and figure',
      (draft) => aboutOne.filter((field) => !absent(draft[field])).length === 1,
    ),
    'assessments',
    'assessments of a commitment only',
    ofCommitment('assessments'),
  ),
  'changes',
  'changes of a commitment only',
  ofCommitment('changes'),
);

const coding = z.strictObject({
  codedBy: text().describe('The coding it began with; a letter identifies a coding.'),
  codedOn: day().describe('The day it was coded, in quotes.'),
  reviewedBy: optionalText().describe('The reviewer or the second coding; null when not reviewed.'),
  note: note.describe('Information for reviewers.'),
});

/** All records of one article. */
export const articleFile = z.strictObject({
  article: article.describe('The article itself.'),
  passages: z
    .record(key, passage)
    .default({})
    .describe('Passages by key, p01 onward in the order of the text.'),
  tenures: z
    .array(tenure)
    .default([])
    .describe('Offices of speakers; of several at the same time, claims are credited to the first.'),
  mentions: setOf(mention).describe(
    'Entities that the text names and no claim, tenure or contributor refers to.',
  ),
  commitments: setOf(commitment).describe('Undertakings whose home is this article.'),
  statements: setOf(statement).describe('Statements whose home is this article.'),
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
