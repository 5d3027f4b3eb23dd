import { LRUCache } from 'lru-cache';
import { type Scratch, spaceOf } from '../check/indexTables.ts';
import type { Records } from '../read/records.ts';
import { actorKinds, movableKinds, type RecordKind } from '../shapes/slug.ts';
import type { Keys } from './keys.ts';

type Row = { id: number; kind: RecordKind };

/**
 * Numbers records from the record index, with the same result as `keysOfRecords`. Passages and
 * claims are not in the index: they are numbered article by article, so `begin` has to be called
 * with each article, in the order of slugs.
 */
export function keysOfIndex(scratch: Scratch): Keys & { begin: (records: Records) => void } {
  scratch.exec(`
    CREATE TABLE number (space TEXT, text TEXT, id INTEGER, kind TEXT, PRIMARY KEY (space, text)) WITHOUT ROWID;
    INSERT OR IGNORE INTO number SELECT space, text, row_number() OVER (PARTITION BY space ORDER BY day, text), kind FROM entry
      WHERE space IN ('ENTITY', 'ARTICLE', 'COMMITMENT', 'STATEMENT', 'EVENT', 'FIGURE', 'TENURE', 'ASSESSMENT');`);
  const select = scratch.prepare<[string, string], Row>(
    'SELECT id, kind FROM number WHERE space = ? AND text = ?',
  );
  // Entities are referred to by many articles, subjects hardly by more than one.
  const entities = new LRUCache<string, Row>({ max: 20_000 });
  let subjects = new Map<string, Row>();
  const numbered = (space: string, slug: string): Row | undefined => {
    const isEntity = space === 'ENTITY';
    const key = isEntity ? slug : `${space} ${slug}`;
    const known = isEntity ? entities.get(key) : subjects.get(key);
    const found = known ?? select.get(space, slug);
    if (!known && found) (isEntity ? entities : subjects).set(key, found);
    return found;
  };
  const local = { PASSAGE: new Map<string, number>(), CLAIM: new Map<string, number>() };
  const last = { PASSAGE: 0, CLAIM: 0 };

  const row = (kind: RecordKind, slug: string): Row => {
    const id = kind === 'PASSAGE' || kind === 'CLAIM' ? local[kind].get(slug) : undefined;
    const found = id === undefined ? numbered(spaceOf(kind) ?? kind, slug) : { id, kind };
    if (!found)
      throw new Error(`No ${kind} has the slug '${slug}'. Records must be checked before they are loaded.`);
    return found;
  };
  const id: Keys['id'] = (kind, slug) => row(kind, slug).id;
  return {
    id,
    optionalId: (kind, slug) => (slug === null ? null : id(kind, slug)),
    entity: (slug) => id('SPEAKER', slug),
    movable: (slug) => {
      const kind = movableKinds.find((each) => numbered(each, slug));
      if (!kind)
        throw new Error(`No record has the slug '${slug}'. Records must be checked before they are loaded.`);
      return kind;
    },
    actor(slug) {
      const found = row('SPEAKER', slug);
      const kind = actorKinds.find((actor) => actor === found.kind);
      if (!kind)
        throw new Error(`'${slug}' is not an actor. Records must be checked before they are loaded.`);
      return { actorId: found.id, actorKind: kind };
    },
    begin({ entries }) {
      subjects = new Map();
      for (const kind of ['PASSAGE', 'CLAIM'] as const) {
        local[kind].clear();
        for (const slug of entries[kind].map((entry) => entry.slug).sort())
          local[kind].set(slug, ++last[kind]);
      }
    },
  };
}
