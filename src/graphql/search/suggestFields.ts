import { mapValue, validateValue } from '../../compile/param.ts';
import { NameType, SearchType } from '../enums.ts';
import { refuse } from '../errors.ts';
import { objectType, rootField } from '../fields/fields.ts';
import { typeOfKind } from '../types/kinds.ts';
import { maxPrefixLength, parsePrefix } from './parse.ts';
import { keyRanges, type SuggestionSource, slipKeys, suggestionRows } from './suggestions.ts';

const maxSuggestions = 50;

/** The types that have names; of events, those whose own name is printed. */
const namedTypes: readonly string[] = [...Object.keys(typeOfKind), 'EVENT'].sort();

function checkFirst(first: number): void {
  if (first >= 0 && first <= maxSuggestions) return;
  throw refuse('BAD_PAGE', `first: ${first} is out of range. Expected 0 to ${maxSuggestions}.`, {
    argument: 'first',
    limit: maxSuggestions,
    actual: first,
  });
}

function checkTypes(types: readonly string[] | null | undefined): void {
  const nameless = types?.find((type) => !namedTypes.includes(type));
  if (!nameless) return;
  throw refuse(
    'BAD_USER_INPUT',
    `types: ${nameless} bears no names. Expected some of ${namedTypes.join(', ')}.`,
    { argument: 'types' },
  );
}

/** Defines `Query.suggest` and its type. */
export function addSuggestField(): void {
  objectType<SuggestionSource>('Suggestion', {
    description: 'An item with a name that matches the typed prefix.',
    fields: (t) => ({
      text: t.named('text', {
        type: 'String',
        description: 'The name in the spelling of which the first words, or later ones, match.',
      }),
      lang: t.named('lang', { type: 'String', description: 'BCP 47 tag of the name’s language.' }),
      nameType: t.named('nameType', { type: NameType, description: 'The kind of name.' }),
      type: t.named('type', { type: SearchType, description: 'The type of the item.' }),
      node: t.object({
        type: 'SearchResult',
        description: 'The item.',
        source: (suggestion) => suggestion,
      }),
    }),
  });

  rootField('suggest', (t) =>
    t.list({
      type: ['Suggestion'],
      description: `Completes a name while it is typed: items with a name that begins so, or that has a later word which does, in any script and spelling; where none does, with one letter of the last word wrong. Each item comes once. Order: names spelled as typed first; among these, items that the corpus mentions often. The \`prefix\` has at least one letter or digit and at most ${maxPrefixLength} characters; punctuation is ignored. Of \`types\`, those have names: ${namedTypes.join(', ')}; all by default or for null, none for an empty list. The \`first\` 0 to ${maxSuggestions} items are given.`,
      args: {
        prefix: t.arg.string({ required: true }),
        types: t.arg({ type: [SearchType] }),
        first: t.arg.int({ required: true, defaultValue: 10 }),
      },
      cost: ({ first }) => ({ field: 20, multiplier: Math.max(1, Math.min(first, maxSuggestions)) }),
      rows: (_, { prefix, types, first }, alias) => {
        validateValue(first, checkFirst);
        checkTypes(types);
        validateValue(prefix, parsePrefix);
        const ranges = mapValue(prefix, 'ranges', (text) => keyRanges(parsePrefix(text)));
        const slips = mapValue(prefix, 'slips', (text) => slipKeys(parsePrefix(text)));
        return suggestionRows(ranges, slips, types, first, alias());
      },
    }),
  );
}
