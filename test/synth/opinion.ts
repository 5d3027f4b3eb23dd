import { inferred, stated } from './calendar.ts';
import type { PromiseHead } from './heads.ts';
import type { Telling } from './telling.ts';
import type { World } from './world.ts';

const kinds = 'INTEREST INTEREST PROPOSAL PROPOSAL FORECAST EVALUATION STANCE AGENDA ONGOING'.split(' ');

/** A statement about a commitment of the same article, of the two countries that it is between. */
export function opinion(
  telling: Telling,
  world: World,
  { slug, from, to, object }: PromiseHead,
  today: string,
): object {
  const { source, name, some, claims } = telling;
  const [one, other] = [world.code(from).toUpperCase(), world.code(to).toUpperCase()];
  return {
    slug: `${slug}-said`,
    summary: `${one} and ${other} speak of ${object}.`,
    kind: source.pick(kinds),
    parties: [name('COUNTRY', from), ...(source.chance(0.7) ? [name('COUNTRY', to)] : [])],
    sectors: some('SECTOR', source.between(1, 2)),
    ...(source.chance(0.3) ? { places: some('PLACE', 1) } : {}),
    made: source.chance(0.6) ? stated(today) : inferred(`[..${today}]`),
    ...(source.chance(0.3)
      ? { links: [{ type: 'ABOUT', to: slug, strength: source.pick(['EXPLICIT', 'PROBABLE', 'POSSIBLE']) }] }
      : {}),
    claims: claims(2, `It is said what ${object} would be good for`),
  };
}
