import { derive, guard } from '../../compile/deferred.ts';
import { builder } from '../builder.ts';
import { NameType, SearchType } from '../enums.ts';
import { refuse } from '../errors.ts';
import { declared, named as property } from '../fields/declare.ts';
import { longestBeginning, readBeginning } from '../search/parse.ts';
import { resultLoader, SearchResult } from '../search/results.ts';
import {
  type Suggestion as Found,
  findSuggestions,
  startsOf,
  suggestionRows,
  suggestionsQuery,
} from '../search/suggestions.ts';
import { typeOfKind } from './named.ts';

interface Offer extends Found {
  node: () => Promise<object>;
}

const Suggestion = builder.objectRef<Offer>('Suggestion').implement({
  description: 'Something whose name begins as typed.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The name in the spelling that begins so, or has a word that does.',
    }),
    lang: t.exposeString('lang', { description: 'BCP 47 tag of that name’s language.' }),
    nameType: t.field({
      type: NameType,
      description: 'What kind of name it is.',
      extensions: property('nameType'),
      resolve: ({ nameType }) => nameType as NonNullable<Found['nameType']>,
    }),
    type: t.expose('type', { type: SearchType, description: 'What kind of thing it is.' }),
    node: t.field({
      type: SearchResult,
      description: 'Whose name it is.',
      extensions: declared({ kind: 'object', source: (suggestion) => suggestion }),
      resolve: (offer) => offer.node() as never,
    }),
  }),
});

const mostSuggestions = 50;
const named = new Set<string>(Object.keys(typeOfKind));

function checkSize(first: number): void {
  if (first >= 0 && first <= mostSuggestions) return;
  throw refuse('BAD_PAGE', `first: ${first} is out of range. Expected 0 to ${mostSuggestions}.`, {
    argument: 'first',
    limit: mostSuggestions,
    actual: first,
  });
}

function checkTypes(types: readonly string[] | null | undefined): void {
  const nameless = types?.find((type) => !named.has(type));
  if (!nameless) return;
  throw refuse(
    'BAD_USER_INPUT',
    `types: ${nameless} bears no names. Expected some of ${[...named].sort().join(', ')}.`,
    {
      argument: 'types',
    },
  );
}

builder.queryField('suggest', (t) =>
  t.field({
    type: [Suggestion],
    description:
      'What has a name that begins so, for boxes that complete as one types: in any script and spelling, from the name’s first word or a later one. Each thing once: those spelled as typed first, and among them what the corpus speaks of often.',
    args: {
      prefix: t.arg.string({
        required: true,
        description: `What has been typed: at least one letter or digit, at most ${longestBeginning} characters. Signs between words do not matter.`,
      }),
      types: t.arg({
        type: [SearchType],
        description: `Only these types, of those that bear names: ${[...named].sort().join(', ')}. All when left out or null, none for an empty list.`,
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 10,
        description: `How many at most, 0 to ${mostSuggestions}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 20, multiplier: Math.max(1, Math.min(first, mostSuggestions)) }),
    extensions: declared({
      kind: 'list',
      rows: (_, { prefix, types, first }, alias) => {
        guard(first, checkSize);
        checkTypes(types);
        const starts = derive(prefix as string, 'starts', (typed) => startsOf(readBeginning(typed)));
        guard(prefix, readBeginning);
        return suggestionRows(suggestionsQuery(starts, types, first), alias());
      },
    }),
    resolve: (_, { prefix, types, first }, context, info): Offer[] => {
      checkSize(first);
      checkTypes(types);
      const found = findSuggestions(context.corpus, readBeginning(prefix), types, first);
      const nodeOf = resultLoader(found, [['node']], context, info);
      return found.map((suggestion) => ({ ...suggestion, node: () => nodeOf(suggestion) }));
    },
  }),
);
