import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { derive } from '../../db/derive.ts';
import { type Corpus, createCorpus } from '../../db/open.ts';
import { between, insertRow, type Row } from './rows.ts';

let corpus: Corpus;

const recordedOn = '2021-12-31';
const [ferries, harbour] = [1, 2];

function addCommitment(id: number): void {
  insertRow(corpus, 'commitment', { id, slug: `commitment-${id}` });
}

function addClaim(slug: string, commitment: number, force: string): void {
  insertRow(corpus, 'claim', {
    slug,
    commitment_id: commitment,
    force,
    voice: 'NARRATION',
    speaker_id: null,
  });
}

type Bounds = readonly [earliest: string, latest: string];

const day = (date: string): Bounds => [date, date];

/** Adds an assessment, of the ferries and by the coder unless it says otherwise. */
function addAssessment(slug: string, [earliest, latest]: Bounds, assessment: Row): void {
  const asOf = between('as_of', earliest, latest);
  insertRow(corpus, 'assessment', { slug, commitment_id: ferries, ...asOf, ...assessment });
}

const standing = () => {
  derive(corpus);
  return corpus.get<{ force: string; status: string; assessment: string | null }>(sql`
    SELECT force, commitment_standing.status, assessment.slug AS assessment
    FROM commitment_standing LEFT JOIN assessment ON assessment.id = assessment_id WHERE commitment_standing.commitment_id = ${ferries}`);
};

beforeEach(() => {
  corpus = createCorpus(':memory:');
  insertRow(corpus, 'corpus', { recorded_on: recordedOn });
  insertRow(corpus, 'article', { id: 1 });
  addCommitment(ferries);
});

describe('commitment_standing.force', () => {
  const weakestFirst = [
    'REPORT',
    'INTEREST',
    'EXPECTATION',
    'PROPOSAL',
    'OFFER',
    'INTENTION',
    'PLEDGE',
    'AGREEMENT',
    'SIGNED',
  ] as const;

  test.each(weakestFirst.slice(1).map((force, rank) => [force, weakestFirst[rank]] as const))(
    '%s is stronger than %s, whichever is said first',
    (stronger, weaker = 'REPORT') => {
      addCommitment(harbour);
      addClaim('c1', ferries, weaker);
      addClaim('c2', ferries, stronger);
      addClaim('c3', harbour, stronger);
      addClaim('c4', harbour, weaker);
      derive(corpus);
      const forces = corpus.all<{ force: string }>(sql`SELECT force FROM commitment_standing`);
      expect(forces).toEqual([{ force: stronger }, { force: stronger }]);
    },
  );

  test('is not that of claims on another commitment', () => {
    addCommitment(harbour);
    addClaim('c1', harbour, 'SIGNED');
    addClaim('c2', ferries, 'OFFER');
    expect(standing()?.force).toBe('OFFER');
  });

  test('falls back when the strongest claim goes', () => {
    addClaim('c1', ferries, 'SIGNED');
    addClaim('c2', ferries, 'OFFER');
    expect(standing()?.force).toBe('SIGNED');
    corpus.run(sql`DELETE FROM claim WHERE slug = 'c1'`);
    expect(standing()?.force).toBe('OFFER');
  });

  test('is not to be had without a claim', () => {
    expect(() => derive(corpus)).toThrow(
      expect.objectContaining({
        cause: expect.objectContaining({ message: 'NOT NULL constraint failed: commitment_standing.force' }),
      }),
    );
  });
});

describe('commitment_standing.status', () => {
  beforeEach(() => addClaim('c1', ferries, 'PLEDGE'));

  test('is NOT_ASSESSED without an assessment, also where another commitment has one', () => {
    addCommitment(harbour);
    addClaim('c2', harbour, 'PLEDGE');
    addAssessment('other', day('2021-01-01'), { commitment_id: harbour });
    expect(standing()).toMatchObject({ status: 'NOT_ASSESSED', assessment: null });
  });

  const june: Bounds = ['2021-06-01', '2021-06-30'];

  describe.each(['written first', 'written last'])('of an assessment %s', (when) => {
    // Of one commitment and day, only the basis can differ.
    const elsewhere = { status: 'DELIVERED', basis: 'OTHER_SOURCE', source: 'https://example.org/ferries' };

    // The other one is b, which the slug would choose in all cases but the last, were it asked too
    // early.
    test.each([
      { rule: 'the later day', taken: 'a', of: day('2021-01-02'), other: day('2021-01-01') },
      { rule: 'the later latest day', taken: 'a', of: ['2020-01-01', '2021-07-01'], other: june },
      {
        rule: 'the later earliest day of one latest day',
        taken: 'a',
        of: ['2021-06-29', '2021-06-30'],
        other: june,
      },
      { rule: 'the last slug of one interval', taken: 'c', of: june, other: june },
    ] as const)('is the one of $rule', ({ taken, of, other }) => {
      const add = [
        () => addAssessment(taken, of, { status: 'STALLED' }),
        () => addAssessment('b', other, elsewhere),
      ];
      for (const one of when === 'written first' ? add : add.reverse()) one();
      expect(standing()).toMatchObject({ status: 'STALLED', assessment: taken });
    });
  });

  test.each([
    { when: 'on the day of recording', asOf: day(recordedOn), taken: 'b' },
    { when: 'the day after', asOf: day('2022-01-01'), taken: 'a' },
    { when: 'perhaps on that day, perhaps after', asOf: [recordedOn, '2022-01-01'], taken: 'a' },
    { when: 'on a day that is not known', asOf: ['0000-01-01', '9999-12-31'], taken: 'a' },
  ] as const)('when one more was made $when, is that of $taken', ({ asOf, taken }) => {
    addAssessment('a', day('2021-12-30'), { status: 'STALLED' });
    addAssessment('b', asOf, { status: 'DELIVERED' });
    const status = taken === 'a' ? 'STALLED' : 'DELIVERED';
    expect(standing()).toMatchObject({ status, assessment: taken });
  });

  test('is NOT_ASSESSED when the only assessment is of a day after the recording', () => {
    addAssessment('a', day('2022-01-01'), { status: 'DELIVERED' });
    expect(standing()).toMatchObject({ status: 'NOT_ASSESSED', assessment: null });
  });
});
