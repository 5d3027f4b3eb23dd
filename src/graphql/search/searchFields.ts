import { sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { NameType, SearchField, SearchTextOwner, SearchType } from '../enums.ts';
import { defineConnection } from '../fields/connections.ts';
import { objectType, rootField } from '../fields/fields.ts';
import { pageArguments } from '../fields/lists.ts';
import { orderInput } from '../query/orders.ts';
import { pageCost } from '../query/page.ts';
import { whereInput } from '../query/where.ts';
import { defineResultConditions } from './conditions.ts';
import { addSearchFacets } from './facets.ts';
import { kindOf, MatchKind } from './matchKind.ts';
import { defineResultOrders } from './order.ts';
import { maxQueryLength, maxQueryWords } from './parse.ts';
import { pointsPerScore } from './rank.ts';
import { addSearchResult } from './results.ts';
import { type EdgeSource, searchPage, type TextSource, textRows } from './searchPage.ts';
import { type Search, searchCost } from './searchTables.ts';

/** Defines `Query.search` and its types. */
export function addSearchField(): void {
  addSearchResult();
  defineResultConditions();
  defineResultOrders();
  addTextTypes();
  addConnection();

  rootField('search', (t) =>
    t.connection({
      type: 'SearchResultConnection',
      description: `Finds anything by its names, codes, labels, numbers, summaries, descriptions and notes, by the claims about it and by the names of what it refers to, in any script: \`Лукашенко\`, \`Lukashenko\` and \`Lukaşenko\` find the same. Accents and case are ignored, and words match in other forms. One letter may be wrong in a word of four letters or more, two in one of eight or more. Order: by score, the best first, then by type and slug. The \`query\` has words, "phrases", prefixes (tract*), AND, OR, NOT (in capitals) and parentheses. Results have all words but function words; when nothing has all, or of three words or more, also those with some. AND binds closer than OR; NOT, or a minus sign right before a word, excludes what follows it. Joined words (Minsk-Baku) are words side by side. Phrases match as written, prefixes without misspellings. At most ${maxQueryLength} characters and ${maxQueryWords} words. A syntax error is BAD_SEARCH_QUERY with the position. \`types\` are searched: all by default or for null, none for an empty list. \`minScore\` leaves out results with a lower score; 0.25 excludes misspellings.`,
      args: {
        query: t.arg.string({ required: true }),
        types: t.arg({ type: [SearchType] }),
        where: t.arg({ type: whereInput('SearchResultWhere') }),
        minScore: t.arg.float(),
        orderBy: t.arg({ type: [orderInput('SearchResult') as NonNullable<ReturnType<typeof orderInput>>] }),
        ...builder.args(pageArguments),
      },
      cost: (page) => ({ ...pageCost(page), field: searchCost }),
      page: (_, args) => searchPage(args),
    }),
  );
}

function addTextTypes(): void {
  objectType<Record<'start' | 'end', never>>('TextRange', {
    description: 'A range of a text, in Unicode code points.',
    fields: (t) => ({
      start: t.named('start', { type: 'Int', description: 'The first code point, counted from 0.' }),
      end: t.named('end', { type: 'Int', description: 'The code point after the last.' }),
    }),
  });

  objectType<TextSource>('SearchHighlight', {
    description: 'A text of a result that matches the query, or a part of it.',
    fields: (t) => ({
      kind: t.named('kind', { type: SearchTextOwner, description: 'Whose text it is.' }),
      field: t.named('field', { type: SearchField, description: 'The field that the text belongs to.' }),
      text: t.named('text', {
        type: 'String',
        description: 'The text; an excerpt of the body of an article.',
      }),
      ranges: t.jsonRows('ranges', {
        type: ['TextRange'],
        members: ['start', 'end'],
        description: 'The matching ranges of `text`, in order.',
      }),
    }),
  });

  objectType<TextSource>('SearchMatch', {
    description: 'The text of a result that matches the query best.',
    fields: (t) => ({
      kind: t.named('kind', { type: SearchTextOwner, description: 'Whose text it is.' }),
      field: t.named('field', { type: SearchField, description: 'The field that the text belongs to.' }),
      text: t.named('text', {
        type: 'String',
        description:
          'The name in the spelling that matches, or the text; an excerpt of the body of an article.',
      }),
      lang: t.sql({
        type: 'String',
        nullable: true,
        description: 'BCP 47 tag of its language; null for codes and numbers, which have none.',
        sql: ({ lang }) => sql`nullif(${lang}, 'und')`,
      }),
      nameType: t.named('nameType', {
        type: NameType,
        nullable: true,
        description: 'The kind of name; null when the text is not a name.',
      }),
      by: t.sql({
        type: MatchKind,
        description: 'How the result matches the query.',
        sql: ({ step }) => kindOf(step),
      }),
    }),
  });
}

function addConnection(): void {
  defineConnection<Search, EdgeSource>(
    { name: 'SearchResult', plural: 'results', orderedBy: 'best score first, then by type and slug' },
    {
      connection: addSearchFacets(),
      edge: (t) => ({
        score: t.sql({
          type: 'Float',
          description:
            'How well it matches the query, 0 to 1. From 0.75: the query is one of its names or codes. From 0.5: all of the query matches, as written, inflected or in another spelling. From 0.25: another name of what the query names matches, or a word with the same meaning. Below: it matches only as misspelt, from 0.125 in one letter, else in two; or only some words match. Within each range the weight of the matching texts decides (names most), that of rare words more, and the number of mentions in the corpus. Comparable within one revision only.',
          sql: ({ points }) => sql`${points} / ${sql.raw(pointsPerScore.toFixed(1))}`,
        }),
        matched: t.one({
          type: 'SearchMatch',
          description: 'Its best match.',
          rows: (edge, _, alias) => textRows(edge, alias()),
        }),
        highlights: t.list({
          type: ['SearchHighlight'],
          cost: { field: 1, multiplier: 3 },
          description:
            'Its texts that match, the best first, at most 20; of its own names only the best. These are names, titles and texts of the corpus itself; sentences of an article only if the corpus was built with the source files.',
          rows: (edge, _, alias) => textRows(edge, alias()),
        }),
      }),
    },
  );
}
