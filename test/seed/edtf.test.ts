import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBounds, edtfFault, parseEdtf, plainBounds } from '../../seed/shapes/edtf.ts';
import { runs } from '../runs.ts';

describe('parseEdtf', () => {
  test.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2018-08-20', '2018-08-20', '2018-08-20'],
    // Uncertain and approximate dates keep their bounds.
    ['2021-05-22?', '2021-05-22', '2021-05-22'],
    ['2020~', '2020-01-01', '2020-12-31'],
    ['2020-05%', '2020-05-01', '2020-05-31'],
    // Unspecified digits.
    ['202X', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2020-XX', '2020-01-01', '2020-12-31'],
    ['2020-05-XX', '2020-05-01', '2020-05-31'],
    ['XXXX', '0000-01-01', '9999-12-31'],
    // Intervals, closed, open and with an unknown end.
    ['2004/2024', '2004-01-01', '2024-12-31'],
    ['2021-04/2021-05-22', '2021-04-01', '2021-05-22'],
    ['2020?/2021~', '2020-01-01', '2021-12-31'],
    ['../2024-05-20', '0000-01-01', '2024-05-20'],
    ['2024-05-20/..', '2024-05-20', '9999-12-31'],
    ['/2020', '0000-01-01', '2020-12-31'],
    ['2020/', '2020-01-01', '9999-12-31'],
    ['../..', '0000-01-01', '9999-12-31'],
    // One of several; the package's own bounds of a set out of order are reversed.
    ['[2022,2023]', '2022-01-01', '2023-12-31'],
    ['[2023,2022]', '2022-01-01', '2023-12-31'],
    ['[2020-01,2021-05-03,2019]', '2019-01-01', '2021-05-03'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
  ])('%s lies from %s to %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual({ earliest, latest });
  });

  test.each([
    ['', /in EDTF/],
    ['..', /in EDTF/],
    ['May 2020', /in EDTF/],
    ['2021-02-30', /in EDTF/],
    ['2020-13', /in EDTF/],
    ['2022/2021', /end is not before its start/],
    ['2020-21', /span of months/],
    ['2020-33', /span of months/],
    ['2020-05-03T10:00:00', /without a time of day/],
    ['[2020..2021]', /set of two or more single dates/],
    ['[..2020]', /set of two or more/],
    ['[2020]', /set of two or more/],
    ['[2020, 2021]', /without a time of day or spaces/],
    ['[2020/2021,2023]', /set of two or more/],
    ['{2020,2021}', /level 1/],
    ['19', /level 1/],
    ['202', /level 1/],
    ['Y12020', /level 1/],
    ['-0044', /level 1/],
    ['-0100/0044', /level 1/],
    ['1X99', /level 1/],
    ['XXXX-05-03', /level 1/],
    ['2020S2', /level 1/],
  ])('refuses %s', (text, reason) => {
    expect(() => parseEdtf(text)).toThrow(RangeError);
    expect(edtfFault(text)).toMatch(reason);
  });
});

describe('plainBounds', () => {
  const digits = (length: number, most: number) =>
    fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'));
  const date = fc.oneof(
    fc.constantFrom('..', '', '2020-02-29', '2100-02-29', '2020~'),
    digits(4, 9999),
    fc.tuple(fc.constantFrom('1999', '2020', '2100'), digits(2, 13)).map((parts) => parts.join('-')),
    fc
      .tuple(fc.constantFrom('1999', '2020', '2100'), digits(2, 13), digits(2, 32))
      .map((parts) => parts.join('-')),
  );
  const text = fc.oneof(
    date,
    fc.tuple(date, date).map((ends) => ends.join('/')),
  );

  test('says nothing, or what the whole grammar says', () => {
    let plain = 0;
    fc.assert(
      fc.property(text, (given) => {
        const bounds = plainBounds(given);
        if (!bounds) return;
        plain += 1;
        expect(bounds).toEqual(anyBounds(given));
      }),
      { numRuns: runs(300, 5000) },
    );
    expect(plain).toBeGreaterThan(runs(45, 750));
  });

  test.each(['2020', '2020-02', '2018-08-20', '2004/2024', '../2018-08-20', '2024-05/..'])(
    'knows %s',
    (given) => {
      expect(plainBounds(given)).toEqual(anyBounds(given));
    },
  );
});
