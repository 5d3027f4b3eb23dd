import { inferred } from './calendar.ts';
import type { Random } from './random.ts';
import type { Kind, World } from './world.ts';

/** The fields of a claim about a commitment that others lack. */
export interface SpeechAct {
  force: string;
  attributedTo?: string[];
}

/**
 * What an article is being told with: chance, the names it uses, its passages, and who speaks in
 * it.
 */
export interface Telling {
  source: Random;
  /** The slug of a shared record, which is thereby used. */
  name(kind: Kind, number: number): string;
  /** Slugs of up to so many shared records, the well-known ones most often. */
  some(kind: Kind, many: number): string[];
  /** The speakers of the article. */
  cast: number[];
  passage(): string;
  /** `attributedTo` is one of the two countries at times, unless it is given. */
  claim(summary: string, act?: SpeechAct): { key: string };
  /** From one to so many claims. */
  claims(most: number, summary: string, act?: () => SpeechAct): object[];
  passages: Record<string, object>;
  tenures: Map<number, object>;
  /** Where the text ends so far. */
  end(): number;
}

const numbered = (letter: string, number: number) => `${letter}${String(number).padStart(2, '0')}`;

/** Begins the telling of an article of a day, about two countries. */
export function beginTelling(
  world: World,
  use: (kind: Kind, number: number) => void,
  source: Random,
  today: string,
  pair: readonly [number, number],
): Telling {
  const name = (kind: Kind, number: number) => {
    use(kind, number);
    return world.slug(kind, number);
  };
  const passages: Record<string, object> = {};
  let position = 120;
  let passageCount = 0;
  const passage = () => {
    const key = numbered('p', ++passageCount);
    const start = position + source.between(1, 40);
    position = start + source.between(60, 300);
    passages[key] = { start, end: position, sha256: source.hex(64) };
    return key;
  };
  const cast = source.ranks(world.sizes.SPEAKER, source.between(1, 4));
  const tenures = new Map<number, object>();
  const speak = (at: string) => {
    const speaker = source.pick(cast);
    const office = world.officeOf(speaker, Number(today.slice(0, 4)));
    if (office !== null && !tenures.has(speaker)) {
      tenures.set(speaker, {
        speaker: name('SPEAKER', speaker),
        office: name('OFFICE', office),
        seen: [inferred(today)],
        passages: [at],
      });
    }
    return name('SPEAKER', speaker);
  };
  let claimCount = 0;
  const claim = (summary: string, act?: SpeechAct) => {
    const keys = source.chance(0.25) ? [passage(), passage()] : [passage()];
    const voice = source.pick(['DIRECT_QUOTE', 'DIRECT_QUOTE', 'INDIRECT_SPEECH', 'NARRATION', 'QUESTION']);
    const isSpoken = voice === 'DIRECT_QUOTE' || voice === 'INDIRECT_SPEECH';
    return {
      key: numbered('c', ++claimCount),
      voice,
      ...(isSpoken ? { speaker: speak(keys[0] as string) } : {}),
      ...(source.chance(0.05) ? { hedged: true } : {}),
      ...(source.chance(0.15) ? { attributedTo: [name('COUNTRY', source.pick(pair))] } : {}),
      ...act,
      passages: keys,
      summary,
    };
  };
  return {
    source,
    name,
    some: (kind, many) => source.ranks(world.sizes[kind], many).map((number) => name(kind, number)),
    cast,
    passage,
    claim,
    claims: (most, summary, act) =>
      Array.from({ length: source.between(1, most) }, (_, index) =>
        claim(`${summary} (${index + 1})`, act?.()),
      ),
    passages,
    tenures,
    end: () => position,
  };
}
