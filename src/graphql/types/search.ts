import { selectedFieldNames } from '@pothos/selection-mapper';
import { sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { NameType, SearchField, SearchType } from '../enums.ts';
import { counted, PageInfo } from '../fields/connections.ts';
import { declared, named } from '../fields/declare.ts';
import { orderInput, toOrder } from '../query/orders.ts';
import { type Connection, connection, pageCost } from '../query/page.ts';
import { type Where, whereInput } from '../query/where.ts';
import {
  type EdgeSource,
  rangesIn,
  type SearchArguments,
  searchPage,
  textsIn,
} from '../search/declaredSearch.ts';
import { addSearchFacets } from '../search/facets.ts';
import { type Asked, checkScore, findHits, type Hit, hitOrder, millionths } from '../search/hits.ts';
import { type MatchedText, matchedTexts, type Range, wantedOf } from '../search/matches.ts';
import { kindInSql, kindOfStep, MatchKind } from '../search/matchKind.ts';
import { longestQuery, mostWords, parseQuery } from '../search/parse.ts';
import { resultLoader, SearchResult } from '../search/results.ts';
import { stepsOf } from '../search/steps.ts';
import { widen } from '../search/widen.ts';

const Stretch = builder.objectRef<Range>('TextRange').implement({
  description: 'A stretch of a text, counted in Unicode code points.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Its first code point, counted from 0.' }),
    end: t.exposeInt('end', { description: 'The code point after its last.' }),
  }),
});

const Highlight = builder.objectRef<MatchedText>('SearchHighlight').implement({
  description: 'A text of a result in which something of the query stands.',
  fields: (t) => ({
    field: t.expose('field', { type: SearchField, description: 'Which text it is.' }),
    text: t.exposeString('text', { description: 'The text; of the body of an article an excerpt.' }),
    ranges: t.field({
      type: [Stretch],
      description: 'Where in `text` something of the query stands, in order.',
      extensions: declared({ kind: 'list', rows: (text, _, alias) => rangesIn(text, alias()) }),
      resolve: ({ ranges }) => ranges,
    }),
  }),
});

const Match = builder.objectRef<MatchedText & { hit: Hit }>('SearchMatch').implement({
  description: 'Why something was found: the text that fits the query best.',
  fields: (t) => ({
    field: t.expose('field', { type: SearchField, description: 'Which text it is.' }),
    text: t.exposeString('text', {
      description:
        'The name in the very spelling that matched, or the text; of the body of an article an excerpt.',
    }),
    lang: t.string({
      nullable: true,
      description: 'BCP 47 tag of its language; null for a code, which has none.',
      extensions: declared({ kind: 'value', sql: ({ lang }) => sql`nullif(${lang}, 'und')` }),
      resolve: ({ lang }) => (lang === 'und' ? null : lang),
    }),
    nameType: t.field({
      type: NameType,
      nullable: true,
      description: 'What kind of name it is; null when it is none.',
      extensions: named('nameType'),
      resolve: ({ nameType }) => nameType,
    }),
    by: t.field({
      type: MatchKind,
      description: 'How the result was found.',
      extensions: declared({ kind: 'value', sql: ({ step }) => kindInSql(step) }),
      resolve: ({ hit }) => kindOfStep(hit.step),
    }),
  }),
});

interface Edge {
  cursor: string;
  hit: Hit;
  texts: () => MatchedText[];
  node: () => Promise<object>;
}

const SearchEdge = builder.objectRef<Edge>('SearchResultEdge').implement({
  description: 'A result of a search.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Where the result stands in this search; pass it as `after` or `before`.',
    }),
    node: t.field({
      type: SearchResult,
      description: 'What was found.',
      resolve: (edge) => edge.node() as never,
    }),
    score: t.float({
      description:
        'How well it fits, 0 to 1. From 0.75: the query is one of its names or codes. From 0.5: all of the query was found, as written or in another spelling. From 0.25: by another name of what the query names. Below: only as misspelt, from 0.125 in one letter, else in two; or with some of its words, when nothing has all. Within each, bm25 decides, weighted by kind of text (a name most) and by how often the corpus speaks of it. Comparable within a revision only.',
      extensions: declared({
        kind: 'value',
        sql: ({ points }: EdgeSource) => sql`${points} / ${sql.raw(millionths.toFixed(1))}`,
      }),
      resolve: ({ hit }) => hit.points / millionths,
    }),
    matched: t.field({
      type: Match,
      description: 'Why it was found.',
      extensions: declared({ kind: 'first', rows: (edge, _, alias) => textsIn(edge, alias()) }),
      resolve: ({ texts, hit }) => ({ ...(texts()[0] as MatchedText), hit }),
    }),
    highlights: t.field({
      type: [Highlight],
      complexity: { field: 1, multiplier: 3 },
      description:
        'Its texts with what matched in them, the best first; of its names the best one only. Our own words, names and titles; of an article’s sentences nothing, unless the corpus was built with the files.',
      extensions: declared({ kind: 'list', rows: (edge, _, alias) => textsIn(edge, alias()) }),
      resolve: (edge) => edge.texts(),
    }),
  }),
});

interface SearchPage {
  edges: Edge[];
  pageInfo: Connection['pageInfo'];
  totalCount: number;
  asked: Asked;
}

const SearchConnection = builder.objectRef<SearchPage>('SearchResultConnection').implement({
  description: 'A page of the results of a search.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      complexity: counted,
      description: 'The page’s results with score, cursor and why each was found.',
      resolve: ({ edges }) => edges,
    }),
    nodes: t.field({
      type: [SearchResult],
      complexity: counted,
      description: 'What was found, alone.',
      resolve: ({ edges }) => edges.map((edge) => edge.node()) as never,
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: 'How to go on from this page.',
      resolve: ({ pageInfo }) => pageInfo,
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many results there are on all pages.' }),
  }),
});

addSearchFacets(SearchConnection, ({ asked }: SearchPage) => asked);

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'Finds anything by its names, codes, labels, summaries and descriptions, in any script: `Лукашенко`, `Lukashenko` and `Lukaşenko` find the same. Accents and case do not matter, an English singular finds its plural, and a word of four letters or more may be misspelt in one letter, of eight or more in two. Order: by score, best first, then by type and slug.',
    args: {
      query: t.arg.string({
        required: true,
        description: `What to look for: words that must all be there (when nothing has all, what has some is found), "a phrase", the beginning of a word (tract*), AND, OR, NOT (in capitals) and parentheses. AND binds closer than OR; NOT takes away what follows it. A phrase or beginning is not taken for misspelt. At most ${longestQuery} characters and ${mostWords} words. What cannot be read is refused with BAD_SEARCH_QUERY and the position.`,
      }),
      types: t.arg({
        type: [SearchType],
        description: 'Search only these types; all when left out or null, none for an empty list.',
      }),
      where: t.arg({
        type: whereInput('SearchResultWhere'),
        description:
          'Only results for which this holds: by type, by how and where the query was found, and by what each noun’s lists take, as in `{ OR: [{ commitment: { force: { eq: SIGNED } } }, { type: { eq: EVENT } }] }`.',
      }),
      minScore: t.arg.float({
        description: 'Only results with this score or a better one; 0.25 leaves misspellings out.',
      }),
      orderBy: t.arg({
        type: [orderInput('SearchResult') as never],
        description:
          'In which order, the first key first; by default the best score first. Ties are broken by type and slug.',
      }),
      ...t.arg.connectionArgs(),
    },
    extensions: declared({
      kind: 'connection',
      page: (_, args: SearchArguments) => searchPage(args),
    }),
    // It reads more of the corpus than a page of a list does, so that aliases of it add up.
    complexity: (page) => ({ ...pageCost(page), field: 200 }),
    resolve: (_, args, context, info): SearchPage => {
      const order = toOrder('SearchResult', hitOrder, args.orderBy as Record<string, unknown>[] | null);
      const query = parseQuery(args.query);
      const widening = widen(context.corpus, query);
      const { minScore } = args;
      checkScore(minScore);
      const asked: Asked = {
        steps: JSON.stringify(stepsOf(query, widening, args.types)),
        where: args.where as Where | null | undefined,
        minScore,
      };
      const selected = selectedFieldNames(context, info);
      const { hits, total } = findHits(context.corpus, asked, order, args, {
        hits: ['edges', 'nodes', 'pageInfo'].some((field) => selected.has(field)),
        texts: selected.has('edges'),
      });
      const { edges, pageInfo } = connection(order, args, hits, total);
      const shown = edges.map((edge) => edge.node as Hit);
      const nodeOf = resultLoader(shown, [['nodes'], ['edges', 'node']], context, info);
      const wanted = wantedOf(query, widening);
      return {
        edges: edges.map(({ cursor, node }) => edgeOf(cursor, node as Hit)),
        pageInfo,
        totalCount: total,
        asked,
      };

      function edgeOf(cursor: string, hit: Hit): Edge {
        let texts: MatchedText[] | undefined;
        return {
          cursor,
          hit,
          node: () => nodeOf(hit),
          texts: () => {
            texts ??= matchedTexts(hit.texts, wanted, hit.step);
            return texts;
          },
        };
      }
    },
  }),
);
