import { dayAt, inferred, stated } from './calendar.ts';
import { base36, type Heads } from './heads.ts';
import { opinion } from './opinion.ts';
import { promise, target } from './promise.ts';
import { type Random, random } from './random.ts';
import { beginTelling, type Telling } from './telling.ts';
import type { Kind, World } from './world.ts';

const statuses =
  'PREPARING PREPARING UNDER_WAY UNDER_WAY PARTLY_DELIVERED DELIVERED STALLED NOT_DELIVERED WITHDRAWN'.split(
    ' ',
  );
const eventTypes = 'VISIT PHONE_CALL MEETING SESSION FORUM SIGNING SUPPLY OPENING'.split(' ');
const genres = 'NEWS_REPORT NEWS_REPORT INTERVIEW EXPERT_COMMENT OFFICIAL_READOUT'.split(' ');
const languages = 'en en ru ru az be'.split(' ');

/**
 * An article with `count` commitments as a record, made from its number alone. `use` hears of every
 * shared record that it names.
 */
export function articleRecord(
  seed: number,
  world: World,
  heads: Heads,
  use: (kind: Kind, number: number) => void,
  article: number,
  count: number,
): object {
  const { day, pair } = heads.article(article);
  const source = random(seed, 5, article);
  // Draws that came later, so that all others stay as they were.
  const added = random(seed, 6, article);
  const today = dayAt(day);
  const telling = beginTelling(world, use, source, today, pair);
  const { name, some, passage } = telling;
  const slug = `report-${today}-${base36(article)}`;

  const promises = Array.from({ length: count }, (_, index) => heads.promise(article, index));
  const commitments = promises.map((head, index) =>
    promise(telling, world, head, today, linksOf(telling, heads, article, index, added)),
  );
  const statements = promises
    .filter(() => source.chance(0.3))
    .map((head) => opinion(telling, world, head, today));
  const events = eventsOf(telling, world, slug, day, pair);
  const figures: object[] = promises.flatMap((head, index) =>
    source.chance(0.2)
      ? [target(telling, world, head, today, commitments[index]?.deadline?.edtf ?? null)]
      : [],
  );
  // Of the pair, or of the two best-known countries, which many articles tell of.
  if (source.chance(0.4)) figures.push(turnover(telling, slug, today, source.chance(0.5) ? pair : [0, 1]));
  const reports = reportsOf(telling, heads, article, today, added);
  const mentions = source.chance(0.5)
    ? some('PLACE', 2).map((entity) => ({ entity, passages: [passage()] }))
    : [];
  const outlets = Math.ceil(world.sizes.ORGANIZATION / 5);
  return {
    article: {
      slug,
      file: `${slug}.txt`,
      sha256: source.hex(64),
      codePoints: telling.end() + 200,
      lang: source.pick(languages),
      genre: source.pick(genres),
      label: `Report ${article} on ${codes(world, pair)}`,
      summary: `An invented report on what two invented countries promise each other, with ${count} undertakings.`,
      published: source.chance(0.85) ? stated(today) : inferred(today.slice(0, 7)),
      furniture: [{ start: 0, end: 110 }],
      contributors: [{ role: 'PUBLISHER', actor: name('ORGANIZATION', 5 * source.rank(outlets)) }],
    },
    passages: telling.passages,
    tenures: [...telling.tenures.values()],
    mentions,
    commitments,
    statements,
    events,
    figures,
    reports,
    coding: { codedBy: 'synth', codedOn: '2026-01-01' },
  };
}

const codes = (world: World, pair: readonly [number, number]) =>
  pair.map((country) => world.code(country).toUpperCase()).join(' and ');

/**
 * Links of a commitment to the first of its article, or to one of an earlier article, so that no
 * circle can close.
 */
function linksOf({ source }: Telling, heads: Heads, article: number, index: number, added: Random): object[] {
  const links: object[] = [];
  if (index > 0 && source.chance(0.12))
    links.push({ type: 'PART_OF', to: heads.promise(article, 0).slug, strength: 'EXPLICIT' });
  if (article > 0 && source.chance(0.1)) {
    const earlier = article - 1 - source.rank(article);
    const to = heads.promise(earlier, source.rank(heads.article(earlier).count)).slug;
    links.push({ type: 'CONTINUES', to, strength: added.pick(['EXPLICIT', 'PROBABLE', 'POSSIBLE']) });
  }
  return links;
}

function eventsOf(
  telling: Telling,
  world: World,
  slug: string,
  day: number,
  pair: readonly [number, number],
) {
  const { source, name, some, claims, cast } = telling;
  return Array.from({ length: source.between(0, 3) }, (_, index) => {
    const type = source.pick(eventTypes);
    const when = dayAt(Math.max(0, day - source.between(1, 400)));
    const actor = source.chance(0.6) ? name('COUNTRY', pair[0]) : name('SPEAKER', source.pick(cast));
    return {
      slug: `${slug}-e${index}`,
      label: `What ${codes(world, pair)} did, part ${index + 1}`,
      type,
      ...(type === 'VISIT' ? { mode: source.pick(['STATE', 'OFFICIAL', 'WORKING']) } : {}),
      date: source.chance(0.8) ? stated(when) : inferred(when.slice(0, 7)),
      ...(source.chance(0.4) ? { sectors: some('SECTOR', 1) } : {}),
      places: some('PLACE', 1),
      participants: [
        { role: 'ACTOR', actor },
        { role: 'RECIPIENT', actor: name('COUNTRY', pair[1]) },
      ],
      ...(index > 0 && source.chance(0.2) ? { partOf: `${slug}-e0` } : {}),
      ...(type === 'SIGNING' ? { instruments: some('INSTRUMENT', 1) } : {}),
      claims: claims(2, 'It is told that they met'),
    };
  });
}

/** The trade of a year, on which articles differ a little: exact, rounded, or in words. */
function turnover(
  { source, name, claims }: Telling,
  slug: string,
  today: string,
  pair: readonly [number, number],
) {
  const year = Number(today.slice(0, 4)) - 1;
  const about = 100 + 10 * (year % 10) + pair[0] + pair[1];
  const reported = source.pick([
    { value: about + 0.4, unitMult: 6 },
    { value: about + 0.7, unitMult: 6 },
    { value: about, unitMult: 6, comparator: 'GT' },
    { value: about + 1, unitMult: 6, comparator: 'LT', approximate: true },
    { wording: 'HUNDREDS', unitMult: 6 },
  ]);
  return {
    slug: `${slug}-turnover`,
    label: 'Trade of the two',
    measure: name('MEASURE', 0),
    ...reported,
    unit: 'USD',
    period: stated(String(year)),
    referenceArea: name('COUNTRY', pair[0]),
    counterpart: name('COUNTRY', pair[1]),
    role: 'CONTEXT',
    claims: claims(2, 'The trade of a year is given'),
  };
}

/** Another deadline, or that there is none any more; or another condition. */
function moved(source: Random, claim: string, today: string): object {
  const made = source.chance(0.5) ? stated(today) : inferred(`[..${today}]`);
  if (source.chance(0.3)) return { aspect: 'CONDITION', claim, made, condition: 'If the money is there' };
  const later = `${Number(today.slice(0, 4)) + source.between(1, 6)}-12-31`;
  return { aspect: 'DEADLINE', claim, made, ...(source.chance(0.8) ? { deadline: stated(later) } : {}) };
}

/**
 * What became of older commitments. No two articles of a day tell of the same one, since a
 * commitment is assessed once a day.
 */
function reportsOf(
  { source, claim }: Telling,
  heads: Heads,
  article: number,
  today: string,
  added: Random,
): object[] {
  const older = Math.floor(article / heads.daily);
  return source.ranks(older, source.between(0, 5)).map((back) => {
    const home = article - (back + 1) * heads.daily;
    const told = claim('Progress is told', { force: 'REPORT' });
    return {
      commitment: heads.promise(home, source.rank(heads.article(home).count)).slug,
      claims: [told],
      assessments: [{ asOf: today, status: source.pick(statuses), basis: 'AS_REPORTED', claim: told.key }],
      ...(added.chance(0.1) ? { changes: [moved(added, told.key, today)] } : {}),
    };
  });
}
