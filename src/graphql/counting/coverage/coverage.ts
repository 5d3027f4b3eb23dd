import type { Corpus } from '../../../../db/open.ts';
import { builder } from '../../builder.ts';
import {
  type CoverageSummary,
  type Covered,
  coveredArticles,
  findCountry,
  findGaps,
  type Gap,
  type Gaps,
  summarize,
} from './coverageQuery.ts';
import { refuse } from '../../errors.ts';
import { checkFirst } from '../../first.ts';
import { restrictedList } from '../../lists.ts';
import { once } from '../../memo.ts';
import { nodeBySlug } from '../../nodeBySlug.ts';
import { maximalPageSize } from '../../page.ts';
import { checkRange } from '../../range.ts';
import { Article } from '../../types/article.ts';
import { Country } from '../../types/country.ts';

interface Coverage extends Covered {
  /** Counted once, however many fields ask. */
  summary: () => CoverageSummary;
}

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
      resolve: ({ country }, _, context, info) =>
        (country ? nodeBySlug('Country', country.slug, context, info) : null) as never,
    }),
    from: t.expose('from', {
      type: 'Date',
      nullable: true,
      description: 'The first day; null for no first day.',
    }),
    to: t.expose('to', { type: 'Date', description: 'The last day.' }),
    articles: restrictedList<Coverage>(
      t,
      'Article',
      'The articles about it that can have been published in the period. Ask its facets for outlets and languages in numbers.',
      coveredArticles,
    ),
    outlets: t.int({
      description: 'How many different outlets published them; articles without a recorded outlet add none.',
      resolve: ({ summary }) => summary().outlets,
    }),
    languages: t.stringList({
      description: 'The languages they are in, as BCP 47 tags.',
      resolve: ({ summary }) => JSON.parse(summary().languages),
    }),
    lastArticle: t.field({
      type: Article,
      nullable: true,
      description:
        'The one published last, which is the first of `articles` in their own order (by the earliest day it can have been); null when there is none.',
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
      resolve: (covered, { longerThan, first }, { corpus }) => {
        if (longerThan < 1) {
          throw refuse(
            'BAD_USER_INPUT',
            `longerThan: ${longerThan} is out of range. Expected 1 or more days.`,
            {
              argument: 'longerThan',
            },
          );
        }
        checkFirst(first, 0, maximalPageSize, 'the longest gaps come first');
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
  const { recordedOn, articles } = findCountry(corpus, country ?? null);
  if (country != null && articles === null) return null;
  // A database that was not built from records does not say when it was recorded.
  const end = to ?? recordedOn ?? '9999-12-31';
  checkRange(from, end);
  const covered: Covered = {
    country: country != null && articles !== null ? { slug: country, articles } : null,
    from: from ?? null,
    to: end,
  };
  return { ...covered, summary: once(() => summarize(corpus, covered)) };
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
    resolve: (_, args, { corpus }) => toCoverage(corpus, args),
  }),
);
