import { type SQL, sql } from 'drizzle-orm';
import type { RowRefusal, Rows } from '../../../compile/declaration.ts';
import { literalValue, validateValue } from '../../../compile/param.ts';
import { refuse } from '../../errors.ts';
import { columnsOf, objectType, rootField } from '../../fields/fields.ts';
import { slugsOf } from '../../fields/lookups.ts';
import { nounNamed } from '../../fields/nouns.ts';
import { identifying } from '../../query/identified.ts';
import { restrictedList } from '../../fields/lists.ts';
import { toSql } from '../../query/render.ts';
import { checkFirst } from '../../query/first.ts';
import { everything } from '../../query/tree.ts';
import { maximalPageSize } from '../../query/page.ts';
import { badRange, checkRange } from '../../query/range.ts';
import { itemBySlug } from '../items.ts';
import {
  aggregatesOf,
  articlesAboutCountry,
  coveredRows,
  type Extent,
  gapsQuery,
  lastDay,
} from './coverageQuery.ts';

/** @throws BAD_USER_INPUT for a gap of no days. */
function checkLength(longerThan: number): void {
  if (longerThan >= 1) return;
  throw refuse('BAD_USER_INPUT', `longerThan: ${longerThan} is out of range. Expected 1 or more days.`, {
    argument: 'longerThan',
  });
}

objectType<Record<'from' | 'to' | 'days', SQL>>('CoverageGap', {
  description: 'A stretch of days in which no article was published.',
  fields: (t) => ({
    from: t.named('from', { type: 'Date', description: 'Its first day.' }),
    to: t.named('to', { type: 'Date', description: 'Its last day.' }),
    days: t.named('days', { type: 'Int', description: 'The number of its days.' }),
  }),
});

objectType<Record<'total' | 'undated' | 'gaps', SQL>>('CoverageGaps', {
  description: 'The stretches of a coverage in which no article was published.',
  fields: (t) => ({
    total: t.named('total', { type: 'Int', description: 'The number of gaps, shown or not.' }),
    undated: t.named('undated', {
      type: 'Int',
      description:
        'The number of articles that fill no gap, as their date can mean too many days: any may lie in one.',
    }),
    gaps: t.jsonRows('gaps', {
      type: ['CoverageGap'],
      cost: { field: 1, multiplier: 1 },
      description: 'The gaps, the longest first.',
      members: ['from', 'to', 'days'],
    }),
  }),
});

interface CoverageSource extends Record<'slug' | 'lastArticle' | 'outlets' | 'languages', SQL> {
  extent: Extent;
}

objectType<CoverageSource>('Coverage', {
  description:
    'What the corpus has read about a country in a period, so that finding nothing there means something. An article is about a country when it refers to it, to a place or organization in it, to an office of any of these, or to someone who can have held such an office on the day of the article: as party to a commitment, participant of an event, area of a figure, place, speaker, relayed, or in passing. Who published it does not matter.',
  fields: (t) => ({
    country: itemBySlug(t, 'Country', 'slug', {
      nullable: true,
      description: 'The country; null for the whole corpus.',
    }),
    from: t.sql({
      type: 'Date',
      nullable: true,
      description: 'The first day; null for no first day.',
      sql: ({ extent }) => sql`${extent.from}`,
    }),
    to: t.sql({ type: 'Date', description: 'The last day.', sql: ({ extent }) => sql`${extent.to}` }),
    articles: restrictedList(
      t,
      'Article',
      'The articles about it that can have been published in the period, with outlets and languages as facets.',
      () => everything,
      ({ extent }, alias) => {
        const { from, where, row } = coveredRows(extent, alias());
        return {
          from,
          where,
          source: row,
          isUnordered: true,
          parent: { rows: (name) => coveredRows(extent, name) },
          count: (condition, name) => {
            const counted = coveredRows(extent, name);
            return sql`SELECT count(*) FROM ${counted.from} WHERE ${counted.where} AND (${toSql(condition, counted.row)})`;
          },
        };
      },
    ),
    outlets: t.named('outlets', {
      type: 'Int',
      description: 'The number of outlets that published them; articles without a recorded outlet add none.',
    }),
    languages: t.sql({
      type: ['String'],
      description: 'The languages they are in, as BCP 47 tags.',
      sql: ({ languages }) => languages,
      isJson: true,
    }),
    lastArticle: itemBySlug(t, 'Article', 'lastArticle', {
      nullable: true,
      description:
        'The one published last, which is the first of `articles` in their own order (by the earliest day it can have been); null when there is none.',
    }),
    gaps: t.one({
      type: 'CoverageGaps',
      description:
        `Stretches of more than \`longerThan\` days in which no article was published, the \`first\` ones (0 to ${maximalPageSize}), as far as the dates say: an article fills every day its date can mean, and one whose date can mean more days than that fills none. The stretch before the first article counts only when \`from\` is given; the stretch after the last counts up to \`to\`.`,
      args: {
        longerThan: t.arg.int({ required: true, defaultValue: 90 }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
      },
      cost: ({ first }) => ({ field: 20, multiplier: Math.max(1, first) }),
      rows: ({ extent }, { longerThan, first: size }, alias) => {
        const first = literalValue(size);
        validateValue(longerThan, checkLength);
        checkFirst(first, 0, maximalPageSize, 'the longest gaps come first');
        const found = alias();
        return {
          from: sql`(${gapsQuery(extent, longerThan, first)}) AS ${sql.raw(found)}`,
          source: columnsOf(found, ['total', 'undated', 'gaps']),
        };
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
 * The coverage as one row; none for a country that is not there.
 * @throws BAD_RANGE for a period that ends before it starts.
 */
function coverageRows({ country = null, from = null, to = null }: CoverageArguments, alias: string): Rows {
  validateValue({ from, to }, (period) => checkRange(period.from, period.to));
  const about = country === null ? sql`NULL` : articlesAboutCountry(country);
  const articles = sql.raw(`${alias}.articles`);
  const extent: Extent = { articles: country === null ? null : articles, from, to: to ?? lastDay };
  const { last, ...aggregates } = aggregatesOf(extent);
  return {
    from: sql`(WITH found AS MATERIALIZED (SELECT ${about} AS articles) SELECT articles FROM found) AS ${sql.raw(alias)}`,
    ...(country === null ? {} : { where: sql`${articles} IS NOT NULL` }),
    source: { extent, slug: sql`${country}`, lastArticle: last, ...aggregates } satisfies CoverageSource,
  };
}

/** The refusal of a period that starts after the day the corpus was recorded. */
function rangeRefusal({ country = null, from = null, to = null }: CoverageArguments): RowRefusal | null {
  if (from === null || to !== null) return null;
  const exists =
    country === null
      ? sql``
      : sql` AND EXISTS (SELECT 1 FROM entity WHERE slug = ${country} AND kind = 'COUNTRY')`;
  return {
    when: sql`${from} > ${lastDay}${exists}`,
    name: 'COVERAGE_RANGE',
    details: sql`json_array(${from}, ${lastDay})`,
  };
}

/** The error of a coverage that ends before it starts. */
export function coverageRange(details: unknown) {
  const [from, to] = details as [string, string];
  return badRange(from, to);
}

/** Adds the root field `coverage`. */
export const addCoverage = () =>
  rootField('coverage', (t) =>
    t.declare(
      {
        type: 'Coverage',
        nullable: true,
        description:
          'What the corpus has read about the `country` with a slug (by default about anything) from the day `from` (by default any) to the day `to` (by default `corpus.recordedOn`), and where it has read nothing. Null when no country has the slug; `country(code:)` finds that of an ISO code.',
        args: {
          country: t.arg.string({
            extensions: { ...identifying(slugsOf(nounNamed('Country'))) },
          }),
          from: t.arg({ type: 'Date' }),
          to: t.arg({ type: 'Date' }),
        },
        cost: { field: 20, multiplier: 1 },
      },
      {
        kind: 'dynamic',
        declare: (_, args: CoverageArguments) => {
          const refusal = rangeRefusal(args);
          return {
            kind: 'one',
            rows: (_source, _args, alias) => coverageRows(args, alias()),
            ...(refusal ? { refusal: () => refusal } : {}),
          };
        },
      },
    ),
  );
