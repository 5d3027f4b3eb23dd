import { nearest } from '../read/nearest.ts';
import type { Source } from '../read/source.ts';
import type { RecordKind } from '../shapes/slug.ts';
import { pathText, type Scratch, slugSpaces, spaceOf } from './indexTables.ts';
import type { KeySpace, RecordIndex } from './recordIndex.ts';

/**
 * The spaces that hold the slugs of some kinds, by the list of kinds, which is that of a field of a
 * shape.
 */
const spacesByKinds = new WeakMap<readonly RecordKind[], KeySpace[]>();

function spacesOf(kinds: readonly RecordKind[]): KeySpace[] {
  let spaces = spacesByKinds.get(kinds);
  if (!spaces) {
    spaces = slugSpaces.filter((space) => kinds.some((kind) => spaceOf(kind) === space));
    spacesByKinds.set(kinds, spaces);
  }
  return spaces;
}

/** A table of the actors that are reached from one by the edges of another table. */
const reached = (name: string, edges: string) =>
  `${name} (slug) AS (SELECT ? UNION SELECT other FROM ${edges} JOIN ${name} ON actor = slug)`;

/** Facts of a row; null when there is none. */
const parsed = (facts: string | undefined) => (facts === undefined ? null : JSON.parse(facts));

/**
 * Returns the queries of a finalized index. `sourceOf` returns a source by its id, for the line of
 * an earlier record.
 */
export function queryIndex(scratch: Scratch, sourceOf: (id: number) => Source): RecordIndex {
  const all = <Value>(sql: string) => {
    const statement = scratch.prepare<unknown[], Value>(sql).pluck();
    return (...values: unknown[]) => statement.all(...values);
  };
  const one = <Value>(sql: string) => {
    const statement = scratch.prepare<unknown[], Value>(sql).pluck();
    return (...values: unknown[]) => statement.get(...values);
  };
  const selectKinds = all<RecordKind>('SELECT kind FROM entry WHERE space = ? AND text = ? GROUP BY kind');
  // Records refer to the same few records most of the time. A map that is cleared when full: an LRU
  // cache made reading and checking 5 % slower.
  const cachedKinds = new Map(slugSpaces.map((space) => [space, new Map<string, RecordKind[]>()]));
  const kindsIn = (space: KeySpace, slug: string): RecordKind[] => {
    const cached = cachedKinds.get(space);
    let kinds = cached?.get(slug);
    if (!kinds) {
      kinds = selectKinds(space, slug);
      if (cached && cached.size >= 10_000) cached.clear();
      cached?.set(slug, kinds);
    }
    return kinds;
  };
  const selectFirst = scratch.prepare<[string, string], { source: number; path: string }>(
    'SELECT source, path FROM first_entry WHERE space = ? AND text = ?',
  );
  const hasDuplicates = one('SELECT 1 FROM first_entry LIMIT 1')() !== undefined;
  const hasAmbiguous = one('SELECT 1 FROM ambiguous LIMIT 1')() !== undefined;
  const ambiguous = one('SELECT 1 FROM ambiguous WHERE slug = ?');
  const reachable = one('SELECT 1 FROM reachable WHERE slug = ?');
  const reported = all<string | null>('SELECT DISTINCT force FROM reported WHERE kind = ? AND slug = ?');
  const documented = one('SELECT 1 FROM documented WHERE slug = ?');
  const officeUnknown = one<number>('SELECT office_unknown FROM speaker WHERE slug = ?');
  // A speaker may have many tenures; the last to begin before a day is the most likely to cover it.
  const held = one(
    'SELECT 1 FROM tenure WHERE speaker = ? AND earliest <= ? AND latest >= ? ORDER BY earliest DESC LIMIT 1',
  );
  const seen = one('SELECT 1 FROM tenure WHERE speaker = ? AND article = ? AND seen LIMIT 1');
  const firstTenure = one<string>('SELECT min(slug) FROM tenure WHERE speaker = ? GROUP BY speaker');
  const commitment = one<string>('SELECT facts FROM commitment WHERE slug = ?');
  const delivered = one('SELECT 1 FROM delivered WHERE slug = ?');
  const target = one('SELECT 1 FROM target WHERE figure = ? AND target_of = ?');
  const moved = all<string>('SELECT days FROM moved_deadline WHERE slug = ?');
  const instrument = one<string>('SELECT facts FROM instrument WHERE slug = ?');
  const country = one<string>('SELECT facts FROM country WHERE slug = ?');
  const measure = one<string>('SELECT facts FROM measure WHERE slug = ?');
  const belongs = one(`WITH RECURSIVE ${reached('upward', 'belongs')} SELECT 1 FROM upward WHERE slug = ?`);
  const speaks = one(`WITH RECURSIVE ${reached('upward', 'belongs')}, ${reached('principal', 'acts_for')}
    SELECT 1 FROM upward JOIN principal USING (slug) LIMIT 1`);
  const next = all<string>('SELECT to_slug FROM edge WHERE relation = ? AND from_slug = ? ORDER BY rowid');
  const hasCycles = one('SELECT 1 FROM edge LIMIT 1')() !== undefined;
  const slugs = scratch
    .prepare<[string, string], string>(
      'SELECT text FROM entry WHERE space = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY text',
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
      const first = hasDuplicates ? selectFirst.get(space, text) : undefined;
      if (!first || (first.source === at.source.id && first.path === pathText([...at.path, ...path])))
        return null;
      return { source: sourceOf(first.source), path: JSON.parse(first.path) as (string | number)[] };
    },
    isAmbiguous: (slug) => hasAmbiguous && ambiguous(slug) !== undefined,
    isReachable: (slug) => reachable(slug) !== undefined,
    reportedForces: (kind, slug) => reported(kind, slug) as ReturnType<RecordIndex['reportedForces']>,
    isDocumented: (commitment) => documented(commitment) !== undefined,
    speaker(slug) {
      const flag = officeUnknown(slug);
      return flag === undefined ? null : { officeUnknown: flag === 1 };
    },
    isInOffice: (speaker, article, { earliest, latest }) =>
      seen(speaker, article) !== undefined || held(speaker, earliest, latest) !== undefined,
    tenureOf: (speaker) => firstTenure(speaker) ?? null,
    commitment: (slug) => parsed(commitment(slug)),
    isDelivered: (commitment) => delivered(commitment) !== undefined,
    isTarget: (figure, commitment) => target(figure, commitment) !== undefined,
    movedDeadlines: (commitment) => moved(commitment).map((days) => JSON.parse(days)),
    instrument: (slug) => parsed(instrument(slug)),
    country: (slug) => parsed(country(slug)),
    measure: (slug) => parsed(measure(slug)),
    belongsTo: (actor, other) => actor === other || belongs(actor, other) !== undefined,
    speaksFor: (actor, other) => actor === other || speaks(other, actor) !== undefined,
    next: (relation, slug) => (hasCycles ? next(relation, slug) : []),
  };
}
