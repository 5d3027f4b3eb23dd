import * as schema from '../../db/schema.ts';
import type { Records } from '../read/records.ts';
import type { Insert, Keys } from './keys.ts';

/** Loads the slugs of moved and removed records. */
export function loadMoved({ entries }: Records, keys: Keys, insert: Insert): void {
  insert(
    schema.moved,
    entries.MOVED.map(({ slug, value: { kind, to, reason } }) => ({
      slug,
      kind,
      toKind: to === null ? null : keys.movable(to),
      toSlug: to,
      reason,
    })).toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
  );
}
