import type { Scratch } from './indexTables.ts';

/**
 * Draws from the notes on all sources what rules look up: `first`, where a text that occurs more than once stands first; `reached`, the shared records that
 * articles lead to; and of the relations only those that may be part of a circle.
 */
export function settle(scratch: Scratch): void {
  scratch.exec(`
    CREATE INDEX mark_text ON mark (space, text, kind);
    CREATE INDEX tenure_speaker ON tenure (speaker, earliest, latest);
    CREATE INDEX reported_slug ON reported (kind, slug);
    CREATE TABLE first (space TEXT, text TEXT, source INTEGER, path TEXT, PRIMARY KEY (space, text)) WITHOUT ROWID;
    INSERT INTO first SELECT space, text, source, path FROM mark JOIN
      (SELECT min(rowid) AS earliest FROM mark GROUP BY space, text HAVING count(*) > 1) ON mark.rowid = earliest;
    CREATE INDEX shared_edge_from ON shared_edge (from_slug);
    CREATE TABLE reached (slug TEXT PRIMARY KEY) WITHOUT ROWID;
    WITH RECURSIVE way (slug) AS (
      SELECT slug FROM used UNION SELECT to_slug FROM shared_edge JOIN way ON from_slug = slug)
    INSERT INTO reached SELECT slug FROM way;`);
  leaveCircles(scratch);
}

/**
 * Takes away, again and again, the relations to records that lead no further: what is left are circles and ways into them. Each relation is looked at once,
 * so that a long chain takes no longer than a short one.
 */
function leaveCircles(scratch: Scratch): void {
  scratch.exec(`
    CREATE INDEX edge_from ON edge (relation, from_slug);
    CREATE INDEX edge_to ON edge (relation, to_slug, from_slug);
    CREATE TABLE ending (id INTEGER PRIMARY KEY, relation TEXT, slug TEXT);
    INSERT INTO ending (relation, slug) SELECT DISTINCT relation, to_slug FROM edge WHERE NOT EXISTS
      (SELECT 1 FROM edge AS onward WHERE onward.relation = edge.relation AND onward.from_slug = edge.to_slug);`);
  const next = scratch.prepare<[number], { id: number; relation: string; slug: string }>(
    'SELECT id, relation, slug FROM ending WHERE id > ? ORDER BY id LIMIT 1',
  );
  const leading = scratch
    .prepare<[string, string], string>(
      'SELECT DISTINCT from_slug FROM edge WHERE relation = ? AND to_slug = ?',
    )
    .pluck();
  const remove = scratch.prepare('DELETE FROM edge WHERE relation = ? AND to_slug = ?');
  const add = scratch.prepare(
    `INSERT INTO ending (relation, slug) SELECT @relation, @slug WHERE NOT EXISTS
      (SELECT 1 FROM edge WHERE relation = @relation AND from_slug = @slug)`,
  );
  for (let end = next.get(0); end; end = next.get(end.id)) {
    const { relation, slug } = end;
    const before = leading.all(relation, slug);
    remove.run(relation, slug);
    for (const from of before) add.run({ relation, slug: from });
  }
}
