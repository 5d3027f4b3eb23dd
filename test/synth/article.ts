import { dayAt, days, inferred, stated } from './calendar.ts';
import { type Random, random } from './random.ts';
import type { Kind, World } from './world.ts';

/** Articles have 5 to 40 commitments, some 15 on average; counting on fewer keeps the last of them from crowding into the last day. */
const perArticle = 14;
const forces = [
  'INTEREST',
  'EXPECTATION',
  'PROPOSAL',
  'OFFER',
  'INTENTION',
  'INTENTION',
  'PLEDGE',
  'PLEDGE',
  'AGREEMENT',
  'SIGNED',
] as const;
const statuses = [
  'PREPARING',
  'PREPARING',
  'UNDER_WAY',
  'UNDER_WAY',
  'PARTLY_DELIVERED',
  'DELIVERED',
  'STALLED',
  'NOT_DELIVERED',
  'WITHDRAWN',
];
const eventTypes = ['VISIT', 'PHONE_CALL', 'MEETING', 'SESSION', 'FORUM', 'SIGNING', 'SUPPLY', 'OPENING'];
const acts = [
  'build',
  'supply',
  'open',
  'repair',
  'fund',
  'study',
  'deliver',
  'extend',
  'train crews for',
  'insure',
];
const objects = [
  'bridges',
  'ferries',
  'tractors',
  'greenhouses',
  'seed stores',
  'turbines',
  'looms',
  'clinics',
  'libraries',
  'cranes',
  'dairies',
  'kilns',
  'lifts',
  'mills',
  'pumps',
  'quarries',
  'rails',
  'sawmills',
  'wagons',
  'wells',
];
const base36 = (number: number) => number.toString(36);

/** What others may know of an article without making it. */
interface Head {
  day: number;
  count: number;
  /** The two countries most of it is about. */
  pair: [number, number];
}

/** The articles of a synthetic corpus, each made from its number alone. `use` hears of every shared record that is named. */
export function articlesOf(
  seed: number,
  commitments: number,
  world: World,
  use: (kind: Kind, number: number) => void,
) {
  const articles = Math.ceil(commitments / perArticle) + 5;
  /** No more articles than this appear on one day. */
  const daily = Math.ceil(articles / days) + 1;

  const head = (article: number): Head => {
    const source = random(seed, 3, article);
    const first = source.rank(world.sizes.COUNTRY);
    const second = source.rank(world.sizes.COUNTRY - 1);
    return {
      day: Math.min(days - 1, Math.floor((article / articles) * days)),
      count: 5 + Math.floor(35 * source.unit() ** 2.2),
      pair: [first, second < first ? second : second + 1],
    };
  };
  const commitmentSlug = (article: number, index: number) => {
    const { pair, day } = head(article);
    const source = random(seed, 4, article, index);
    const object = source.pick(objects).replaceAll(' ', '-');
    const [from, to] = source.chance(0.7) ? pair : pair.toReversed();
    return `${world.code(from as number)}-${world.code(to as number)}-${object}-${dayAt(day).slice(0, 4)}-${base36(article)}-${base36(index)}`;
  };

  return { head, make };

  /** The file of an article with `count` commitments, as a record. */
  function make(article: number, count: number): object {
    const { day, pair } = head(article);
    const source = random(seed, 5, article);
    const today = dayAt(day);
    const year = Number(today.slice(0, 4));
    const name = (kind: Kind, number: number) => {
      use(kind, number);
      return world.slug(kind, number);
    };
    const some = (kind: Kind, many: number) =>
      source.ranks(world.sizes[kind], many).map((number) => name(kind, number));
    const outlet = name('ORGANIZATION', 5 * source.rank(Math.ceil(world.sizes.ORGANIZATION / 5)));
    const slug = `report-${today}-${base36(article)}`;

    const passages: Record<string, object> = {};
    let position = 120;
    let passageCount = 0;
    const passage = () => {
      const key = `p${String(++passageCount).padStart(2, '0')}`;
      const begin = position + source.between(1, 40);
      position = begin + source.between(60, 300);
      passages[key] = { start: begin, end: position, sha256: source.hex(64) };
      return key;
    };

    const cast = source.ranks(world.sizes.SPEAKER, source.between(1, 4));
    const tenures = new Map<number, object>();
    const speak = (at: string) => {
      const speaker = source.pick(cast);
      const office = world.officeOf(speaker, year);
      if (office !== null && !tenures.has(speaker)) {
        tenures.set(speaker, {
          speaker: name('SPEAKER', speaker),
          office: name('OFFICE', office),
          held: inferred(today),
          passages: [at],
        });
      }
      return name('SPEAKER', speaker);
    };
    let claimCount = 0;
    const claim = (summary: string, force?: string) => {
      const keys = source.chance(0.25) ? [passage(), passage()] : [passage()];
      const voice = source.pick(['DIRECT_QUOTE', 'DIRECT_QUOTE', 'INDIRECT_SPEECH', 'NARRATION', 'QUESTION']);
      const isSpoken = voice === 'DIRECT_QUOTE' || voice === 'INDIRECT_SPEECH';
      return {
        key: `c${String(++claimCount).padStart(2, '0')}`,
        ...(force ? { force } : {}),
        voice,
        ...(isSpoken ? { speaker: speak(keys[0] as string) } : {}),
        ...(source.chance(0.15) ? { attributedTo: [name('COUNTRY', source.pick(pair))] } : {}),
        passages: keys,
        summary,
      };
    };
    const claims = (most: number, summary: string, force?: () => string) =>
      Array.from({ length: source.between(1, most) }, (_, index) =>
        claim(`${summary} (${index + 1})`, force?.()),
      );

    const partyKinds = ['ORGANIZATION', 'ORGANIZATION', 'PLACE', 'SPEAKER', 'OFFICE'] as const;
    const party = (country: number) =>
      source.chance(0.75) ? name('COUNTRY', country) : (some(source.pick(partyKinds), 1)[0] as string);
    const figures: object[] = [];

    const commitmentAt = (index: number) => {
      const own = commitmentSlug(article, index);
      const [from, to] = source.chance(0.7) ? pair : ([pair[1], pair[0]] as const);
      const object = source.pick(objects);
      const goal = source.pick(['ACTION', 'ACTION', 'ACTION', 'OUTCOME']);
      const isSigned = source.chance(0.12);
      const dueIn = source.between(1, 8);
      const links = [
        ...(index > 0 && source.chance(0.12) ? [{ type: 'PART_OF', to: commitmentSlug(article, 0) }] : []),
        ...(article > 0 && source.chance(0.1) ? [{ type: 'CONTINUES', to: earlier() }] : []),
      ];
      if (source.chance(0.2)) figures.push(target(own, object, from, to, year + dueIn));
      const conditional = source.chance(0.1);
      return {
        slug: own,
        summary: `${world.code(from).toUpperCase()} is to ${source.pick(acts)} ${source.between(2, 900)} ${object} for ${world.code(to).toUpperCase()} within ${dueIn} years.`,
        goal,
        promisors: [...new Set([party(from), ...(source.chance(0.15) ? [party(to)] : [])])],
        ...(source.chance(0.7) ? { promisees: [party(to)] } : {}),
        ...(source.chance(0.1) ? { beneficiaries: some('PLACE', 1) } : {}),
        ...(source.chance(0.2) ? { implementers: some('ORGANIZATION', 1) } : {}),
        sectors: some('SECTOR', source.between(1, 2)),
        ...(source.chance(0.3) ? { places: some('PLACE', 1) } : {}),
        made: source.chance(0.6)
          ? stated(today)
          : source.chance(0.6)
            ? inferred(`../${today}`)
            : inferred(today.slice(0, 7)),
        ...(source.chance(0.35) ? { deadline: deadline(source, year + dueIn) } : {}),
        conditionality: conditional ? 'CONDITIONAL' : source.pick(['UNCONDITIONAL', 'UNSTATED', 'UNSTATED']),
        ...(conditional ? { condition: `If ${world.code(to).toUpperCase()} lends the land` } : {}),
        verifiable: source.chance(0.8),
        ...(isSigned ? { instruments: some('INSTRUMENT', 1) } : {}),
        ...(links.length > 0 ? { links } : {}),
        claims: claims(3, `It is said that ${object} are to come`, () =>
          isSigned ? 'SIGNED' : source.pick(forces.slice(0, -1)),
        ),
        ...(source.chance(0.1)
          ? {
              assessments: [
                {
                  asOf: today,
                  status: 'NOT_ASSESSABLE',
                  basis: 'CODER_JUDGEMENT',
                  note: 'Too vague to tell',
                },
              ],
            }
          : {}),
      };
    };
    const earlier = () => {
      const back = Math.min(article, 1 + source.rank(article));
      return commitmentSlug(article - back, source.rank(head(article - back).count));
    };
    const target = (commitment: string, object: string, from: number, to: number, by: number) => ({
      slug: `${commitment}-target`,
      label: `How many ${object} are to come`,
      measure: name('MEASURE', source.below(world.sizes.MEASURE)),
      value: source.between(2, 999) / 10,
      unitMult: source.pick([0, 0, 3, 6]),
      unit: source.pick(['USD', 'USD', 'EUR', '%', 't', `{${object.split(' ')[0]}}`]),
      comparator: source.pick(['EQ', 'EQ', 'GE', 'GT', 'LE', 'LT']),
      ...(source.chance(0.2) ? { approximate: true } : {}),
      period: inferred(String(by)),
      referenceArea: name('COUNTRY', from),
      counterpart: name('COUNTRY', to),
      ...(source.chance(0.3) ? { productScope: { sector: some('SECTOR', 1)[0], label: object } } : {}),
      status: 'F',
      role: 'TARGET',
      commitment,
      claims: [claim('A number is given')],
    });

    const commitments = Array.from({ length: count }, (_, index) => commitmentAt(index));
    const events = Array.from({ length: source.between(0, 3) }, (_, index) => eventAt(index));
    if (source.chance(0.4)) figures.push(turnover());
    const reports = reportsOn();
    const mentions = source.chance(0.5)
      ? some('PLACE', 2).map((entity) => ({ entity, passages: [passage()] }))
      : [];

    function eventAt(index: number): object {
      const type = source.pick(eventTypes);
      const when = dayAt(Math.max(0, day - source.between(1, 400)));
      return {
        slug: `${slug}-e${index}`,
        label: `What ${world.code(pair[0]).toUpperCase()} and ${world.code(pair[1]).toUpperCase()} did, part ${index + 1}`,
        type,
        ...(type === 'VISIT' ? { mode: source.pick(['STATE', 'OFFICIAL', 'WORKING']) } : {}),
        date: source.chance(0.8) ? stated(when) : inferred(when.slice(0, 7)),
        places: some('PLACE', 1),
        participants: [
          {
            role: 'ACTOR',
            actor: source.chance(0.6) ? name('COUNTRY', pair[0]) : name('SPEAKER', source.pick(cast)),
          },
          { role: 'RECIPIENT', actor: name('COUNTRY', pair[1]) },
        ],
        ...(index > 0 && source.chance(0.2) ? { partOf: `${slug}-e0` } : {}),
        ...(type === 'SIGNING' ? { instruments: some('INSTRUMENT', 1) } : {}),
        claims: claims(2, 'It is told that they met'),
      };
    }
    function turnover(): object {
      return {
        slug: `${slug}-turnover`,
        label: 'Trade of the two',
        measure: name('MEASURE', 0),
        value: source.between(10, 9999) / 10,
        unitMult: 6,
        unit: 'USD',
        period: stated(String(year - 1)),
        referenceArea: name('COUNTRY', pair[0]),
        counterpart: name('COUNTRY', pair[1]),
        role: 'CONTEXT',
        claims: claims(2, 'The trade of a year is given'),
      };
    }
    /** What became of older commitments. No two articles of a day tell of the same one, since an assessment is made once a day. */
    function reportsOn(): object[] {
      const older = Math.floor(article / daily);
      return source.ranks(older, source.between(0, 5)).map((back) => {
        const home = article - (back + 1) * daily;
        const told = claim('Progress is told', 'REPORT');
        return {
          commitment: commitmentSlug(home, source.rank(head(home).count)),
          claims: [told],
          assessments: [
            { asOf: today, status: source.pick(statuses), basis: 'AS_REPORTED', claim: told.key },
          ],
        };
      });
    }

    return {
      article: {
        slug,
        file: `${slug}.txt`,
        sha256: source.hex(64),
        codePoints: position + 200,
        lang: source.pick(['en', 'en', 'ru', 'ru', 'az', 'be']),
        genre: source.pick(['NEWS_REPORT', 'NEWS_REPORT', 'INTERVIEW', 'EXPERT_COMMENT', 'OFFICIAL_READOUT']),
        label: `Report ${article} on ${world.code(pair[0]).toUpperCase()} and ${world.code(pair[1]).toUpperCase()}`,
        summary: `An invented report on what two invented countries promise each other, with ${count} undertakings.`,
        published: source.chance(0.85) ? stated(today) : inferred(today.slice(0, 7)),
        furniture: [{ start: 0, end: 110 }],
        contributors: [{ role: 'PUBLISHER', actor: outlet }],
      },
      passages,
      tenures: [...tenures.values()],
      mentions,
      commitments,
      events,
      figures,
      reports,
      coding: { codedBy: 'synth', codedOn: '2026-01-01' },
    };
  }
}

function deadline(source: Random, year: number) {
  return source.chance(0.5)
    ? stated(String(year))
    : stated(`${year}-${source.pick(['03-31', '06-30', '12-31'])}`);
}
