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

/** A period that is null when none is reported. */
export const optionalPeriod = () => known(spanText).nullable().default(null);

export type EdtfDate = z.output<ReturnType<typeof date>>;
