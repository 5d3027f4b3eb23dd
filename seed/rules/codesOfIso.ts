import { iso31661, iso31662 } from 'iso-3166';
import type { CountryCodes } from '../check/recordIndex.ts';
import { nearest } from '../read/nearest.ts';
import type { Rule } from './rule.ts';

const subdivisions = new Set(iso31662.map(({ code }) => code));
const fields = ['alpha2', 'alpha3', 'numeric'] as const;

/** Whether ISO 3166-1 leaves the codes to its users and will never give them to a country. */
const isUserAssigned = ({ alpha2, alpha3, numeric }: CountryCodes) =>
  /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/.test(alpha2) && alpha3.startsWith(alpha2) && numeric.startsWith('9');

/**
 * The entry of ISO 3166-1 that has the most of the codes; the codes themselves when they are left
 * to users; null when no entry has one.
 */
function listedCountry(codes: CountryCodes): CountryCodes | null {
  if (isUserAssigned(codes)) return codes;
  const common = (listed: CountryCodes) => fields.filter((field) => listed[field] === codes[field]).length;
  const [best] = iso31661.filter((listed) => common(listed) > 0).sort((a, b) => common(b) - common(a));
  return best ?? null;
}

export const codesOfIso: Rule = {
  name: 'codes-of-iso',
  description:
    'The three codes of a country are those of one country in ISO 3166-1; the code of a place is in ISO 3166-2 and begins with that of its country. Codes that ISO leaves to its users are for countries that it does not list.',
  *check({ entries }, recordIndex) {
    for (const at of entries.COUNTRY) {
      const listed = listedCountry(at.value);
      for (const field of fields) {
        const found = at.value[field];
        if (found === listed?.[field]) continue;
        const expected = listed
          ? `'${listed[field]}', as ISO 3166-1 has it with the other codes`
          : 'a code of ISO 3166-1';
        yield { at, path: [field], expected, found: `'${found}'` };
      }
    }
    for (const at of entries.PLACE) {
      const { iso3166_2: code, country } = at.value;
      if (code === null) continue;
      const path = ['iso3166_2'];
      const found = `'${code}'`;
      const codes = country === null ? null : recordIndex.country(country);
      if (!subdivisions.has(code) && !(codes && isUserAssigned(codes))) {
        const ofCountry = () => [...subdivisions].filter((other) => other.startsWith(code.slice(0, 3)));
        yield {
          at,
          path,
          expected: 'a code of ISO 3166-2',
          found,
          nearest: () => nearest(code, ofCountry()),
        };
        continue;
      }
      const alpha2 = codes && listedCountry(codes)?.alpha2;
      if (alpha2 && !code.startsWith(`${alpha2}-`))
        yield { at, path, expected: `a code of ${country}, which begins with ${alpha2}-`, found };
    }
  },
};
