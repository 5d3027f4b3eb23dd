/**
 * Ways to write a unit that are not UCUM, or are but mean something else there, with what is meant.
 * Valid is not meant: `ha` is the hectoyear, `ft` the femtotonne, `Gal` an acceleration.
 */
const meant: Record<string, string> = {
  // Area, length and volume.
  ha: 'har',
  hectare: 'har',
  acre: '[acr_us]',
  ac: '[acr_us]',
  sqm: 'm2',
  sqkm: 'km2',
  'm²': 'm2',
  'km²': 'km2',
  'm^2': 'm2',
  'km^2': 'km2',
  'm³': 'm3',
  'm^3': 'm3',
  cbm: 'm3',
  metre: 'm',
  meter: 'm',
  ft: '[ft_i]',
  in: '[in_i]',
  mi: '[mi_i]',
  mile: '[mi_i]',
  nmi: '[nmi_i]',
  l: 'L',
  litre: 'L',
  liter: 'L',
  gal: '[gal_us]',
  Gal: '[gal_us]',
  bbl: '[bbl_us]',
  bl: '[bbl_us]',
  barrel: '[bbl_us]',
  // Mass.
  T: 't',
  mt: 't',
  MT: 't',
  ton: 't',
  tons: 't',
  tonne: 't',
  tonnes: 't',
  kgs: 'kg',
  lb: '[lb_av]',
  lbs: '[lb_av]',
  oz: '[oz_av]',
  t_CO2: 't{CO2}',
  tCO2: 't{CO2}',
  t_CO2e: 't{CO2e}',
  tCO2e: 't{CO2e}',
  toe: 't{oil-equivalent}',
  tce: 't{coal-equivalent}',
  // Energy and power.
  Wh: 'W.h',
  kWh: 'kW.h',
  MWh: 'MW.h',
  GWh: 'GW.h',
  TWh: 'TW.h',
  'kW/h': 'kW.h',
  'MW/h': 'MW.h',
  'GW/h': 'GW.h',
  'kW*h': 'kW.h',
  MWe: 'MW',
  hp: '[HP]',
  HP: '[HP]',
  PS: '[HP]',
  Btu: '[Btu]',
  BTU: '[Btu]',
  Nm: 'N.m',
  // Time and temperature.
  y: 'a',
  yr: 'a',
  year: 'a',
  years: 'a',
  month: 'mo',
  months: 'mo',
  week: 'wk',
  day: 'd',
  days: 'd',
  hr: 'h',
  hour: 'h',
  hours: 'h',
  sec: 's',
  '°C': 'Cel',
  C: 'Cel',
  '°F': '[degF]',
  F: '[degF]',
  // Shares and counts.
  percent: '%',
  pct: '%',
  pp: '{percentage-point}',
  ppm: '[ppm]',
  pc: '{piece}',
  pcs: '{piece}',
  u: '{unit}',
  unit: '{unit}',
  units: '{unit}',
  st: '{piece}',
  pers: '{person}',
  person: '{person}',
  persons: '{person}',
  people: '{person}',
  head: '{head}',
  TEU: '{TEU}',
  // Money.
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₽': 'RUB',
};

/**
 * UCUM takes a prefix with units of time, which nobody means: `ka` is 1000 years, `Md` a million
 * days.
 */
const prefixedTime = /^(?:da|[YZEPTGMkhdcmunpfazy])(a|wk|mo|d|h|min)$/;

/** Units that look like units of time with a prefix: pascal, candela and phot. */
const ofTheirOwn = new Set(['Pa', 'cd', 'ph']);

/**
 * What is meant by a unit, or by a part of one, that looks like UCUM; null when it is no
 * look-alike.
 */
export function lookAlike(unit: string): string | null {
  const known = meant[unit];
  if (known !== undefined) return known;
  if (ofTheirOwn.has(unit)) return null;
  return prefixedTime.exec(unit)?.[1] ?? null;
}

/** All ways to write a unit that are refused. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(Object.entries(meant));
