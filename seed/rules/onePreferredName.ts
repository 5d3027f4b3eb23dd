import { type EntityEntry, entityKinds } from '../read/records.ts';
import type { Rule } from './rule.ts';

export const onePreferredName: Rule = {
  name: 'one-preferred-name',
  description:
    'Every record with names has one preferred name per language, one of them English, and none is a machine transliteration.',
  *check({ entries }) {
    for (const at of entityKinds.flatMap((kind): EntityEntry[] => entries[kind])) {
      const languages = new Set<string>();
      for (const [index, { type, lang, name }] of at.value.names.entries()) {
        if (type !== 'PREFERRED') continue;
        if (languages.has(lang)) {
          yield {
            at,
            path: ['names', index],
            expected: `one preferred name in ${lang}`,
            found: `a second, '${name}'`,
          };
        }
        if (lang.includes('-t-')) {
          yield {
            at,
            path: ['names', index, 'lang'],
            expected: 'TRANSLITERATION for a machine transliteration',
            found: 'PREFERRED',
          };
        }
        languages.add(lang);
      }
      if (!languages.has('en'))
        yield { at, path: ['names'], expected: 'a preferred name in en', found: 'none' };
    }
  },
};
