import { z } from 'zod';
import { uncleanFault } from './cleanText.ts';

/** Text that is clean, neither empty nor too long, and has no space at its ends. */
const cleanText = (longest: number, lines: boolean) =>
  z
    .string()
    .min(1, 'some text')
    .max(longest, `text of at most ${longest} characters`)
    .check(({ value, issues }) => {
      const fault =
        uncleanFault(value, lines) ?? (value === value.trim() ? null : 'text without space at its ends');
      if (fault) issues.push({ code: 'custom', message: fault, input: value });
    });

/** A name, label, code or other text of one line. */
export const text = () => cleanText(400, false);

/** The name of a file, which is looked for in one folder. */
export const fileName = () =>
  text().refine((value) => !/[\\/]|^\.\.?$/.test(value), 'the name of a file, without a folder');

/** Text of one line, or null. */
export const optionalText = () => text().nullable().default(null);

/** A few sentences, in one line. */
export const prose = () => cleanText(1_000, false);

/** The same, or null. */
export const optionalProse = () => prose().nullable().default(null);

/** An address, or a package and file. */
export const address = () => cleanText(2_000, false);

/** A remark for reviewers and users, which may have several lines; null when there is none. */
export const note = cleanText(4_000, true)
  .nullable()
  .default(null)
  .describe('Information for readers beside the fields; null when there is none.');

/** A SHA-256 digest. */
export const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits in lower case');

/** A BCP 47 language tag in its canonical spelling. */
export const languageTag = () =>
  z.string().refine((value) => {
    try {
      return Intl.getCanonicalLocales(value)[0] === value;
    } catch {
      return false;
    }
  }, 'a BCP 47 language tag such as en, ru, be or az');

/** A calendar day. */
export const day = () => z.iso.date('a day such as 2024-05-20');
