import { z } from 'zod';
import { dateBasis, valuesOf } from '../../db/vocabulary.ts';
import { edtfFault } from './edtf.ts';
import { note } from './text.ts';

/** An EDTF expression with computable bounds. */
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
    basis: z.enum(valuesOf(dateBasis)).describe('Origin of the date.'),
    note: note.describe('How the date was inferred; null when the text states it.'),
  });

/** A date, not more exact than its source. */
export const date = () => shape();

/** A date that is null when none is reported. */
export const optionalDate = () => shape().nullable().default(null);

export type EdtfDate = z.output<ReturnType<typeof date>>;
