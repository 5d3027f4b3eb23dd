import { z } from 'zod';
import { dateBasis, valuesOf } from '../../db/vocabulary.ts';
import { absent, must } from './check.ts';
import { edtfFault, parseEdtf, setOf } from './edtf.ts';
import { note } from './text.ts';

/** What to write in place of a span, where something has no duration. */
function pointInstead(text: string): string | null {
  const { isSpan, earliest, latest } = parseEdtf(text);
  if (!isSpan) return null;
  return `one day of a set, as '${setOf({ earliest, latest })}': it has no duration, and '${text}' is a span that lasts from its first to its last day`;
}

const edtfText = (fault: (text: string) => string | null) =>
  z.string().superRefine((value, context) => {
    const found = edtfFault(value) ?? fault(value);
    if (found) context.addIssue({ code: 'custom', message: found });
  });

/** An EDTF expression of something that has no duration. */
export const point = () => edtfText(pointInstead);

/** An EDTF expression that may be a span. */
const pointOrSpan = () => edtfText(() => null);

const dateText = point().describe(
  'EDTF level 1 or a set, in quotes: 2024, 2024-05-20, 2021?, [2020,2021], [2024-04-23..2024-05-26] for one day between, [..2024-05-20] for by then.',
);

const spanText = pointOrSpan().describe(
  'As of a date, or a span A/B that lasts: 2004/2024, 2024-05/.., ../2024-05-20.',
);

const unknown = ' Omitted only if the date is unknown.';

const isUnknown = (basis: unknown) => basis === 'UNKNOWN';

/** A date or period that has an expression, or is unknown for a reason. */
const knownOrNot = (edtf: z.ZodString) =>
  must(
    must(
      z.strictObject({
        edtf: edtf.nullable().default(null).describe(`${edtf.description}${unknown}`),
        basis: z.enum(valuesOf(dateBasis)).describe('Origin of the date; UNKNOWN if there is none.'),
        note: note.describe('How the date was inferred, or why it is unknown; null when the text states it.'),
      }),
      'edtf',
      'a date, or no date with basis UNKNOWN; what only bounds it has another basis',
      (draft) => draft.basis === undefined || absent(draft.edtf) === isUnknown(draft.basis),
    ),
    'note',
    'the reason why the date is UNKNOWN',
    (draft) => !isUnknown(draft.basis) || !absent(draft.note),
  );

const known = (edtf: z.ZodString) =>
  z.strictObject({
    edtf,
    basis: z
      .enum(valuesOf(dateBasis))
      .refine((basis) => !isUnknown(basis), 'a basis other than UNKNOWN, or no date at all')
      .describe('Origin of the date.'),
    note: note.describe('How the date was inferred; null when the text states it.'),
  });

/** The date of something that has no duration, not more exact than its source. */
export const date = () => knownOrNot(dateText);

/** The same of something that may last. */
export const period = () => knownOrNot(spanText);

/** A date that is null when none is reported. */
export const optionalDate = () => known(dateText).nullable().default(null);

const duration = () =>
  z
    .string()
    .regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, 'a duration in ISO 8601 such as P2Y or P18M')
    .refine((text) => /[1-9]/.test(text), 'a duration that is not zero');

const endText = (what: string) =>
  point().nullable().default(null).describe(`${what} of a span in EDTF, uncertain by itself; null for none.`);

const anyOf = (draft: Record<string, unknown>, fields: string[]) =>
  fields.some((field) => !absent(draft[field]));

type Draft = Record<string, unknown>;

/** Conditions between the fields of a period: the field, what is expected, and whether it holds. */
const periodConditions: [field: string, expected: string, holds: (draft: Draft) => boolean][] = [
  [
    'edtf',
    'a date, or a span with from and to, not both',
    (draft) => absent(draft.edtf) || !anyOf(draft, ['from', 'to']),
  ],
  [
    'edtf',
    'a date, from, to or a duration, or none of them with basis UNKNOWN',
    (draft) =>
      draft.basis === undefined ||
      isUnknown(draft.basis) !== anyOf(draft, ['edtf', 'from', 'to', 'duration']),
  ],
  ['note', 'the reason why the period is UNKNOWN', (draft) => !isUnknown(draft.basis) || !absent(draft.note)],
  ['to', 'an end that is not before the start', (draft) => areInOrder(draft.from, draft.to)],
];

/** The period that a value is about: a date, or a span with two ends, or a duration, or both. */
export const valuePeriod = () =>
  periodConditions.reduce(
    (shape, [field, expected, holds]) => must(shape, field, expected, holds),
    z.strictObject({
      edtf: dateText
        .nullable()
        .default(null)
        .describe(`${dateText.description} Omitted for a span, or if the period is unknown.`),
      from: endText('The start'),
      to: endText('The end'),
      duration: duration()
        .nullable()
        .default(null)
        .describe('Its length in ISO 8601: P2Y for two years; null when not reported.'),
      basis: z.enum(valuesOf(dateBasis)).describe('Origin of the period; UNKNOWN if nothing of it is known.'),
      note: note.describe('How it was inferred, or why it is unknown; null when the text states it.'),
    }),
  );

/**
 * Whether the last possible day of an end is not before the first of a start; true if not known.
 */
function areInOrder(from: unknown, to: unknown): boolean {
  if (typeof from !== 'string' || typeof to !== 'string') return true;
  if (edtfFault(from) !== null || edtfFault(to) !== null) return true;
  return parseEdtf(from).earliest <= parseEdtf(to).latest;
}

export type ValuePeriod = z.output<ReturnType<typeof valuePeriod>>;

export type EdtfDate = z.output<ReturnType<typeof date>>;
