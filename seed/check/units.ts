import { createRequire } from 'node:module';
import type * as Ucum from '@lhncbc/ucum-lhc';
import type { unitKind } from '../../db/vocabulary.ts';
import { lookAlike } from './lookAlikes.ts';

export type UnitKind = keyof typeof unitKind;

/** What a unit measures, or what should stand in its place, with a proposal if there is one. */
export type UnitReading = { kind: UnitKind } | { expected: string; proposal: string | null };

/** The currencies of ISO 4217 that are in use, as Node.js knows them. */
export const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const forms =
  "a currency of ISO 4217, '%', a unit of UCUM such as t or kW.h, or a count in braces such as '{tractor}'";

const count = /^\{[a-z][a-z0-9 -]*\}$/i;

/** Shares of a whole. */
const shares = new Set(['%', '1', '[ppth]', '[ppm]', '[ppb]']);

/** The kinds of units by the powers of metre, second and gram, which the package names first. */
const kindsByDimension: Record<string, UnitKind> = {
  '1,0,0': 'LENGTH',
  '2,0,0': 'AREA',
  '3,0,0': 'VOLUME',
  '0,1,0': 'DURATION',
  '0,0,1': 'MASS',
  '2,-2,1': 'ENERGY',
  '2,-3,1': 'POWER',
  '0,-1,1': 'MASS_PER_TIME',
  '3,-1,0': 'VOLUME_PER_TIME',
};

const readings = new Map<string, UnitReading>();

/** Reads the unit of a figure. */
export function readUnit(unit: string): UnitReading {
  let reading = readings.get(unit);
  if (!reading) {
    reading = read(unit);
    if (readings.size < 10_000) readings.set(unit, reading);
  }
  return reading;
}

function read(unit: string): UnitReading {
  if (count.test(unit)) return { kind: 'COUNT' };
  if (shares.has(unit)) return { kind: 'SHARE' };
  // UCUM takes anything in braces, also nothing.
  if (/\{(?![a-z])/i.test(unit)) return { expected: forms, proposal: null };
  const meant = unitMeant(unit);
  if (meant !== null) return { expected: `'${meant}', of which this is a look-alike`, proposal: meant };
  const [first = '', ...more] = unit.split('/');
  if (currencies.has(first)) return priced(more.join('/'));
  if (/^[A-Z]{3}$/.test(first)) return { expected: 'a currency of ISO 4217', proposal: null };
  const atoms = unit.replace(/\{[^}]*\}/g, '').match(/[^./()]+/g) ?? [];
  if (atoms.some((atom) => /^\d/.test(atom) && atom !== '1'))
    return { expected: 'a unit without a number; a power of ten belongs in unitMult', proposal: null };
  const dimensions = dimensionsOf(unit);
  return dimensions ? { kind: kindOf(unit, dimensions) } : { expected: forms, proposal: null };
}

/** The unit with look-alikes in it replaced; null when there are none. */
function unitMeant(unit: string): string | null {
  const whole = lookAlike(unit);
  if (whole !== null) return whole;
  const meant = unit.replace(/\{[^}]*\}|[^./(){}]+/g, (part) =>
    part.startsWith('{') ? part : (lookAlike(part) ?? part),
  );
  return meant === unit ? null : meant;
}

/** Money, also per something. */
function priced(per: string): UnitReading {
  if (per === '') return { kind: 'MONEY' };
  const reading = readUnit(per);
  if ('expected' in reading) return reading;
  return { kind: reading.kind === 'DURATION' ? 'MONEY_PER_TIME' : 'PRICE' };
}

function kindOf(unit: string, [metre, second, gram, ...others]: readonly number[]): UnitKind {
  const dimension = [metre, second, gram].join();
  if (others.some((power) => power !== 0)) return 'OTHER';
  if (dimension === '0,-1,0' && unit.startsWith('{')) return 'COUNT_PER_TIME';
  return kindsByDimension[dimension] ?? 'OTHER';
}

let ucum: Ucum.Utils | undefined;

/**
 * The powers of the base units in a UCUM expression; null when it is none. The package is loaded
 * when the first unit needs it, as that takes about 0.2 s.
 */
function dimensionsOf(unit: string): number[] | null {
  ucum ??= (createRequire(import.meta.url)('@lhncbc/ucum-lhc') as typeof Ucum).UcumLhcUtils.getInstance();
  const { unit: parsed, retMsg } = ucum.getSpecifiedUnit(unit, 'validate');
  if (!parsed || retMsg.length > 0) return null;
  return parsed.dim_.dimVec_ ?? [0, 0, 0, 0, 0, 0, 0];
}
