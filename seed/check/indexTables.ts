import type { openScratch } from '../../db/driver.ts';
import { listDay } from '../read/listDay.ts';
import { entityKinds, type Location, type Records } from '../read/records.ts';
import type { Path } from '../read/source.ts';
import { parseEdtf } from '../shapes/edtf.ts';
import type { RecordKind } from '../shapes/slug.ts';
import { codesOf } from './codes.ts';
import type { Space } from './recordIndex.ts';
import { relationsOf } from './relations.ts';

export type Scratch = ReturnType<typeof openScratch>;

/**
 * What rules ask about, noted a source at a time: `mark`, every slug and code with where it stands and the day by which it stands in lists; `speaker`, `tenure`, who may hold which office when;
 * `reported`, forces of claims made away from home; `documented`, commitments that name a document; `edge`, relations that must not lead in a circle;
 * `shared_edge`, references among shared records, and `used`, those from articles.
 */
const tables = `
  CREATE TABLE mark (space TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, source INTEGER NOT NULL, path TEXT NOT NULL, day TEXT NOT NULL);
  CREATE TABLE speaker (slug TEXT PRIMARY KEY, office_unknown INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE tenure (speaker TEXT NOT NULL, earliest TEXT NOT NULL, latest TEXT NOT NULL, slug TEXT NOT NULL);
  CREATE TABLE reported (kind TEXT NOT NULL, slug TEXT NOT NULL, force TEXT);
  CREATE TABLE documented (slug TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE edge (relation TEXT NOT NULL, from_slug TEXT NOT NULL, to_slug TEXT NOT NULL);
  CREATE TABLE shared_edge (from_slug TEXT NOT NULL, to_slug TEXT NOT NULL);
  CREATE TABLE used (slug TEXT PRIMARY KEY) WITHOUT ROWID;`;

const spaces = new Map<RecordKind, Space>([
  ...entityKinds.map((kind): [RecordKind, Space] => [kind, 'ENTITY']),
  ['REGION', 'REGION'],
  ['ARTICLE', 'ARTICLE'],
  ['COMMITMENT', 'COMMITMENT'],
  ['EVENT', 'EVENT'],
  ['FIGURE', 'FIGURE'],
]);

/** The spaces of slugs that records name others by. */
export const slugSpaces = [...new Set(spaces.values())];

/** In which space the slugs of a kind are unique; none for what is addressed within its article. */
export const spaceOf = (kind: RecordKind) => spaces.get(kind);

const isShared = (kind: RecordKind) => kind === 'REGION' || spaces.get(kind) === 'ENTITY';

/** Where a mark stands, as text to store and compare. */
export const placeText = (path: Path) => JSON.stringify(path);

/** The days by which records stand in lists that rules know by their slugs, under kind and slug. */
function daysOf({ ARTICLE, COMMITMENT, EVENT, FIGURE }: Records['entries']): Map<string, string> {
  const entries = [...ARTICLE, ...COMMITMENT, ...EVENT, ...FIGURE];
  return new Map(entries.map(({ kind, slug, value }) => [`${kind} ${slug}`, listDay(kind, value)]));
}

/** Makes the tables for notes and returns what notes the records of one source. */
export function noteTaker(scratch: Scratch): (records: Records) => void {
  scratch.exec(tables);
  const mark = scratch.prepare('INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?)');
  const speaker = scratch.prepare('INSERT OR IGNORE INTO speaker VALUES (?, ?)');
  const tenure = scratch.prepare('INSERT INTO tenure VALUES (?, ?, ?, ?)');
  const reported = scratch.prepare('INSERT INTO reported VALUES (?, ?, ?)');
  const documented = scratch.prepare('INSERT OR IGNORE INTO documented VALUES (?)');
  const edge = scratch.prepare('INSERT INTO edge VALUES (?, ?, ?)');
  const sharedEdge = scratch.prepare('INSERT INTO shared_edge VALUES (?, ?)');
  const used = scratch.prepare('INSERT OR IGNORE INTO used VALUES (?)');
  const add = (space: Space, text: string, { kind, source, path }: Location, inner: Path = [], day = '') =>
    mark.run(space, text, kind, source.id, placeText([...path, ...inner]), day);

  // Most references of an article are to records that others refer to as well.
  const lately = new Set<string>();
  const use = (slug: string) => {
    if (lately.has(slug)) return;
    if (lately.size > 10_000) lately.clear();
    lately.add(slug);
    used.run(slug);
  };

  return (records) => {
    const { written, references, entries } = records;
    const days = daysOf(entries);
    for (const at of written) {
      const space = spaceOf(at.kind);
      if (space && at.path[0] !== 'coding') add(space, at.slug, at, [], days.get(`${at.kind} ${at.slug}`));
      if (at.kind === 'COMMITMENT' && at.broken) documented.run(at.slug);
    }
    for (const { space, text, at, path } of codesOf(records)) add(space, text, at, path);
    for (const { slug, value } of entries.SPEAKER) speaker.run(slug, value.officeUnknown ? 1 : 0);
    for (const at of entries.TENURE) {
      const { earliest, latest } = parseEdtf(at.value.held.edtf);
      add('TENURE', at.slug, at, [], listDay('TENURE', at.value));
      tenure.run(at.value.speaker, earliest, latest, at.slug);
    }
    for (const at of entries.ASSESSMENT) add('ASSESSMENT', at.slug, at, [], listDay('ASSESSMENT', at.value));
    for (const { path, value } of entries.CLAIM) {
      if (path[0] === 'reports') reported.run(value.about.kind, value.about.slug, value.force);
    }
    for (const { slug, value } of entries.COMMITMENT) if (value.instruments.length > 0) documented.run(slug);
    for (const { relation, at, to } of relationsOf(records)) edge.run(relation, at.slug, to);
    for (const { from, target, to } of references) {
      if (isShared(from.kind)) sharedEdge.run(from.slug, target);
      else if (!to.includes('PASSAGE')) use(target);
    }
  };
}
