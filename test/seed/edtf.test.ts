import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDate, edtfFault, gapsOf, parseEdtf, plainDate, setOf } from '../../seed/shapes/edtf.ts';
import { runs } from '../runs.ts';

/** Expressions with the first and last day that they can mean. */
const dates: [text: string, earliest: string, latest: string][] = [
  // Years, months and days.
  ['2020', '2020-01-01', '2020-12-31'],
  ['0001', '0001-01-01', '0001-12-31'],
  ['9998', '9998-01-01', '9998-12-31'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2021-02', '2021-02-01', '2021-02-28'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['2020-04', '2020-04-01', '2020-04-30'],
  ['2020-12', '2020-12-01', '2020-12-31'],
  ['2018-08-20', '2018-08-20', '2018-08-20'],
  ['2020-02-29', '2020-02-29', '2020-02-29'],
  ['2000-02-29', '2000-02-29', '2000-02-29'],
  ['2023-02-28', '2023-02-28', '2023-02-28'],
  // Uncertain and approximate dates keep their bounds.
  ['2021?', '2021-01-01', '2021-12-31'],
  ['2021~', '2021-01-01', '2021-12-31'],
  ['2021%', '2021-01-01', '2021-12-31'],
  ['2021-05?', '2021-05-01', '2021-05-31'],
  ['2020-05%', '2020-05-01', '2020-05-31'],
  ['2021-05-22?', '2021-05-22', '2021-05-22'],
  ['2021-05-22~', '2021-05-22', '2021-05-22'],
  ['2021-05-22%', '2021-05-22', '2021-05-22'],
  // Unspecified digits.
  ['202X', '2020-01-01', '2029-12-31'],
  ['198X', '1980-01-01', '1989-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['2020-XX', '2020-01-01', '2020-12-31'],
  ['2020-XX-XX', '2020-01-01', '2020-12-31'],
  ['2020-05-XX', '2020-05-01', '2020-05-31'],
  ['2021-02-XX', '2021-02-01', '2021-02-28'],
  ['2020-02-XX', '2020-02-01', '2020-02-29'],
];

const spans: [text: string, earliest: string, latest: string][] = [
  ['2004/2024', '2004-01-01', '2024-12-31'],
  ['2020/2020', '2020-01-01', '2020-12-31'],
  ['2021-04/2021-05', '2021-04-01', '2021-05-31'],
  ['2021-04-03/2021-05-22', '2021-04-03', '2021-05-22'],
  ['2021-05-22/2021-05-22', '2021-05-22', '2021-05-22'],
  // Ends of different precision.
  ['2021-04/2021-05-22', '2021-04-01', '2021-05-22'],
  ['2020/2021-02', '2020-01-01', '2021-02-28'],
  ['2020-06-30/2021', '2020-06-30', '2021-12-31'],
  ['2020/2020-05', '2020-01-01', '2020-05-31'],
  ['2020-05/2020', '2020-05-01', '2020-12-31'],
  // Qualified ends.
  ['2020?/2021~', '2020-01-01', '2021-12-31'],
  ['2021-05/2021-06?', '2021-05-01', '2021-06-30'],
  ['2020-03-01%/2020-03-10', '2020-03-01', '2020-03-10'],
  ['201X/2020', '2010-01-01', '2020-12-31'],
  ['2019-XX/2020-02', '2019-01-01', '2020-02-29'],
  // Open and unknown ends.
  ['../2024-05-20', '0000-01-01', '2024-05-20'],
  ['../2024', '0000-01-01', '2024-12-31'],
  ['2024-05-20/..', '2024-05-20', '9999-12-31'],
  ['2024-02/..', '2024-02-01', '9999-12-31'],
  ['/2020', '0000-01-01', '2020-12-31'],
  ['2020/', '2020-01-01', '9999-12-31'],
];

/** Sets with their first and last day, and the days between that they cannot mean. */
const sets: [text: string, earliest: string, latest: string, gaps?: [string, string][]][] = [
  // Ranges: one day between.
  ['[2021-04-01..2021-05-22]', '2021-04-01', '2021-05-22'],
  ['[2021-04..2021-05]', '2021-04-01', '2021-05-31'],
  ['[2004..2024]', '2004-01-01', '2024-12-31'],
  ['[2024-02-28..2024-02-29]', '2024-02-28', '2024-02-29'],
  ['[2023-12-31..2024-01-01]', '2023-12-31', '2024-01-01'],
  // Open ranges.
  ['[..2024-05-20]', '0000-01-01', '2024-05-20'],
  ['[..2024-05]', '0000-01-01', '2024-05-31'],
  ['[..2024]', '0000-01-01', '2024-12-31'],
  ['[2024-05-20..]', '2024-05-20', '9999-12-31'],
  ['[2024..]', '2024-01-01', '9999-12-31'],
  // Lists: no more than their members.
  ['[2010,2020]', '2010-01-01', '2020-12-31', [['2011-01-01', '2019-12-31']]],
  ['[2020,2010]', '2010-01-01', '2020-12-31', [['2011-01-01', '2019-12-31']]],
  ['[2022,2023]', '2022-01-01', '2023-12-31'],
  ['[2023,2022]', '2022-01-01', '2023-12-31'],
  ['[2020,2020]', '2020-01-01', '2020-12-31'],
  ['[2020-05,2020-05-03]', '2020-05-01', '2020-05-31'],
  ['[2024-02-29,2024-03-01]', '2024-02-29', '2024-03-01'],
  ['[2023-02-28,2023-03-01]', '2023-02-28', '2023-03-01'],
  ['[2024-02-28,2024-03-01]', '2024-02-28', '2024-03-01', [['2024-02-29', '2024-02-29']]],
  ['[2020-01,2021-05-03,2019]', '2019-01-01', '2021-05-03', [['2020-02-01', '2021-05-02']]],
  [
    '[2019-03-01,2019-03-03,2019-03-05]',
    '2019-03-01',
    '2019-03-05',
    [
      ['2019-03-02', '2019-03-02'],
      ['2019-03-04', '2019-03-04'],
    ],
  ],
  // Lists with unspecified digits.
  ['[201X,2021]', '2010-01-01', '2021-12-31', [['2020-01-01', '2020-12-31']]],
  ['[20XX,2021]', '2000-01-01', '2099-12-31'],
  // Lists with ranges.
  ['[2020,2022..2024]', '2020-01-01', '2024-12-31', [['2021-01-01', '2021-12-31']]],
  ['[2020..2021,2022]', '2020-01-01', '2022-12-31'],
  ['[2020-01-01..2020-12-31,2022]', '2020-01-01', '2022-12-31', [['2021-01-01', '2021-12-31']]],
  ['[2022..2024,2020..2023]', '2020-01-01', '2024-12-31'],
  // Open lists.
  ['[..2020,2022]', '0000-01-01', '2022-12-31', [['2021-01-01', '2021-12-31']]],
  ['[2020,2022..]', '2020-01-01', '9999-12-31', [['2021-01-01', '2021-12-31']]],
  ['[..2020,2022..]', '0000-01-01', '9999-12-31', [['2021-01-01', '2021-12-31']]],
];

/** Expressions that are refused, and the reason. */
const refused: [text: string, reason: RegExp][] = [
  ['', /in EDTF/],
  ['..', /in EDTF/],
  ['May 2020', /in EDTF/],
  ['2020-13', /in EDTF/],
  ['2020-00', /in EDTF/],
  ['2020-5', /in EDTF/],
  ['unknown/2024', /in EDTF/],
  ['[..]', /in EDTF/],
  // Days that do not exist.
  ['2023-02-29', /a day that exists: 2023-02 has 28 days/],
  ['1900-02-29', /a day that exists: 1900-02 has 28 days/],
  ['2100-02-29', /a day that exists/],
  ['2023-02-29?', /a day that exists/],
  ['2021-02-30', /a day that exists: 2021-02 has 28 days|in EDTF/],
  ['2020-04-31', /a day that exists/],
  ['2023-02-29/2024', /a day that exists/],
  ['2020/2023-02-29', /a day that exists/],
  ['[..2023-02-29]', /a day that exists/],
  ['[2023-02-29,2024]', /a day that exists/],
  ['[2023-02-01..2023-02-29]', /a day that exists/],
  // The wrong way round.
  ['2022/2021', /end is not before its start/],
  ['2020-12/2020-01', /end is not before its start/],
  ['[2020..2019]', /end is after its start/],
  ['[2020..2020]', /end is after its start/],
  // What says nothing.
  ['XXXX', /no date at all/],
  ['../..', /no date at all/],
  ['/', /no date at all/],
  ['[..2020,2021..]', /no date at all/],
  // Seasons and times of day.
  ['2020-21', /one of the months/],
  ['2020-33', /one of the months/],
  ['2020-05-03T10:00:00', /without a time of day/],
  // Sets that the grammar does not have.
  ['[2020]', /set of two or more dates/],
  ['[2020, 2021]', /without a time of day or spaces/],
  ['[2020/2021,2023]', /in EDTF/],
  ['[2021-04..2021-05-22]', /ends of one precision/],
  ['[2024-05~..2024-05-20]', /members have no/],
  ['[2024?,2025]', /in EDTF/],
  ['[2004-21,2005]', /in EDTF/],
  ['{2020,2021}', /level 1/],
  // Level 2 and years beyond the calendar.
  ['19', /level 1/],
  ['202', /level 1/],
  ['Y12020', /level 1/],
  ['-0044', /level 1/],
  ['-0100/0044', /level 1/],
  ['0000', /level 1/],
  ['9999', /level 1/],
  ['0000/2020', /level 1/],
  ['[2020,9999]', /level 1/],
  ['000X', /level 1/],
  ['1X99', /level 1/],
  ['2XXX', /level 1/],
  ['202X-05', /level 1/],
  ['2024-1X', /level 1/],
  ['2024-XX-05', /level 1/],
  ['XXXX-05-03', /level 1/],
  ['?2020', /level 1/],
  ['2020-?05', /level 1/],
  ['2020S2', /level 1/],
];

describe('parseEdtf', () => {
  test('is held against more than 100 expressions', () => {
    expect(dates.length + spans.length + sets.length + refused.length).toBeGreaterThan(120);
  });

  test.each(dates)('%s lies from %s to %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual({ earliest, latest, isSpan: false, members: [{ earliest, latest }] });
  });

  test.each(spans)('%s lasts from %s to %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual({ earliest, latest, isSpan: true, members: [{ earliest, latest }] });
  });

  test.each(sets)('%s is one day from %s to %s', (text, earliest, latest, gaps = []) => {
    const dated = parseEdtf(text);
    expect(dated).toMatchObject({ earliest, latest, isSpan: false });
    expect(gapsOf(dated)).toEqual(gaps.map(([from, to]) => ({ earliest: from, latest: to })));
  });

  test.each(refused)('refuses %s', (text, reason) => {
    expect(() => parseEdtf(text)).toThrow(RangeError);
    expect(edtfFault(text)).toMatch(reason);
  });

  test('refuses a set of too many members', () => {
    const years = Array.from({ length: 51 }, (_, index) => 1900 + index);
    expect(edtfFault(`[${years.slice(1).join(',')}]`)).toBeNull();
    expect(edtfFault(`[${years.join(',')}]`)).toMatch(/at most 50 members, not of 51/);
  });
});

describe('setOf', () => {
  test.each([
    ['2024-05-20', '2024-05-20'],
    ['2024-05', '[2024-05-01..2024-05-31]'],
    ['2004/2024-05-20', '[2004-01-01..2024-05-20]'],
    ['../2024', '[..2024-12-31]'],
    ['2024-05-20/..', '[2024-05-20..]'],
    ['[..2020,2022..]', null],
  ])('of %s is %s', (text, set) => {
    expect(setOf(parseEdtf(text))).toBe(set);
  });

  test('means the same days', () => {
    for (const [text] of [...dates, ...spans]) {
      const dated = parseEdtf(text);
      expect(parseEdtf(setOf(dated) as string)).toEqual({ ...dated, isSpan: false });
    }
  });
});

describe('plainDate', () => {
  const digits = (length: number, most: number) =>
    fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'));
  const text = fc.oneof(
    fc.constantFrom('..', '', '2020-02-29', '2020~'),
    digits(4, 9999),
    fc.tuple(fc.constantFrom('1999', '2020', '2100'), digits(2, 13)).map((parts) => parts.join('-')),
    fc
      .tuple(fc.constantFrom('1999', '2020', '2100'), digits(2, 13), digits(2, 28))
      .map((parts) => parts.join('-')),
  );

  test('says nothing, or what the whole grammar says', () => {
    let plain = 0;
    fc.assert(
      fc.property(text, (given) => {
        const dated = plainDate(given);
        if (!dated) return;
        plain += 1;
        expect(dated).toEqual(anyDate(given));
      }),
      { numRuns: runs(300, 5000) },
    );
    expect(plain).toBeGreaterThan(runs(45, 750));
  });

  test.each(['2020', '2020-02', '2018-08-20'])('knows %s', (given) => {
    expect(plainDate(given)).toEqual(anyDate(given));
  });

  test.each(['2023-02-29', '2100-02-29'])('refuses %s', (given) => {
    expect(() => plainDate(given)).toThrow('a day that exists');
  });
});
