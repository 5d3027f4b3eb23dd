import { sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import type { Rows } from '../../../compile/declaration.ts';
import { guard, inspect } from '../../../compile/deferred.ts';
import { unless } from '../../../compile/refused.ts';
import { builder } from '../../builder.ts';
import { predicateSql } from '../../query/count.ts';
import { columnsOf, declared, membersIn, named } from '../../fields/declare.ts';
import { itemBySlug } from '../../fields/declaredLists.ts';
import { refuse } from '../../errors.ts';
import { checkFirst } from '../../query/first.ts';
import { restrictedList } from '../../fields/lists.ts';
import { once } from '../../execute/memo.ts';
import { nodeBySlug } from '../../types/nodeBySlug.ts';
import { maximalPageSize } from '../../query/page.ts';
import type { Predicate } from '../../query/predicate.ts';
import { checkRange } from '../../query/range.ts';
import { Article } from '../../types/article.ts';
import { Country } from '../../types/country.ts';
import {
  articlesAboutCountry,
  type CoverageSummary,
  type Covered,
  coveredArticles,
  coveredQuery,
  coveredRows,
  findCountry,
  findGaps,
  type Gap,
  type Gaps,
  gapsQuery,
  lastDay,
  summarize,
  summaryOf,
} from './coverageQuery.ts';

interface Coverage extends Covered {
  to: string;
  /** Counted once, however many fields ask. */
  summary: () => CoverageSummary;
}

/** @throws BAD_USER_INPUT for a gap of no days. */
function checkLength(longerThan: number): void {
  if (longerThan >= 1) return;
  throw refuse('BAD_USER_INPUT', `longerThan: ${longerThan} is out of range. Expected 1 or more days.`, {
    argument: 'longerThan',
  });
}

const checkGaps = (first: number) => checkFirst(first, 0, maximalPageSize, 'the longest gaps come first');

const GapRef = builder.objectRef<Gap>('CoverageGap').implement({
  description: 'A stretch of days in which no article was published.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'Its first day.' }),
    to: t.expose('to', { type: 'Date', description: 'Its last day.' }),
    days: t.exposeInt('days', { description: 'How many days it has.' }),
  }),
});

const GapsRef = builder.objectRef<Gaps>('CoverageGaps').implement({
  description: 'The stretches of a coverage in which no article was published.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many gaps there are, shown or not.' }),
    undated: t.exposeInt('undated', {
      description:
        'How many articles fill no gap because their date can mean too many days: any of them may lie in one.',
    }),
    gaps: t.field({
      type: [GapRef],
      complexity: { field: 1, multiplier: 1 },
      description: 'The gaps, the longest first.',
      extensions: membersIn('gaps', ['from', 'to', 'days']),
      resolve: ({ gaps }) => gaps,
    }),
  }),
});

const CoverageRef = builder.objectRef<Coverage>('Coverage').implement({
  description:
    'What the corpus has read about a country in a period, so that finding nothing there means something. An article is about a country when it tells of it, of a place or organization in it, of an office of any of these, or of someone who can have held such an office on the day of the article: as party to a commitment, participant of an event, area of a figure, place, speaker, relayed, or in passing. Who published it does not matter.',
  fields: (t) => ({
    country: t.field({
      type: Country,
      nullable: true,
      description: 'The country; null when the whole corpus is meant.',
      extensions: itemBySlug('Country', 'slug'),
      resolve: ({ country }, _, context, info) =>
        (country ? nodeBySlug('Country', country.slug, context, info) : null) as never,
    }),
    from: t.expose('from', {
      type: 'Date',
      nullable: true,
      description: 'The first day; null for no first day.',
    }),
    to: t.expose('to', { type: 'Date', description: 'The last day.' }),
    articles: restrictedList<Covered>(
      t,
      'Article',
      'The articles about it that can have been published in the period. Ask its facets for outlets and languages in numbers.',
      coveredArticles,
      (covered, alias) => {
        const { from, where, row } = coveredRows(covered, alias());
        const count = (predicate: Predicate, name: string) => {
          const counted = coveredRows(covered, name);
          return sql`SELECT count(*) FROM ${counted.from} WHERE ${counted.where} AND (${predicateSql('article', counted.row, predicate)})`;
        };
        const parent = { rows: (name: string) => coveredRows(covered, name) };
        return { from, where, source: row, isUnordered: true, parent, count };
      },
    ),
    outlets: t.int({
      description: 'How many different outlets published them; articles without a recorded outlet add none.',
      extensions: named('outlets'),
      resolve: ({ summary }) => summary().outlets,
    }),
    languages: t.stringList({
      description: 'The languages they are in, as BCP 47 tags.',
      extensions: declared({ kind: 'value', isJson: true, sql: ({ languages }) => languages }),
      resolve: ({ summary }) => JSON.parse(summary().languages),
    }),
    lastArticle: t.field({
      type: Article,
      nullable: true,
      description:
        'The one published last, which is the first of `articles` in their own order (by the earliest day it can have been); null when there is none.',
      extensions: itemBySlug('Article', 'last'),
      resolve: ({ summary }, _, context, info) => {
        const { last } = summary();
        return (last ? nodeBySlug('Article', last, context, info) : null) as never;
      },
    }),
    gaps: t.field({
      type: GapsRef,
      description:
        'Stretches in which no article was published, as far as the dates tell: an article fills every day its date can mean, and one whose date can mean more than `longerThan` days fills none. The stretch before the first article counts only when `from` is given; the stretch after the last counts up to `to`.',
      args: {
        longerThan: t.arg.int({
          required: true,
          defaultValue: 90,
          description: 'Only stretches of more than so many days; at least 1.',
        }),
        first: t.arg.int({
          required: true,
          defaultValue: 20,
          description: `How many gaps, 0 to ${maximalPageSize}.`,
        }),
      },
      complexity: ({ first }) => ({ field: 20, multiplier: Math.max(1, first ?? 1) }),
      extensions: declared({
        kind: 'first',
        rows: (covered, { longerThan, first: deferred }, alias) => {
          const first = inspect(deferred);
          guard(longerThan, checkLength);
          checkGaps(first);
          const found = alias();
          return {
            from: sql`(${gapsQuery(covered, longerThan, first)}) AS ${sql.raw(found)}`,
            source: columnsOf(found, ['total', 'undated', 'gaps']),
          };
        },
      }),
      resolve: (covered, { longerThan, first }, { corpus }) => {
        checkLength(longerThan);
        checkGaps(first);
        return findGaps(corpus, covered, longerThan, first);
      },
    }),
  }),
});

interface CoverageArguments {
  country?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/**
 * The coverage that is asked for; null for a country that is not there.
 * @throws BAD_RANGE for a period that ends before it starts.
 */
function toCoverage(corpus: Corpus, { country, from, to }: CoverageArguments): Coverage | null {
  const found = findCountry(corpus, country ?? null);
  if (country != null && found.articles === null) return null;
  const end = to ?? found.lastDay;
  checkRange(from, end);
  const covered = {
    country:
      country == null
        ? null
        : { slug: country, articles: found.articles ?? '[]' },
    from: from ?? null,
    to: end,
  };
  return { ...covered, summary: once(() => summarize(corpus, covered)) };
}

/** The same for the compiler. Whether the period ends on the day the corpus was recorded before it starts is known only when the statement runs. */
function coverageRows(
  { country = null, from = null, to = null }: CoverageArguments,
  alias: string,
): Rows {
  guard({ from, to }, (period) => checkRange(period.from, period.to));
  const found = sql`WITH found AS MATERIALIZED (SELECT ${country === null ? sql`NULL` : articlesAboutCountry(country)} AS articles) SELECT articles FROM found`;
  const articles = sql.raw(`${alias}.articles`);
  const covered: Covered = {
    country: country === null ? null : { slug: country, articles },
    from,
    to: to ?? lastDay,
  };
  return {
    from: sql`(${found}) AS ${sql.raw(alias)}`,
    where: sql.join(
      [
        country === null ? sql`1` : sql`${articles} IS NOT NULL`,
        ...(from !== null && to === null ? [unless(sql`${from} > ${lastDay}`, 'BAD_RANGE')] : []),
      ],
      sql` AND `,
    ),
    source: { ...covered, ...summaryOf(sql`(${coveredQuery(covered)})`), slug: country },
  };
}

builder.queryField('coverage', (t) =>
  t.field({
    type: CoverageRef,
    nullable: true,
    description:
      'What the corpus has read about a country in a period, and where it has read nothing. Null when no country of the corpus has the slug.',
    args: {
      country: t.arg.string({
        description:
          'The country’s slug, for example belarus (`country(code:)` tells the slug of an ISO 3166-1 code); by default the whole corpus.',
      }),
      from: t.arg({ type: 'Date', description: 'The first day; by default none.' }),
      to: t.arg({
        type: 'Date',
        description: 'The last day; by default the day the corpus was recorded (`corpus.recordedOn`).',
      }),
    },
    complexity: { field: 20, multiplier: 1 },
    extensions: declared({ kind: 'first', rows: (_, args, alias) => coverageRows(args, alias()) }),
    resolve: (_, args, { corpus }) => toCoverage(corpus, args),
  }),
);
