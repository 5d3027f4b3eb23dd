import { z } from 'zod';
import { dateBasis, valuesOf } from '../../db/vocabulary.ts';
import { edtfFault } from './edtf.ts';
import { note } from './text.ts';

/** Text in EDTF whose bounds can be told. */
export const edtfText = () =>
  z.string().superRefine((value, context) => {
    const fault = edtfFault(value);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

const edtf = edtfText().describe(
  'EDTF level 1 or a set [a,b], in quotes: 2024, 2024-05-20, ../2024-05-20, 2024-05/.., 2021?, [2020,2021].',
);

const shape = () =>
  z.strictObject({
    edtf,
    basis: z
      .enum(valuesOf(dateBasis))
      .describe('Where the date comes from: the text itself, an inference, or unknown.'),
    note: note.describe('How the date was reached; null when the text simply states it.'),
  });

/** A date as honest as its source: never more exact than the text. */
export const date = () => shape();

/** A date that may be missing altogether, which says that none is reported. */
export const optionalDate = () => shape().nullable().default(null);

export type EdtfDate = z.output<ReturnType<typeof date>>;
