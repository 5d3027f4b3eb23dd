import { movableKinds } from '../shapes/slug.ts';
import type { Scratch } from './indexTables.ts';

/**
 * Derives from the collected rows what queries need: `first_entry`, the first location of a text
 * that occurs more than once; `ambiguous`, the slugs of records in several spaces; `reachable`, the
 * shared records that articles refer to, directly or not; and removes the edges that are on no
 * cycle.
 */
export function finalizeIndex(scratch: Scratch): void {
  scratch.exec(`
    CREATE INDEX entry_text ON entry (space, text, kind);
    CREATE INDEX tenure_speaker ON tenure (speaker, earliest, latest);
    CREATE INDEX tenure_article ON tenure (speaker, article) WHERE seen;
    CREATE INDEX moved_deadline_slug ON moved_deadline (slug);
    CREATE INDEX reported_slug ON reported (kind, slug);
    CREATE TABLE first_entry (space TEXT, text TEXT, source INTEGER, path TEXT, PRIMARY KEY (space, text)) WITHOUT ROWID;
    INSERT INTO first_entry SELECT space, text, source, path FROM entry JOIN
      (SELECT min(rowid) AS earliest FROM entry GROUP BY space, text HAVING count(*) > 1) ON entry.rowid = earliest;
    CREATE TABLE ambiguous (slug TEXT PRIMARY KEY) WITHOUT ROWID;
    INSERT INTO ambiguous SELECT text FROM entry WHERE space IN (${movableKinds.map((space) => `'${space}'`).join()})
      GROUP BY text HAVING count(DISTINCT space) > 1;
    CREATE INDEX shared_edge_from ON shared_edge (from_slug);
    CREATE TABLE reachable (slug TEXT PRIMARY KEY) WITHOUT ROWID;
    WITH RECURSIVE reached (slug) AS (
      SELECT slug FROM used UNION SELECT to_slug FROM shared_edge JOIN reached ON from_slug = slug)
    INSERT INTO reachable SELECT slug FROM reached;`);
  removeAcyclicEdges(scratch);
}

/**
 * Repeatedly removes the edges to records without outgoing edges (Kahn's algorithm): cycles and the
 * paths into them remain. Each edge is visited once, so a long chain costs no more than many short
 * ones.
 */
function removeAcyclicEdges(scratch: Scratch): void {
  scratch.exec(`
    CREATE INDEX edge_from ON edge (relation, from_slug);
    CREATE INDEX edge_to ON edge (relation, to_slug, from_slug);
    CREATE TABLE dead_end (id INTEGER PRIMARY KEY, relation TEXT, slug TEXT);
    INSERT INTO dead_end (relation, slug) SELECT DISTINCT relation, to_slug FROM edge WHERE NOT EXISTS
      (SELECT 1 FROM edge AS onward WHERE onward.relation = edge.relation AND onward.from_slug = edge.to_slug);`);
  const next = scratch.prepare<[number], { id: number; relation: string; slug: string }>(
    'SELECT id, relation, slug FROM dead_end WHERE id > ? ORDER BY id LIMIT 1',
  );
  const predecessors = scratch
    .prepare<[string, string], string>(
      'SELECT DISTINCT from_slug FROM edge WHERE relation = ? AND to_slug = ?',
    )
    .pluck();
  const remove = scratch.prepare('DELETE FROM edge WHERE relation = ? AND to_slug = ?');
  const add = scratch.prepare(
    `INSERT INTO dead_end (relation, slug) SELECT @relation, @slug WHERE NOT EXISTS
      (SELECT 1 FROM edge WHERE relation = @relation AND from_slug = @slug)`,
  );
  for (let end = next.get(0); end; end = next.get(end.id)) {
    const { relation, slug } = end;
    const before = predecessors.all(relation, slug);
    remove.run(relation, slug);
    for (const from of before) add.run({ relation, slug: from });
  }
}
