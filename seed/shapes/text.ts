import { z } from 'zod';

/** Text in our own words, on one line in effect: neither empty nor with space at its ends. */
export const text = () =>
  z
    .string()
    .min(1, 'some text')
    .refine((value) => value === value.trim(), 'text without space at its ends');

/** The same where it may be missing. */
export const optionalText = () => text().nullable().default(null);

/** A remark for whoever reviews or uses the record; null when there is none. */
export const note = optionalText().describe(
  'What a reader should know beside the fields; null when there is nothing.',
);

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
