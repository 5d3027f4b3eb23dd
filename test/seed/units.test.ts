import { createRequire } from 'node:module';
import type * as Ucum from '@lhncbc/ucum-lhc';
import { describe, expect, test } from 'vitest';
import { unitKind as unitKinds, valuesOf } from '../../db/vocabulary.ts';
import { lookAlikes } from '../../seed/check/lookAlikes.ts';
import { readUnit } from '../../seed/check/units.ts';

const known: [unit: string, kind: string][] = [
  ['USD', 'MONEY'],
  ['RUB', 'MONEY'],
  ['USD/a', 'MONEY_PER_TIME'],
  ['EUR/mo', 'MONEY_PER_TIME'],
  ['USD/t', 'PRICE'],
  ['USD/[bbl_us]', 'PRICE'],
  ['EUR/{person}', 'PRICE'],
  ['{tractor}', 'COUNT'],
  ['{percentage-point}', 'COUNT'],
  ['{bus}/a', 'COUNT_PER_TIME'],
  ['%', 'SHARE'],
  ['1', 'SHARE'],
  ['[ppth]', 'SHARE'],
  ['a', 'DURATION'],
  ['mo', 'DURATION'],
  ['min', 'DURATION'],
  ['km', 'LENGTH'],
  ['har', 'AREA'],
  ['km2', 'AREA'],
  ['m3', 'VOLUME'],
  ['[bbl_us]', 'VOLUME'],
  ['m3/h', 'VOLUME_PER_TIME'],
  ['t', 'MASS'],
  ['kt', 'MASS'],
  ['Gg', 'MASS'],
  ['t{CO2e}', 'MASS'],
  ['t/a', 'MASS_PER_TIME'],
  ['kW.h', 'ENERGY'],
  ['TW.h', 'ENERGY'],
  ['GJ', 'ENERGY'],
  ['MW', 'POWER'],
  ['Pa', 'OTHER'],
  ['bar', 'OTHER'],
  ['cd', 'OTHER'],
  ['Hz', 'OTHER'],
  ['kg/har', 'OTHER'],
];

describe('readUnit', () => {
  test.each(known)('takes %s as a unit of %s', (unit, kind) => {
    expect(readUnit(unit)).toEqual({ kind });
  });

  test('knows a unit of every kind', () => {
    expect([...new Set(known.map(([, kind]) => kind))].sort()).toEqual(valuesOf(unitKinds).sort());
  });

  test.each([
    ['ha', 'har'],
    ['kWh', 'kW.h'],
    ['bbl', '[bbl_us]'],
    ['t_CO2', 't{CO2}'],
    ['kW/h', 'kW.h'],
    ['ft', '[ft_i]'],
    ['Gal', '[gal_us]'],
    ['mt', 't'],
    ['$', 'USD'],
    ['kg/ha', 'kg/har'],
    ['USD/bbl', 'USD/[bbl_us]'],
    ['kWh/yr', 'kW.h/a'],
    ['ka', 'a'],
    ['Md', 'd'],
  ])('refuses the look-alike %s with %s', (unit, proposal) => {
    expect(readUnit(unit)).toMatchObject({ proposal, expected: expect.stringContaining(proposal) });
  });

  test.each([
    'UDS',
    'bogus',
    't.',
    '/t/',
    't{CO2',
    '10*6',
    '10^6.t',
    '1000.kg',
    '{}',
    '',
    'т',
    'XYZ/t',
    '[beth]',
  ])('refuses %j', (unit) => {
    expect(readUnit(unit)).toHaveProperty('expected');
  });

  test('proposes units that it takes, for look-alikes that it does not', () => {
    for (const [unit, proposal] of lookAlikes) {
      expect(readUnit(unit), unit).toHaveProperty('expected');
      expect(readUnit(proposal), proposal).toHaveProperty('kind');
    }
  });

  test('takes no prefixed time, but what is no time by UCUM', () => {
    const ucum = (
      createRequire(import.meta.url)('@lhncbc/ucum-lhc') as typeof Ucum
    ).UcumLhcUtils.getInstance();
    for (const prefix of ['da', ...'YZEPTGMkhdcmunpfazy']) {
      for (const time of ['a', 'wk', 'mo', 'd', 'h', 'min']) {
        const { unit } = ucum.getSpecifiedUnit(`${prefix}${time}`, 'validate');
        const isTime = !unit || String(unit.dim_.dimVec_) === '0,1,0,0,0,0,0';
        expect('expected' in readUnit(`${prefix}${time}`), `${prefix}${time}`).toBe(isTime);
      }
    }
  });
});
