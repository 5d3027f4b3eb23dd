import type { Random } from '../synth/random.ts';

/** How often each coordinate has been drawn, to draw the others first. */
export interface Novelty {
  seen(coordinate: string): number;
  note(coordinate: string): void;
  /** One of the items, those whose coordinates were drawn least with preference. */
  pick<Item>(items: readonly Item[], coordinateOf: (item: Item) => string): Item;
}

/** An empty memory of what was drawn. */
export function novelty(random: Random): Novelty {
  const counts = new Map<string, number>();
  const seen = (coordinate: string) => counts.get(coordinate) ?? 0;
  return {
    seen,
    note: (coordinate) => counts.set(coordinate, seen(coordinate) + 1),
    pick<Item>(items: readonly Item[], coordinateOf: (item: Item) => string): Item {
      const weights = items.map((item) => 1 / (1 + seen(coordinateOf(item))));
      let left = random.unit() * weights.reduce((sum, weight) => sum + weight, 0);
      const at = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      return items[at < 0 ? items.length - 1 : at] as Item;
    },
  };
}
