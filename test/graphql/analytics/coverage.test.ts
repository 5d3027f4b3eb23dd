import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../db/derive.ts';
import {
  article,
  claim,
  event,
  eventParticipant,
  statement,
  statementParty,
  statementPlace,
} from '../../../db/schema.ts';
import { emptyCorpus, openApp, seedFixture } from '../../harness.ts';
import { runs } from '../../runs.ts';

const day = (number: number) => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);

/**
 * The fixture with articles that can have been published between these days, counted from the first
 * of 2020, and no others.
 */
const published = (spans: [number, number][]) =>
  openApp((listener) => {
    const corpus = seedFixture(listener);
    const [row] = corpus.query.article.findMany().sync();
    if (!row) throw new Error('The fixture has no article');
    corpus.update(article).set({ publishedEarliest: '1900-01-01', publishedLatest: '1900-01-01' }).run();
    for (const [index, [earliest, latest]] of spans.entries()) {
      corpus
        .insert(article)
        .values({
          ...row,
          id: 1000 + index,
          slug: `article-${index}`,
          sha256: String(index).padStart(64, '0'),
          publishedEarliest: day(earliest),
          publishedLatest: day(latest),
        })
        .run();
    }
    return corpus;
  });

const asked = `query ($from: Date, $to: Date, $longerThan: Int!, $first: Int! = 100) {
  coverage(from: $from, to: $to) { articles { totalCount } gaps(longerThan: $longerThan, first: $first) { total undated gaps { from to days } } } }`;

describe('Coverage.gaps', () => {
  it('are the days that no article fills, longest first, as counted day by day', async () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(200), fc.oneof(fc.constant(0), fc.nat(9)))
        .map(([start, length]) => [start, start + length] as [number, number]),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        spans,
        fc.integer({ min: 1, max: 20 }),
        fc.nat(30),
        fc.integer({ min: 100, max: 230 }),
        async (drawn, longerThan, from, to) => {
          const { ask } = published(drawn);
          const { data, statements } = await ask(asked, { from: day(from), to: day(to), longerThan });
          expect(statements.length).toBe(1);
          const inside = drawn.filter(([earliest, latest]) => earliest <= to && latest >= from);
          expect(data.coverage.articles.totalCount).toBe(inside.length);
          const filling = inside.filter(([earliest, latest]) => latest - earliest < longerThan);
          const gaps: { from: string; to: string; days: number }[] = [];
          let start: number | null = null;
          for (let number = from; number <= to + 1; number += 1) {
            const filled =
              number > to || filling.some(([earliest, latest]) => earliest <= number && number <= latest);
            if (!filled) start ??= number;
            else if (start !== null) {
              if (number - start > longerThan)
                gaps.push({ from: day(start), to: day(number - 1), days: number - start });
              start = null;
            }
          }
          gaps.sort((one, other) => other.days - one.days || one.from.localeCompare(other.from));
          expect(data.coverage.gaps).toEqual({
            total: gaps.length,
            undated: inside.length - filling.length,
            gaps,
          });
        },
      ),
      { numRuns: runs(6, 80), seed: 9 },
    );
  });

  it('has none before the first article when no first day is asked for, and one after the last', async () => {
    const { ask } = published([[10, 10]]);
    const { data } = await ask(
      `query ($to: Date) { coverage(to: $to) { from to gaps(longerThan: 100000) { total } short: gaps(longerThan: 5, first: 1) { total gaps { from } } } }`,
      { to: day(30) },
    );
    expect(data.coverage).toMatchObject({ from: null, to: day(30), gaps: { total: 0 }, short: { total: 2 } });
    const [{ from }] = data.coverage.short.gaps;
    expect(from).toBe('1900-01-02');
  });

  it.each([
    ['BAD_USER_INPUT', '{ coverage { gaps(longerThan: 0) { total } } }'],
    ['BAD_PAGE', '{ coverage { gaps(first: 101) { total } } }'],
    ['BAD_RANGE', '{ coverage(from: "2021-01-01", to: "2020-01-01") { to } }'],
    // The period ends on the day the corpus was recorded, which is known when the statement runs.
    ['BAD_RANGE', '{ coverage(from: "2999-01-01") { to } }'],
    ['BAD_RANGE', '{ coverage(country: "uruguay", from: "2026-01-04") { to } }'],
  ])('refuses with %s: %s', async (code, query) => {
    const { errors } = await openApp().ask(query);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
  });
});

describe('Query.coverage', () => {
  const { ask } = openApp();

  it('has the articles about a country, the languages, the outlets and the last one', async () => {
    const { data, statements } = await ask(
      '{ coverage(country: "uruguay") { country { name } to outlets languages lastArticle { slug } articles { totalCount facets(by: [LANG]) { values { value count } } } } }',
    );
    expect(data.coverage).toEqual({
      country: { name: 'Uruguay' },
      to: '2026-01-03',
      outlets: 1,
      languages: ['en', 'ru'],
      lastArticle: { slug: 'ferry-report-2021' },
      articles: {
        totalCount: 2,
        facets: [
          {
            values: [
              { value: 'en', count: 1 },
              { value: 'ru', count: 1 },
            ],
          },
        ],
      },
    });
    expect(statements.length).toBe(1);
  });

  it('is answered as often as it is asked, also where that is more than one statement can hold', async () => {
    const parts = 'outlets languages lastArticle { slug } articles { totalCount } gaps { total undated }';
    const names = Array.from({ length: 25 }, (_, index) => `a${index}`);
    const { data } = await ask(
      `{ ${names.map((name) => `${name}: coverage(country: "uruguay") { ${parts} }`).join(' ')} }`,
    );
    expect(Object.keys(data)).toEqual(names);
    for (const name of names) expect(data[name]).toEqual(data.a0);
    expect(data.a0.outlets).toBe(1);
  });

  it('is null for what is no country', async () => {
    const { data } = await ask(
      '{ none: coverage(country: "atlantis") { to } other: coverage(country: "shipping") { to } code: coverage(country: "UY") { to } empty: coverage(country: "") { to } }',
    );
    expect(data).toEqual({ none: null, other: null, code: null, empty: null });
  });

  it('covers the whole corpus without a country', async () => {
    const { data } = await ask(
      '{ coverage { country { slug } articles { totalCount } } articles { totalCount } }',
    );
    expect(data.coverage).toEqual({ country: null, articles: data.articles });
  });

  it('keeps to the days in which an article can have been published', async () => {
    const { data } = await ask(
      '{ early: coverage(to: "2021-04-30") { articles { nodes { slug } } } late: coverage(from: "2021-06-30") { articles { nodes { slug } } } }',
    );
    expect(data.early.articles.nodes).toEqual([{ slug: 'harbour-interview-2020' }]);
    expect(data.late.articles.nodes).toEqual([{ slug: 'ferry-report-2021' }]);
  });
});

/**
 * An article each, on a day on which nothing else was published, about an event in which one of
 * these alone took part.
 */
const participants = [
  ...[
    'iceland',
    'harbour-board-of-iceland',
    'harbour-pilots',
    'chair-of-harbour-pilots',
    'president-of-iceland',
  ],
  ...['uruguay', 'montevideo', 'old-port-of-montevideo', 'la-plata-dredging', 'president-of-uruguay'],
  ...['ada-stein', 'marta-silva', 'juan-perez', 'north-atlantic', 'tidewater-post'],
];

const eventful = (published: string) =>
  openApp((listener) => {
    const corpus = seedFixture(listener);
    const [row] = corpus.query.article.findMany().sync();
    const [told] = corpus.query.event.findMany().sync();
    if (!row || !told) throw new Error('The fixture has no article or no event');
    for (const [index, slug] of participants.entries()) {
      const id = 1000 + index;
      const actor = corpus.query.entity.findFirst({ where: { slug } }).sync();
      if (!actor) throw new Error(`The fixture has no ${slug}`);
      corpus
        .insert(article)
        .values({
          ...row,
          id,
          slug,
          sha256: String(id).padStart(64, '0'),
          publishedEarliest: published,
          publishedLatest: published,
        })
        .run();
      corpus
        .insert(event)
        .values({ ...told, id, slug, partOfId: null })
        .run();
      corpus
        .insert(eventParticipant)
        .values({ eventId: id, role: 'ACTOR', actorId: actor.id, actorKind: actor.kind as 'COUNTRY' })
        .run();
      corpus
        .insert(claim)
        .values({
          id,
          slug: `${slug}.c01`,
          articleId: id,
          eventId: id,
          voice: 'NARRATION',
          hedged: false,
          summary: 'It took place.',
        })
        .run();
    }
    derive(corpus);
    return corpus;
  });

describe('Coverage.articles', () => {
  it.each([
    ['iceland', '2020-03-10', [...participants.slice(0, 5), 'ada-stein', 'marta-silva']],
    // Marta Silva left office in 2021 or 2022, Ada Stein took hers in 2019.
    ['iceland', '2022-12-31', [...participants.slice(0, 5), 'ada-stein', 'marta-silva']],
    ['iceland', '2023-01-01', [...participants.slice(0, 5), 'ada-stein']],
    ['iceland', '2018-12-31', participants.slice(0, 5)],
    ['uruguay', '2020-03-10', participants.slice(5, 10)],
  ])(
    'about %s on %s are those of its places, organizations, offices and who holds them',
    async (country, on, expected) => {
      const { ask } = eventful(on);
      const { data } = await ask(
        'query ($country: String, $slugs: [String!]) { coverage(country: $country) { articles(first: 100, where: { slug: { in: $slugs } }, orderBy: [{ slug: ASC }]) { nodes { slug } } } }',
        { country, slugs: participants },
      );
      expect(data.coverage.articles.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(
        expected.toSorted(),
      );
    },
  );
});

describe('Query.coverage of an empty corpus', () => {
  it('ends on the last day there can be, and has nothing to show', async () => {
    const { ask } = openApp((listener) => emptyCorpus(listener));
    const { data, errors } = await ask(
      '{ coverage { from to lastArticle { slug } articles { totalCount } gaps { total undated } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.coverage).toMatchObject({
      from: null,
      to: '9999-12-31',
      lastArticle: null,
      articles: { totalCount: 0 },
    });
  });

  it('are also those in which a statement concerns the country or a place in it', async () => {
    const { ask } = openApp((listener) => {
      const corpus = seedFixture(listener);
      const [row] = corpus.query.article.findMany().sync();
      const made = corpus.query.statement.findFirst().sync();
      if (!row || !made) throw new Error('The fixture has no article or no statement');
      const idOf = (slug: string) => corpus.query.entity.findFirst({ where: { slug } }).sync()?.id ?? 0;
      for (const [index, slug] of ['of-a-party', 'of-a-place'].entries()) {
        const id = 1000 + index;
        corpus
          .insert(article)
          .values({ ...row, id, slug, sha256: String(id).padStart(64, '0') })
          .run();
        corpus
          .insert(statement)
          .values({ ...made, id, slug })
          .run();
        corpus
          .insert(claim)
          .values({
            id,
            slug: `${slug}.c01`,
            articleId: id,
            statementId: id,
            voice: 'NARRATION',
            hedged: false,
            summary: 'It was said.',
          })
          .run();
      }
      corpus
        .insert(statementParty)
        .values({ statementId: 1000, actorId: idOf('uruguay'), actorKind: 'COUNTRY' })
        .run();
      corpus
        .insert(statementPlace)
        .values({ statementId: 1001, placeId: idOf('montevideo') })
        .run();
      derive(corpus);
      return corpus;
    });
    const { data } = await ask('{ coverage(country: "uruguay") { articles { nodes { slug } } } }');
    const slugs = data.coverage.articles.nodes.map(({ slug }: { slug: string }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(['of-a-party', 'of-a-place']));
  });
});
