import { dayAt, days } from './calendar.ts';
import { random } from './random.ts';
import type { World } from './world.ts';

/**
 * Articles have 5 to 40 commitments, some 15 on average; counting on fewer keeps the last of them
 * from crowding into the last day.
 */
const perArticle = 14;
const objects =
  'bridges ferries tractors greenhouses turbines looms clinics libraries cranes dairies kilns lifts mills pumps quarries rails sawmills wagons wells'.split(
    ' ',
  );

/** What other articles may know of one without making it. */
export interface Head {
  day: number;
  /** How many commitments it has. */
  count: number;
  /** The two countries most of it is about. */
  pair: readonly [number, number];
}

/** The same of a commitment: which country promises what to which. */
export interface PromiseHead {
  slug: string;
  from: number;
  to: number;
  object: string;
}

/** The heads of all articles of a corpus and of their commitments, each from its number alone. */
export interface Heads {
  article(number: number): Head;
  promise(article: number, index: number): PromiseHead;
  /** No more articles than this appear on one day. */
  daily: number;
}

/** A number as part of a slug. */
export const base36 = (number: number) => number.toString(36);

export function headsOf(seed: number, commitments: number, world: World): Heads {
  const articles = Math.ceil(commitments / perArticle) + 5;
  const article = (number: number): Head => {
    const source = random(seed, 3, number);
    const first = source.rank(world.sizes.COUNTRY);
    const second = source.rank(world.sizes.COUNTRY - 1);
    return {
      day: Math.min(days - 1, Math.floor((number / articles) * days)),
      count: 5 + Math.floor(35 * source.unit() ** 2.2),
      pair: [first, second < first ? second : second + 1],
    };
  };
  return {
    article,
    daily: Math.ceil(articles / days) + 1,
    promise(number, index) {
      const { pair, day } = article(number);
      const source = random(seed, 4, number, index);
      const object = source.pick(objects);
      const [from, to] = source.chance(0.7) ? pair : ([pair[1], pair[0]] as const);
      const year = dayAt(day).slice(0, 4);
      const slug = `${world.code(from)}-${world.code(to)}-${object}-${year}-${base36(number)}-${base36(index)}`;
      return { slug, from, to, object };
    },
  };
}
