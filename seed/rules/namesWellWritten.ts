import { type EntityEntry, entityKinds } from '../read/records.ts';
import type { Rule } from './rule.ts';

/**
 * The scripts of the languages of this corpus and its neighbours; letters of all others count as
 * one more script.
 */
const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Arabic',
  'Hebrew',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
].map((script) => ({ script, letters: new RegExp(`\\p{Script=${script}}`, 'u') }));

/** Languages with a single script, where a look-alike letter of another is always a mistake. */
const scriptOf: Record<string, string> = {
  en: 'Latin',
  az: 'Latin',
  pl: 'Latin',
  lt: 'Latin',
  lv: 'Latin',
  vi: 'Latin',
};

export const namesWellWritten: Rule = {
  name: 'names-well-written',
  description:
    'Names, also those of events, are in Unicode NFC and in one script, that of their language; only letters have a script.',
  *check({ entries }) {
    for (const at of entityKinds.flatMap((kind): EntityEntry[] => entries[kind])) {
      for (const [index, { name, lang }] of at.value.names.entries()) {
        for (const fault of faultsOf(name, lang)) yield { at, path: ['names', index, 'name'], ...fault };
      }
    }
    for (const at of entries.EVENT) {
      const { ownName } = at.value;
      for (const fault of ownName ? faultsOf(ownName.text, ownName.lang) : []) {
        yield { at, path: ['ownName', 'text'], ...fault };
      }
    }
  },
};

/** What is wrong with a name in a language. */
function* faultsOf(name: string, lang: string): Iterable<{ expected: string; found: string }> {
  if (name !== name.normalize('NFC'))
    yield { expected: 'a name in Unicode NFC', found: `'${name}' in another form` };
  const used = scriptsIn(name);
  if (used.length > 1)
    yield { expected: 'a name in one script', found: `'${name}' in ${used.join(' and ')}` };
  const due = scriptOf[lang];
  if (due && used.length === 1 && used[0] !== due)
    yield { expected: `${due} letters in ${lang}`, found: `'${name}' in ${used[0]}` };
}

function scriptsIn(name: string): string[] {
  const letters = name.normalize('NFC').match(/\p{L}/gu) ?? [];
  return [
    ...new Set(
      letters.map(
        (letter) => scripts.find((known) => known.letters.test(letter))?.script ?? 'another script',
      ),
    ),
  ];
}
