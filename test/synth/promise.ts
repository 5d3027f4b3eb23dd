import { inferred, stated } from './calendar.ts';
import type { PromiseHead } from './heads.ts';
import type { Random } from './random.ts';
import type { Telling } from './telling.ts';
import type { World } from './world.ts';

const forces = 'EXPECTATION EXPECTATION OFFER OFFER INTENTION INTENTION PLEDGE PLEDGE AGREEMENT'.split(' ');
const acts = ['build', 'supply', 'open', 'repair', 'fund', 'study', 'deliver', 'extend', 'insure'];
const partyKinds = ['ORGANIZATION', 'ORGANIZATION', 'PLACE', 'SPEAKER', 'OFFICE'] as const;

/** A commitment with its claims, given on a day, tied to others by `links`. */
export function promise(
  telling: Telling,
  world: World,
  { slug, from, to, object }: PromiseHead,
  today: string,
  links: object[],
): { deadline?: { edtf: string }; [field: string]: unknown } {
  const { source, name, some, claims } = telling;
  const [promisor, promisee] = [world.code(from).toUpperCase(), world.code(to).toUpperCase()];
  const party = (country: number): string =>
    (source.chance(0.75) ? undefined : some(source.pick(partyKinds), 1)[0]) ?? name('COUNTRY', country);
  const instrument = source.chance(0.12) ? world.instrumentOf(from, source) : null;
  const isConditional = source.chance(0.1);
  const due = dueYear(source, today);
  const first = instrument === null ? party(from) : name('COUNTRY', from);
  const second = instrument === null && source.chance(0.15) ? [party(to)] : [];
  const promisors = [...new Set([first, ...second])];
  const promisees = (source.chance(0.7) ? [party(to)] : []).filter((actor) => !promisors.includes(actor));
  const possible = promisors.length + promisees.length > 1 ? forces : forces.slice(0, -1);
  return {
    slug,
    summary: `${promisor} is to ${source.pick(acts)} ${source.between(2, 900)} ${object} for ${promisee} by ${due}.`,
    goal: source.pick(['ACTION', 'ACTION', 'ACTION', 'OUTCOME']),
    promisors,
    ...(promisees.length > 0 ? { promisees } : {}),
    ...(source.chance(0.1) ? { beneficiaries: some('PLACE', 1) } : {}),
    ...(source.chance(0.2) ? { implementers: some('ORGANIZATION', 1) } : {}),
    sectors: some('SECTOR', source.between(1, 2)),
    ...(source.chance(0.3) ? { places: some('PLACE', 1) } : {}),
    made: given(source, today),
    ...(source.chance(0.35) ? { deadline: deadline(source, due) } : {}),
    conditionality: isConditional ? 'CONDITIONAL' : source.pick(['UNCONDITIONAL', 'UNSTATED', 'UNSTATED']),
    ...(isConditional ? { condition: `If ${promisee} lends the land` } : {}),
    checkability: source.chance(0.8) ? 'CHECKABLE' : 'DECLARATORY',
    ...(instrument === null ? {} : { instruments: [name('INSTRUMENT', instrument)] }),
    ...(links.length > 0 ? { links } : {}),
    claims: claims(3, `It is said that ${object} are to come`, () => {
      const force = instrument === null ? source.pick(possible) : 'SIGNED';
      return force === 'PLEDGE' ? { force, attributedTo: [first] } : { force };
    }),
    ...(source.chance(0.1) ? { assessments: [tooVague(today)] } : {}),
  };
}

/** The target figure of a commitment, in the year of its deadline if it has one. */
export function target(
  { source, name, some, claim }: Telling,
  world: World,
  head: PromiseHead,
  today: string,
  deadline: string | null,
) {
  const { slug, from, to, object } = head;
  return {
    slug: `${slug}-target`,
    label: `How many ${object} are to come`,
    measure: name('MEASURE', source.below(world.sizes.MEASURE)),
    ...amount(source),
    unit: source.pick(['USD', 'USD', 'EUR', '%', 't', `{${object}}`]),
    period: inferred(deadline?.slice(0, 4) ?? String(dueYear(source, today))),
    referenceArea: name('COUNTRY', from),
    counterpart: name('COUNTRY', to),
    ...(source.chance(0.3) ? { productScope: { sector: some('SECTOR', 1)[0], label: object } } : {}),
    status: 'F',
    role: 'TARGET',
    commitments: [slug],
    claims: [claim('A number is given')],
  };
}

/** A number with its comparator, or now and then words. */
function amount(source: Random): object {
  const unitMult = source.pick([0, 0, 3, 6]);
  if (source.chance(0.05))
    return { wording: source.pick(['FEW', 'SEVERAL', 'DOZENS', 'HUNDREDS']), unitMult };
  return {
    value: source.between(2, 9999) / 10,
    unitMult,
    comparator: source.pick(['EQ', 'EQ', 'GE', 'GT', 'LE', 'LT']),
    ...(source.chance(0.2) ? { approximate: true } : {}),
  };
}

const dueYear = (source: Random, today: string) => Number(today.slice(0, 4)) + source.between(1, 8);

/** On the day itself, by that day, or in its month. */
function given(source: Random, today: string) {
  if (source.chance(0.6)) return stated(today);
  return inferred(source.chance(0.6) ? `[..${today}]` : today.slice(0, 7));
}

const deadline = (source: Random, year: number) =>
  stated(source.chance(0.5) ? String(year) : `${year}-${source.pick(['03-31', '06-30', '12-31'])}`);

const tooVague = (today: string) => ({
  asOf: today,
  status: 'NOT_ASSESSABLE',
  basis: 'CODER_JUDGEMENT',
  note: 'Too vague to tell',
});
