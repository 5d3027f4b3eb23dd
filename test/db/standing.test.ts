import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { derive } from '../../db/derive.ts';
import type { Corpus } from '../../db/open.ts';
import { assessedStatus } from '../../db/vocabulary.ts';
import { emptyCorpus } from '../harness.ts';
import { between, insertRow, type Row, sha256 } from './rows.ts';

let corpus: Corpus;

const recordedOn = '2021-12-31';
const [ferries, harbour] = [1, 2];

function addCommitment(id: number): void {
  insertRow(corpus, 'commitment', { id, slug: `commitment-${id}` });
}

function addClaim(slug: string, commitment: number, force: string, article = 1): void {
  insertRow(corpus, 'claim', {
    slug,
    article_id: article,
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

/** The statuses of the ferries in the course of time. */
const history = () => {
  derive(corpus);
  return corpus.all<{ since: string; status: string; basis: string }>(
    sql`SELECT since, status, basis FROM commitment_status WHERE commitment_id = ${ferries} ORDER BY since`,
  );
};

/** Statuses that say nothing about the act. */
const silent = ['NO_EVIDENCE', 'NOT_ASSESSABLE'];

beforeEach(() => {
  corpus = emptyCorpus();
  insertRow(corpus, 'corpus', { recorded_on: recordedOn });
  insertRow(corpus, 'article', { id: 1 });
  addCommitment(ferries);
});

describe('commitment_standing.force', () => {
  const weakestFirst = [
    'REPORT',
    'EXPECTATION',
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
    const reported = { basis: 'AS_REPORTED', claim_id: 1 };

    // The other one is b, which the slug would choose in all cases, were it asked too early.
    test.each([
      { rule: 'the later day', taken: 'a', of: day('2021-01-02'), other: day('2021-01-01') },
      { rule: 'the later latest day', taken: 'a', of: ['2020-01-01', '2021-07-01'], other: june },
      {
        rule: 'the later earliest day of one latest day',
        taken: 'a',
        of: ['2021-06-29', '2021-06-30'],
        other: june,
      },
      {
        rule: 'a known day before one that is not',
        taken: 'a',
        of: june,
        other: ['0000-01-01', '9999-12-31'],
      },
      { rule: 'a report of one interval', taken: 'a', of: june, other: june, basis: reported },
    ] as const)('is the one of $rule', ({ taken, of, other, ...more }) => {
      const basis = 'basis' in more ? more.basis : {};
      const add = [
        () => addAssessment(taken, of, { status: 'STALLED', ...basis }),
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
    { when: 'on a day since then that is not known', asOf: ['2021-12-31', '9999-12-31'], taken: 'b' },
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

  test('is that of an assessment of a day that is not known when there is no other', () => {
    addAssessment('a', ['0000-01-01', '9999-12-31'], { status: 'UNDER_WAY' });
    expect(history()).toEqual([{ since: recordedOn, status: 'UNDER_WAY', basis: 'CODER_JUDGEMENT' }]);
  });

  const outcomes = Object.keys(assessedStatus).filter((status) => !silent.includes(status));

  test.each(silent.flatMap((quiet) => outcomes.map((status) => [quiet, status] as const)))(
    '%s undoes no %s, before or after it',
    (quiet, status) => {
      addAssessment('a', day('2020-06-01'), { status: quiet });
      addAssessment('b', day('2021-01-01'), { status });
      addAssessment('c', day('2021-06-01'), { status: quiet });
      expect(standing()).toMatchObject({ status, assessment: 'b' });
      expect(history().map((row) => row.status)).toEqual([quiet, status]);
    },
  );

  test('goes back when a source says so', () => {
    addAssessment('a', day('2021-01-01'), { status: 'DELIVERED' });
    addAssessment('b', day('2021-06-01'), { status: 'PARTLY_DELIVERED' });
    expect(standing()).toMatchObject({ status: 'PARTLY_DELIVERED', assessment: 'b' });
  });
});

describe('commitment_status of a commitment that another supersedes', () => {
  const unknown: Bounds = ['0000-01-01', '9999-12-31'];

  /** The harbour commitment was made between two days and replaces the ferries. */
  function supersede([earliest, latest]: Bounds, published: Bounds): void {
    insertRow(corpus, 'article', {
      id: 2,
      slug: 'report',
      sha256: sha256('2'),
      ...between('published', ...published),
    });
    insertRow(corpus, 'commitment', {
      id: harbour,
      slug: 'harbour',
      ...between('made', earliest, latest),
    });
    addClaim('h1', harbour, 'PLEDGE', 2);
    insertRow(corpus, 'commitment_link', { from_id: harbour, type: 'SUPERSEDES', to_id: ferries });
    addClaim('c1', ferries, 'PLEDGE');
  }

  test.each<{ rule: string; made: Bounds; published: Bounds; since: string; asOf: string }>([
    {
      rule: 'the day the other was made',
      made: day('2021-02-01'),
      published: day('2021-03-01'),
      since: '2021-02-01',
      asOf: '2021-02-01',
    },
    {
      rule: 'the last day on which it can have been made',
      made: ['2021-01-01', '2021-02-01'],
      published: day('2021-03-01'),
      since: '2021-02-01',
      asOf: '2021-01-01/2021-02-01',
    },
    {
      rule: 'the day it was reported, if it can have been made later or any time before',
      made: unknown,
      published: ['2021-02-01', '2021-03-01'],
      since: '2021-03-01',
      asOf: '[..2021-03-01]',
    },
    {
      rule: 'the day it was reported, not before it can have been made',
      made: ['2021-01-01', '2021-12-31'],
      published: day('2021-03-01'),
      since: '2021-03-01',
      asOf: '[2021-01-01..2021-03-01]',
    },
    {
      rule: 'the day of recording, if neither day is known',
      made: unknown,
      published: unknown,
      since: recordedOn,
      asOf: '0000-01-01/9999-12-31',
    },
  ])('is SUPERSEDED from $rule', ({ made, published, since, asOf }) => {
    supersede(made, published);
    expect(history()).toEqual([{ since, status: 'SUPERSEDED', basis: 'LINK' }]);
    expect(standing()).toMatchObject({ status: 'SUPERSEDED', assessment: null });
    expect(corpus.get(sql`SELECT as_of_edtf, superseded_by_id FROM commitment_status`)).toEqual({
      as_of_edtf: asOf,
      superseded_by_id: harbour,
    });
    expect(
      corpus.get(
        sql`SELECT superseded_earliest AS earliest FROM commitment_standing WHERE commitment_id = ${ferries}`,
      ),
    ).toEqual({ earliest: made[0] });
  });

  test('stays SUPERSEDED whatever is assessed before or after', () => {
    supersede(day('2021-02-01'), day('2021-03-01'));
    addAssessment('a', day('2021-01-01'), { status: 'UNDER_WAY' });
    addAssessment('b', day('2021-06-01'), { status: 'STALLED' });
    addAssessment('c', day('2021-07-01'), { status: 'NO_EVIDENCE' });
    expect(history()).toEqual([
      { since: '2021-01-01', status: 'UNDER_WAY', basis: 'CODER_JUDGEMENT' },
      { since: '2021-02-01', status: 'SUPERSEDED', basis: 'LINK' },
    ]);
  });

  test('is not SUPERSEDED by a link that is only POSSIBLE, but perhaps', () => {
    supersede(day('2021-02-01'), day('2021-03-01'));
    corpus.run(sql`UPDATE commitment_link SET strength = 'POSSIBLE'`);
    expect(history()).toEqual([]);
    expect(standing()).toMatchObject({ status: 'NOT_ASSESSED' });
    expect(
      corpus.get(sql`SELECT superseded_earliest FROM commitment_standing WHERE commitment_id = ${ferries}`),
    ).toEqual({ superseded_earliest: '2021-02-01' });
  });

  test('is superseded by the first of several', () => {
    supersede(day('2021-02-01'), day('2021-03-01'));
    insertRow(corpus, 'commitment', {
      id: 3,
      slug: 'a-third',
      ...between('made', '2021-05-01', '2021-05-01'),
    });
    addClaim('h3', 3, 'PLEDGE');
    insertRow(corpus, 'commitment_link', { from_id: 3, type: 'SUPERSEDES', to_id: ferries });
    expect(history()).toEqual([{ since: '2021-02-01', status: 'SUPERSEDED', basis: 'LINK' }]);
    expect(corpus.get(sql`SELECT superseded_by_id AS id FROM commitment_status`)).toEqual({ id: harbour });
  });
});
