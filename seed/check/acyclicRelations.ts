import type { Location, Records } from '../read/records.ts';
import type { Path } from '../read/source.ts';
import type { Relation } from './recordIndex.ts';

/** An edge from one record to another in a relation that must not contain a cycle. */
export interface Edge {
  relation: Relation;
  at: Location;
  path: Path;
  to: string;
}

const linked: Record<string, Relation> = {
  PART_OF: 'parts',
  CONTINUES: 'earlier undertakings',
  SUPERSEDES: 'earlier undertakings',
  FOLLOWS_FROM: 'earlier undertakings',
};

/** Every edge of the relations that must not contain a cycle. */
export function* relationsOf({ entries }: Records): Generator<Edge> {
  for (const at of entries.COMMITMENT) {
    for (const [index, { type, to }] of at.value.links.entries()) {
      const path = ['links', index, 'to'];
      const relation = linked[type];
      if (relation) yield { relation, at, path, to };
      // Two commitments may be given in exchange for each other; only a link to itself is a
      // mistake.
      else if (to === at.slug) yield { relation: 'exchanges', at, path, to };
    }
  }
  yield* upward('events', 'partOf', entries.EVENT);
  yield* upward('places', 'parent', entries.PLACE);
  yield* upward('organizations', 'parent', entries.ORGANIZATION);
  yield* upward('sectors', 'broader', entries.SECTOR);
}

function* upward<Field extends string>(
  relation: Relation,
  field: Field,
  records: (Location & { value: { [Key in Field]: string | null } })[],
): Generator<Edge> {
  for (const at of records) {
    const to = at.value[field];
    if (to !== null) yield { relation, at, path: [field], to };
  }
}
