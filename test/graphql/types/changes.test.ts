import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { derive } from '../../../db/derive.ts';
import * as tables from '../../../db/schema.ts';
import { openApp } from '../../harness.ts';

const { ask, corpus } = openApp();

const idOf = (table: string, slug: string) =>
  corpus.$client.prepare(`SELECT id FROM ${table} WHERE slug = ?`).pluck().get(slug) as number;

/** Due by the end of 2020 at first; from June 2020 on some day of 2021. */
const two = 'two-ferries-2020';
/** Offered if a hall is lent. */
const teacher = 'teacher-2020';
/** Due on 4 March 2020, and moved on an unknown day from 2 March to the report of 10 March. */
const training = 'crew-training-2020';

const commitmentId = idOf('commitment', teacher);
const made = (day: string) => ({
  madeEdtf: day,
  madeEarliest: day,
  madeLatest: day,
  madeBasis: 'STATED' as const,
});
const deadline = (day: string) => ({
  deadlineEdtf: day,
  deadlineEarliest: day,
  deadlineLatest: day,
  deadlineBasis: 'STATED' as const,
});
const reported = {
  commitmentId,
  articleId: idOf('article', 'harbour-interview-2020'),
  claimId: idOf('claim', 'harbour-interview-2020.c06'),
};
const claimOf = (slug: string) =>
  corpus.$client
    .prepare(
      "SELECT claim.id FROM claim JOIN commitment ON commitment.id = commitment_id WHERE commitment.slug = ? AND claim.slug LIKE 'harbour-interview-2020.%'",
    )
    .pluck()
    .get(slug) as number;
corpus
  .update(tables.commitment)
  .set(deadline('2020-03-04'))
  .where(eq(tables.commitment.id, idOf('commitment', training)))
  .run();
corpus
  .insert(tables.commitmentChange)
  .values([
    { ...reported, aspect: 'DEADLINE', ...made('2020-03-01'), ...deadline('2022-06-30') },
    { ...reported, aspect: 'CONDITION', ...made('2020-03-05') },
    {
      ...reported,
      commitmentId: idOf('commitment', training),
      claimId: claimOf(training),
      aspect: 'DEADLINE',
      madeEdtf: '[2020-03-02..]',
      madeEarliest: '2020-03-02',
      madeLatest: '9999-12-31',
      madeBasis: 'STATED',
      ...deadline('2021-06-30'),
    },
    {
      ...reported,
      commitmentId: idOf('commitment', two),
      claimId: claimOf(two),
      aspect: 'TARGET',
      ...made('2020-03-10'),
      figureId: idOf('figure', 'two-ferries-2020-target'),
    },
  ])
  .run();
derive(corpus);

async function commitment(slug: string, fields: string) {
  const { data, errors, statements } = await ask(`{ commitment(slug: "${slug}") { ${fields} } }`);
  expect(errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  return data.commitment;
}

describe('Commitment.changes', () => {
  test('are dated, and rest on a claim of their article', async () => {
    const fields =
      'aspect made { edtf } deadline { edtf } condition target { slug } article { slug } claim { slug }';
    expect(await commitment(two, `changes { ${fields} }`)).toEqual({
      changes: [
        {
          aspect: 'TARGET',
          made: { edtf: '2020-03-10' },
          deadline: null,
          condition: null,
          target: { slug: 'two-ferries-2020-target' },
          article: { slug: 'harbour-interview-2020' },
          claim: { slug: 'harbour-interview-2020.c01' },
        },
        {
          aspect: 'DEADLINE',
          made: { edtf: '2020-06-01' },
          deadline: { edtf: '2021' },
          condition: null,
          target: null,
          article: { slug: 'ferry-report-2021' },
          claim: { slug: 'ferry-report-2021.c04' },
        },
      ],
    });
  });

  test.each([
    [two, '2020-05-31', '2020-12-31', 'OPEN'],
    [two, '2020-06-01', '2021', 'OPEN'],
    [two, '2021-01-01', '2021', 'DUE'],
    [teacher, '2020-02-29', null, 'NO_DEADLINE'],
    [teacher, '2020-03-01', '2022-06-30', 'OPEN'],
    [teacher, '2022-07-01', '2022-06-30', 'LATE'],
    [training, '2020-03-04', '2020-03-04', 'DUE'],
    // Past the deadline, but perhaps another one was in force.
    [training, '2020-03-05', '2020-03-04', 'DUE'],
    [training, '2020-03-10', '2021-06-30', 'OPEN'],
    [training, '2021-07-01', '2021-06-30', 'LATE'],
  ])('give %s on %s the deadline %s: %s', async (slug, day, edtf, schedule) => {
    expect(await commitment(slug, `deadlineOn(date: "${day}") { edtf } schedule(asOf: "${day}")`)).toEqual({
      deadlineOn: edtf && { edtf },
      schedule,
    });
    const { data } = await ask(
      `{ commitments(where: { slug: { eq: "${slug}" }, schedule: { eq: ${schedule}, asOf: "${day}" } }) { totalCount } }`,
    );
    expect(data.commitments.totalCount).toBe(1);
  });

  test('leave the terms of the day of recording in the commitment, its filters and orders', async () => {
    expect(await commitment(teacher, 'deadline { edtf } condition conditionality')).toEqual({
      deadline: { edtf: '2022-06-30' },
      condition: null,
      conditionality: 'UNCONDITIONAL',
    });
    const { data } = await ask(`{
      due: commitments(where: { deadline: { overlaps: { from: "2022-06-30", to: "2022-06-30" } } }) { nodes { slug } }
      early: commitments(where: { deadline: { before: "2021-01-01" } }) { nodes { slug } }
      changed: commitments(where: { changes: { some: { aspect: { eq: CONDITION } } } }) { nodes { slug } } }`);
    expect(data.due.nodes).toContainEqual({ slug: teacher });
    expect(data.early.nodes).not.toContainEqual({ slug: two });
    expect(data.changed.nodes).toEqual([{ slug: teacher }]);
  });

  test('are steps of the thread', async () => {
    const { thread } = await commitment(
      teacher,
      'thread { steps { stepKind on { edtf } article { slug } changes { aspect from to } } }',
    );
    const article = { slug: 'harbour-interview-2020' };
    expect(thread.steps.filter(({ stepKind }: { stepKind: string }) => stepKind === 'CHANGED')).toEqual([
      {
        stepKind: 'CHANGED',
        on: { edtf: '2020-03-01' },
        article,
        changes: [{ aspect: 'DEADLINE', from: null, to: '2022-06-30' }],
      },
      {
        stepKind: 'CHANGED',
        on: { edtf: '2020-03-05' },
        article,
        changes: [{ aspect: 'CONDITION', from: 'Uruguay lends a hall.', to: null }],
      },
    ]);
  });

  test('show in the thread the target that another takes the place of', async () => {
    const { thread } = await commitment(two, 'thread { steps { stepKind changes { aspect from to } } }');
    expect(thread.steps).toContainEqual({
      stepKind: 'CHANGED',
      changes: [{ aspect: 'TARGET', from: null, to: 'quantity-supplied EQ 2 {ferry}' }],
    });
  });

  test('stay the same when derived again', () => {
    const rows = () => corpus.$client.prepare('SELECT * FROM commitment ORDER BY id').all();
    const before = rows();
    derive(corpus);
    expect(rows()).toEqual(before);
  });
});
