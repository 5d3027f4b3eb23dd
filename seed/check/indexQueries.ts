import { nearest } from '../read/nearest.ts';
import type { Source } from '../read/source.ts';
import type { RecordKind } from '../shapes/slug.ts';
import { placeText, type Scratch, slugSpaces, spaceOf } from './indexTables.ts';
import type { Around, Space } from './recordIndex.ts';
import { memory } from './remember.ts';

/** The spaces in which kinds have their slugs. The list of kinds is that of a field’s shape, so there are few of them. */
const spacesOf = (kinds: readonly RecordKind[]) => {
  let spaces = spacesKnown.get(kinds);
  if (!spaces) {
    spaces = slugSpaces.filter((space) => kinds.some((kind) => spaceOf(kind) === space));
    spacesKnown.set(kinds, spaces);
  }
  return spaces;
};
const spacesKnown = new WeakMap<readonly RecordKind[], Space[]>();

/** Lists of the same kinds as one list, since there are few of them and many to remember. */
const shared = (kinds: RecordKind[]) => {
  const name = kinds.join();
  const known = lists.get(name);
  if (known) return known;
  lists.set(name, kinds);
  return kinds;
};
const lists = new Map<string, RecordKind[]>();

/** Answers rules from settled notes. `sourceOf` finds a source again, to tell the line of something in it. */
export function lookAround(scratch: Scratch, sourceOf: (id: number) => Source): Around {
  const pluck = <Value>(sql: string) => {
    const statement = scratch.prepare<unknown[], Value>(sql).pluck();
    return (...values: unknown[]) => statement.all(...values);
  };
  const one = <Value>(sql: string) => {
    const statement = scratch.prepare<unknown[], Value>(sql).pluck();
    return (...values: unknown[]) => statement.get(...values);
  };
  const kindsNoted = pluck<RecordKind>('SELECT kind FROM mark WHERE space = ? AND text = ? GROUP BY kind');
  // Records name the same few records again and again.
  const known = new Map(slugSpaces.map((space) => [space, memory<RecordKind[]>()]));
  const kindsIn = (space: Space, slug: string) =>
    known.get(space)?.get(slug) ?? known.get(space)?.set(slug, shared(kindsNoted(space, slug))) ?? [];
  const firstOf = scratch.prepare<[string, string], { source: number; path: string }>(
    'SELECT source, path FROM first WHERE space = ? AND text = ?',
  );
  const anyRepeated = one('SELECT 1 FROM first LIMIT 1')() !== undefined;
  const reached = one('SELECT 1 FROM reached WHERE slug = ?');
  const reported = pluck<string | null>('SELECT DISTINCT force FROM reported WHERE kind = ? AND slug = ?');
  const documented = one('SELECT 1 FROM documented WHERE slug = ?');
  const unknown = one<number>('SELECT office_unknown FROM speaker WHERE slug = ?');
  // Of the many tenures that a speaker may be seen in, the last before a day are the most likely to reach it.
  const held = one(
    'SELECT 1 FROM tenure WHERE speaker = ? AND earliest <= ? AND latest >= ? ORDER BY earliest DESC LIMIT 1',
  );
  const tenure = one<string>('SELECT min(slug) FROM tenure WHERE speaker = ? GROUP BY speaker');
  const next = pluck<string>('SELECT to_slug FROM edge WHERE relation = ? AND from_slug = ? ORDER BY rowid');
  const anyCircle = one('SELECT 1 FROM edge LIMIT 1')() !== undefined;
  const slugs = scratch
    .prepare<[string, string], string>(
      'SELECT text FROM mark WHERE space = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY text',
    )
    .pluck();

  function* candidates(kinds: readonly RecordKind[]) {
    for (const space of spacesOf(kinds)) yield* slugs.iterate(space, JSON.stringify(kinds));
  }

  return {
    has: (slug, kinds) =>
      spacesOf(kinds).some((space) => kindsIn(space, slug).some((kind) => kinds.includes(kind))),
    kindsOf: (slug) => slugSpaces.flatMap((space) => kindsIn(space, slug)),
    nearest: (slug, kinds) => nearest(slug, candidates(kinds)),
    earlier(space, text, at, path = []) {
      const first = anyRepeated ? firstOf.get(space, text) : undefined;
      if (!first || (first.source === at.source.id && first.path === placeText([...at.path, ...path])))
        return null;
      return { source: sourceOf(first.source), path: JSON.parse(first.path) as (string | number)[] };
    },
    isReached: (slug) => reached(slug) !== undefined,
    reportedForces: (kind, slug) => reported(kind, slug) as ReturnType<Around['reportedForces']>,
    isDocumented: (commitment) => documented(commitment) !== undefined,
    speaker(slug) {
      const flag = unknown(slug);
      return flag === undefined ? null : { officeUnknown: flag === 1 };
    },
    isInOffice: (speaker, earliest, latest) => held(speaker, latest, earliest) !== undefined,
    tenureOf: (speaker) => tenure(speaker) ?? null,
    next: (relation, slug) => (anyCircle ? next(relation, slug) : []),
  };
}
