import { describe, expect, test } from 'vitest';
import type { EdtfDate } from '../../seed/shapes/date.ts';
import { daysInOffice } from '../../seed/shapes/daysInOffice.ts';

const stated = (edtf: string) => ({ edtf, basis: 'STATED' as const, note: null });
const undated: EdtfDate = { edtf: null, basis: 'UNKNOWN', note: 'The article has no date' };

const daysOf = (from: string | null, to: string | null, seen: (string | null)[]) => {
  const { certain, possible, gaps } = daysInOffice({
    from: from === null ? null : stated(from),
    to: to === null ? null : stated(to),
    seen: seen.map((edtf) => (edtf === null ? undated : stated(edtf))),
  });
  const shown = (days: { earliest: string; latest: string } | null) =>
    days && `${days.earliest} ${days.latest}`;
  return [shown(certain), shown(possible), gaps.map(shown)];
};

describe('daysInOffice', () => {
  test.each<
    [
      what: string,
      given: [from: string | null, to: string | null, seen: (string | null)[]],
      certain: string | null,
      possible: string | null,
    ]
  >([
    ['a sighting on a day', [null, null, ['2024-05-20']], '2024-05-20 2024-05-20', '2024-05-20 2024-05-20'],
    [
      'a sighting on one of some days',
      [null, null, ['[2024-04-01..2024-05-26]']],
      null,
      '2024-04-01 2024-05-26',
    ],
    ['a sighting in an article without a date', [null, null, [null]], null, null],
    [
      'two sightings, between which the office was held',
      [null, null, ['2021-05-22', '2021-04']],
      '2021-04-30 2021-05-22',
      '2021-04-01 2021-05-22',
    ],
    ['start and end', ['2004', '2024-05', []], '2004-12-31 2024-05-01', '2004-01-01 2024-05-31'],
    ['start and end within one era', ['[1974..1991]', '[1974..1991]', []], null, '1974-01-01 1991-12-31'],
    ['a start alone', ['2004', null, []], null, '2004-01-01 9999-12-31'],
    ['an end alone', [null, '2004', []], null, '0000-01-01 2004-12-31'],
    [
      'a start and a sighting',
      ['2019', null, ['2020-03-10']],
      '2019-12-31 2020-03-10',
      '2019-01-01 9999-12-31',
    ],
    [
      'an end and a sighting',
      [null, '2021', ['2020-03-10']],
      '2020-03-10 2021-01-01',
      '0000-01-01 2021-12-31',
    ],
    [
      'a start that the sighting bounds',
      ['2020', null, ['2020-03-10']],
      '2020-03-10 2020-03-10',
      '2020-01-01 9999-12-31',
    ],
    ['a start and an undated sighting', ['2019', null, [null]], null, '2019-01-01 9999-12-31'],
  ])('of %s', (_, [from, to, seen], certain, possible) => {
    expect(daysOf(from, to, seen)).toEqual([certain, possible, []]);
  });

  test('of a sighting in one of two years has a gap', () => {
    expect(daysOf(null, null, ['[2010,2020]'])).toEqual([
      null,
      '2010-01-01 2020-12-31',
      ['2011-01-01 2019-12-31'],
    ]);
  });
});
