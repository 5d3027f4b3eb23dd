import { z } from 'zod';

/** Text that is not empty and has no space at its ends. */
export const text = () =>
  z
    .string()
    .min(1, 'some text')
    .refine((value) => value === value.trim(), 'text without space at its ends');

/** The same, or null. */
export const optionalText = () => text().nullable().default(null);

/** A remark for reviewers and users; null when there is none. */
export const note = optionalText().describe(
  'Information for readers beside the fields; null when there is none.',
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
