import { describe, expect, test } from 'vitest';
import { derive } from '../../../db/derive.ts';
import * as tables from '../../../db/schema.ts';
import { openApp } from '../../harness.ts';

const { ask, corpus } = openApp();

/** One field of a commitment. */
async function fieldOf(slug: string, field: string) {
  const { data, errors } = await ask(`{ commitment(slug: "${slug}") { field: ${field} } }`);
  expect(errors).toBeUndefined();
  return data.commitment.field;
}

/**
 * Assessed as of the end of 2020. An article of May or June 2021 reports that it was superseded,
 * and on the same days that it was partly delivered.
 */
const two = 'two-ferries-2020';
/** Due some day of 2022 or 2023. Assessed on several days by this test. */
const three = 'three-ferries-2021';

const commitmentId = corpus.$client
  .prepare('SELECT id FROM commitment WHERE slug = ?')
  .pluck()
  .get(three) as number;
for (const [day, status] of [
  ['2022-03-01', 'UNDER_WAY'],
  ['2023-06-01', 'DELIVERED'],
  // Somebody found out later that it was not so.
  ['2024-02-01', 'PARTLY_DELIVERED'],
  ['2024-05-01', 'WITHDRAWN'],
] as const) {
  const asOf = { asOfEdtf: day, asOfEarliest: day, asOfLatest: day };
  corpus
    .insert(tables.assessment)
    .values({
      slug: `${three}.${day}`,
      commitmentId,
      articleId: 1,
      status,
      basis: 'CODER_JUDGEMENT',
      ...asOf,
    })
    .run();
}
derive(corpus);

describe('Commitment.status', () => {
  test.each([
    [two, '2020-12-30', 'NOT_ASSESSED', null, null],
    [two, '2020-12-31', 'PREPARING', '2020-12-31', 'OTHER_SOURCE'],
    [two, '2021-06-29', 'PREPARING', '2020-12-31', 'OTHER_SOURCE'],
    [two, '2021-06-30', 'SUPERSEDED', '[..2021-06-30]', 'LINK'],
    [two, '9999-12-31', 'SUPERSEDED', '[..2021-06-30]', 'LINK'],
    [three, '2022-02-28', 'NOT_ASSESSED', null, null],
    [three, '2022-03-01', 'UNDER_WAY', '2022-03-01', 'CODER_JUDGEMENT'],
    [three, '2024-01-31', 'DELIVERED', '2023-06-01', 'CODER_JUDGEMENT'],
    [three, '2024-02-01', 'PARTLY_DELIVERED', '2024-02-01', 'CODER_JUDGEMENT'],
    ['ferry-line-2020', '9999-12-31', 'NOT_ASSESSED', null, null],
  ])('of %s as of %s', async (slug, day, status, edtf, basis) => {
    expect(await fieldOf(slug, `status(asOf: "${day}") { status asOf { edtf } basis }`)).toEqual({
      status,
      asOf: edtf && { edtf },
      basis,
    });
  });

  test('shows what it rests on', async () => {
    const fields = 'basis assessment { slug } supersededBy { slug }';
    expect(await fieldOf(two, `status(asOf: "2020-12-31") { ${fields} }`)).toEqual({
      basis: 'OTHER_SOURCE',
      assessment: { slug: `${two}.2020-12-31.other-source` },
      supersededBy: null,
    });
    expect(await fieldOf(two, `status { ${fields} }`)).toEqual({
      basis: 'LINK',
      assessment: null,
      supersededBy: { slug: three },
    });
    expect(await fieldOf('ferry-line-2020', `status { ${fields} }`)).toEqual({
      basis: null,
      assessment: null,
      supersededBy: null,
    });
  });

  test('is as of the day of recording when no day is asked for', async () => {
    const { data } = await ask('{ corpus { recordedOn } }');
    const fields = 'status asOf { edtf earliest latest } basis';
    for (const slug of [two, three, 'herring-study-2020', 'ferry-line-2020']) {
      const then = await fieldOf(slug, `status(asOf: "${data.corpus.recordedOn}") { ${fields} }`);
      expect(await fieldOf(slug, `status { ${fields} }`)).toEqual(then);
      expect(await fieldOf(slug, `status(asOf: null) { ${fields} }`)).toEqual(then);
    }
  });
});

test('Assessment.article is the article it was recorded with', async () => {
  const { data, statements } = await ask(`{
    article(slug: "ferry-report-2021") { assessments { nodes { status basis article { slug } claim { slug } } } }
    commitments(where: { assessments: { some: { article: { some: { slug: { eq: "ferry-report-2021" } } } } } }) { nodes { slug } } }`);
  const article = { slug: 'ferry-report-2021' };
  expect(data.article.assessments.nodes).toEqual([
    { status: 'PREPARING', basis: 'OTHER_SOURCE', article, claim: null },
    { status: 'PARTLY_DELIVERED', basis: 'AS_REPORTED', article, claim: { slug: 'ferry-report-2021.c04' } },
  ]);
  expect(data.commitments.nodes).toEqual([{ slug: two }]);
  expect(statements).toHaveLength(1);
});

describe('Commitment.schedule', () => {
  test.each([
    // A deadline that is some day of 2021.
    [two, '2020-12-31', 'OPEN'],
    [two, '2021-01-01', 'DUE'],
    [two, '2021-06-29', 'DUE'],
    // Superseded: not late under terms that were replaced.
    [two, '2021-06-30', 'CLOSED'],
    [two, '2022-01-01', 'CLOSED'],
    // One that is some day of 2022 or 2023; meanwhile it was delivered, then found not to have
    // been, then withdrawn.
    [three, '2021-12-31', 'OPEN'],
    [three, '2022-01-01', 'DUE'],
    [three, '2023-05-31', 'DUE'],
    [three, '2023-06-01', 'CLOSED'],
    [three, '2024-01-31', 'CLOSED'],
    [three, '2024-02-01', 'LATE'],
    [three, '2024-05-01', 'CLOSED'],
    ['ferry-line-2020', '9999-12-31', 'NO_DEADLINE'],
    // Too vague to be assessed is not closed.
    ['herring-study-2020', '9999-12-31', 'NO_DEADLINE'],
  ])('of %s as of %s is %s', async (slug, day, schedule) => {
    expect(await fieldOf(slug, `schedule(asOf: "${day}")`)).toBe(schedule);
  });

  test('of several days is one statement', async () => {
    const { data, statements } = await ask(`{ commitment(slug: "${two}") {
      open: schedule(asOf: "2020-12-31") due: schedule(asOf: "2021-06-01") schedule
      early: status(asOf: "2020-12-30") { status } status { status } } }`);
    expect(data.commitment).toEqual({
      open: 'OPEN',
      due: 'DUE',
      schedule: 'CLOSED',
      early: { status: 'NOT_ASSESSED' },
      status: { status: 'SUPERSEDED' },
    });
    expect(statements).toHaveLength(1);
  });
});

describe('Commitment.specificity', () => {
  test.each([
    [two, []],
    [three, ['TARGET_FIGURE']],
    ['teacher-2020', ['TARGET_FIGURE', 'DEADLINE']],
    ['ferry-line-2020', ['PROMISEE_OR_BENEFICIARY', 'TARGET_FIGURE', 'DEADLINE']],
    ['herring-study-2020', ['PROMISEE_OR_BENEFICIARY', 'CHECKABLE_ACT', 'TARGET_FIGURE', 'DEADLINE']],
  ])('%s lacks %j', async (slug, missing) => {
    expect(await fieldOf(slug, 'specificity { score missing }')).toEqual({
      score: 5 - missing.length,
      missing,
    });
  });
});

describe('Commitment.force', () => {
  test.each([
    // Reported later, expected by the outlet, and pledged: the pledge is the strongest.
    [two, 'PLEDGE'],
    [three, 'EXPECTATION'],
    ['ferry-line-2020', 'SIGNED'],
  ])('of %s is the strongest of its claims: %s', async (slug, force) => {
    expect(await fieldOf(slug, 'force')).toBe(force);
  });
});

describe('Commitment', () => {
  test('knows its parties by role, and whoever they are', async () => {
    const { data } = await ask(`{ commitment(slug: "${two}") {
      parties { role actor { slug __typename } commitment { slug } }
      promisors { nodes { slug ... on Organization { organizationKind country { code } } } }
      promisees { nodes { slug ... on Country { alpha3 region { name } } } }
      beneficiaries { nodes { slug ... on Place { placeKind iso31662 } } }
      implementers { totalCount } } }`);
    const commitment = { slug: two };
    expect(data.commitment).toEqual({
      parties: [
        { role: 'BENEFICIARY', actor: { slug: 'montevideo', __typename: 'Place' }, commitment },
        { role: 'PROMISEE', actor: { slug: 'uruguay', __typename: 'Country' }, commitment },
        {
          role: 'PROMISOR',
          actor: { slug: 'harbour-board-of-iceland', __typename: 'Organization' },
          commitment,
        },
      ],
      promisors: {
        nodes: [
          { slug: 'harbour-board-of-iceland', organizationKind: 'GOVERNMENT_BODY', country: { code: 'IS' } },
        ],
      },
      promisees: { nodes: [{ slug: 'uruguay', alpha3: 'URY', region: { name: 'South America' } }] },
      beneficiaries: { nodes: [{ slug: 'montevideo', placeKind: 'CITY', iso31662: 'UY-MO' }] },
      implementers: { totalCount: 0 },
    });
  });

  test('is linked both ways', async () => {
    const { data } = await ask(`{ commitment(slug: "${two}") {
      links { type strength note from { slug } to { slug } } linkedFrom { type from { slug } to { slug } } } }`);
    const here = { slug: two };
    expect(data.commitment).toEqual({
      links: [
        {
          type: 'PART_OF',
          strength: 'PROBABLE',
          note: 'The ferries are what the line runs with',
          from: here,
          to: { slug: 'ferry-line-2020' },
        },
      ],
      linkedFrom: [
        { type: 'IN_EXCHANGE_FOR', from: { slug: 'old-port-dredging-2020' }, to: here },
        { type: 'SUPERSEDES', from: { slug: three }, to: here },
      ],
    });
  });
});
