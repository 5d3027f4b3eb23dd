import type { openScratch } from '../../db/driver.ts';
import { listDay } from '../read/listDay.ts';
import { entityKinds, type Location, type Records } from '../read/records.ts';
import type { Path } from '../read/source.ts';
import { daysInOffice } from '../shapes/daysInOffice.ts';
import { parseEdtf } from '../shapes/edtf.ts';
import type { RecordKind } from '../shapes/slug.ts';
import { relationsOf } from './acyclicRelations.ts';
import { actorNamesOf, codesOf } from './codes.ts';
import type { CommitmentFacts, KeySpace } from './recordIndex.ts';

export type Scratch = ReturnType<typeof openScratch>;

/**
 * The tables of the index, filled source by source: `entry`, every slug and code with its location
 * and the day of the record in lists; `speaker` and `tenure`, whom which article shows in an
 * office, and on which days they certainly held one; `reported`, forces of claims about records of
 * other articles; `documented`, commitments that name an instrument; `delivered`, commitments that
 * an assessment calls so; `target`, target figures and their commitments; `moved_deadline`, the
 * deadlines that changes of terms give commitments; `commitment`, `instrument`, `country` and
 * `measure`, what rules need of them; `belongs`, actors and what they are part of; `acts_for`,
 * actors and whom they may speak for; `edge`, relations that must not contain a cycle;
 * `shared_edge`, references among shared records; `used`, the slugs that articles refer to.
 */
const tables = `
  CREATE TABLE entry (space TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, source INTEGER NOT NULL, path TEXT NOT NULL, day TEXT NOT NULL);
  CREATE TABLE speaker (slug TEXT PRIMARY KEY, office_unknown INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE tenure (speaker TEXT NOT NULL, article TEXT NOT NULL, seen INTEGER NOT NULL, earliest TEXT, latest TEXT, slug TEXT NOT NULL);
  CREATE TABLE reported (kind TEXT NOT NULL, slug TEXT NOT NULL, force TEXT);
  CREATE TABLE documented (slug TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE commitment (slug TEXT PRIMARY KEY, facts TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE target (figure TEXT, target_of TEXT, PRIMARY KEY (figure, target_of)) WITHOUT ROWID;
  CREATE TABLE delivered (slug TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE moved_deadline (slug TEXT NOT NULL, days TEXT NOT NULL);
  CREATE TABLE instrument (slug TEXT PRIMARY KEY, facts TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE country (slug TEXT PRIMARY KEY, facts TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE measure (slug TEXT PRIMARY KEY, facts TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE belongs (actor TEXT, other TEXT, PRIMARY KEY (actor, other)) WITHOUT ROWID;
  CREATE TABLE acts_for (actor TEXT, other TEXT, PRIMARY KEY (actor, other)) WITHOUT ROWID;
  CREATE TABLE edge (relation TEXT NOT NULL, from_slug TEXT NOT NULL, to_slug TEXT NOT NULL);
  CREATE TABLE shared_edge (from_slug TEXT NOT NULL, to_slug TEXT NOT NULL);
  CREATE TABLE used (slug TEXT PRIMARY KEY) WITHOUT ROWID;`;

const spaces = new Map<RecordKind, KeySpace>([
  ...entityKinds.map((kind): [RecordKind, KeySpace] => [kind, 'ENTITY']),
  ['REGION', 'REGION'],
  ['ARTICLE', 'ARTICLE'],
  ['COMMITMENT', 'COMMITMENT'],
  ['STATEMENT', 'STATEMENT'],
  ['EVENT', 'EVENT'],
  ['FIGURE', 'FIGURE'],
  ['MOVED', 'MOVED'],
]);

/** The spaces of the slugs that records refer to. */
export const slugSpaces = [...new Set(spaces.values())];

/**
 * The space in which the slugs of a kind are unique; undefined for kinds addressed within their
 * article.
 */
export const spaceOf = (kind: RecordKind) => spaces.get(kind);

const isShared = (kind: RecordKind) => kind === 'REGION' || spaces.get(kind) === 'ENTITY';

/** A path as text to store and compare. */
export const pathText = (path: Path) => JSON.stringify(path);

/** The kinds of actors that belong to others, and the fields that name those. */
const belonging = new Set<RecordKind>(['PLACE', 'ORGANIZATION', 'OFFICE']);
const belongingFields = new Set<Path[number] | undefined>(['country', 'parent', 'organization', 'place']);

const daysOfDate = (date: { edtf: string } | null) => date && parseEdtf(date.edtf);

/** The days that order records in lists, by kind and slug. */
function daysOf({ ARTICLE, COMMITMENT, STATEMENT, EVENT, FIGURE }: Records['entries']): Map<string, string> {
  const entries = [...ARTICLE, ...COMMITMENT, ...STATEMENT, ...EVENT, ...FIGURE];
  return new Map(entries.map(({ kind, slug, value }) => [`${kind} ${slug}`, listDay(kind, value)]));
}

/** Creates the tables of the index and returns the function that adds the records of one source. */
export function recordAdder(scratch: Scratch): (records: Records) => void {
  scratch.exec(tables);
  const entry = scratch.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)');
  const speaker = scratch.prepare('INSERT OR IGNORE INTO speaker VALUES (?, ?)');
  const tenure = scratch.prepare('INSERT INTO tenure VALUES (?, ?, ?, ?, ?, ?)');
  const reported = scratch.prepare('INSERT INTO reported VALUES (?, ?, ?)');
  const documented = scratch.prepare('INSERT OR IGNORE INTO documented VALUES (?)');
  const commitment = scratch.prepare('INSERT OR IGNORE INTO commitment VALUES (?, ?)');
  const delivered = scratch.prepare('INSERT OR IGNORE INTO delivered VALUES (?)');
  const target = scratch.prepare('INSERT OR IGNORE INTO target VALUES (?, ?)');
  const movedDeadline = scratch.prepare('INSERT INTO moved_deadline VALUES (?, ?)');
  const instrument = scratch.prepare('INSERT OR IGNORE INTO instrument VALUES (?, ?)');
  const country = scratch.prepare('INSERT OR IGNORE INTO country VALUES (?, ?)');
  const measure = scratch.prepare('INSERT OR IGNORE INTO measure VALUES (?, ?)');
  const belongs = scratch.prepare('INSERT OR IGNORE INTO belongs VALUES (?, ?)');
  const actsFor = scratch.prepare('INSERT OR IGNORE INTO acts_for VALUES (?, ?)');
  const edge = scratch.prepare('INSERT INTO edge VALUES (?, ?, ?)');
  const sharedEdge = scratch.prepare('INSERT INTO shared_edge VALUES (?, ?)');
  const used = scratch.prepare('INSERT OR IGNORE INTO used VALUES (?)');
  const add = (space: KeySpace, text: string, { kind, source, path }: Location, inner: Path = [], day = '') =>
    entry.run(space, text, kind, source.id, pathText([...path, ...inner]), day);

  // Most references are to records that have been referred to before.
  const recentlyUsed = new Set<string>();
  const use = (slug: string) => {
    if (recentlyUsed.has(slug)) return;
    if (recentlyUsed.size > 10_000) recentlyUsed.clear();
    recentlyUsed.add(slug);
    used.run(slug);
  };

  return (records) => {
    const { raw, references, entries } = records;
    const days = daysOf(entries);
    for (const at of raw) {
      const space = spaceOf(at.kind);
      if (space && at.path[0] !== 'coding') add(space, at.slug, at, [], days.get(`${at.kind} ${at.slug}`));
      if (at.kind === 'COMMITMENT' && at.malformed) documented.run(at.slug);
    }
    for (const { space, text, at, path } of codesOf(records)) add(space, text, at, path);
    for (const { space, text, at, path } of actorNamesOf(records)) add(space, text, at, path);
    for (const { slug, value } of entries.SPEAKER) speaker.run(slug, value.officeUnknown ? 1 : 0);
    for (const at of entries.TENURE) {
      const { certain } = daysInOffice(at.value);
      add('TENURE', at.slug, at, [], listDay('TENURE', at.value));
      const isSeen = at.value.seen.length > 0 ? 1 : 0;
      tenure.run(at.value.speaker, at.article, isSeen, certain?.earliest, certain?.latest, at.slug);
      belongs.run(at.value.speaker, at.value.office);
      actsFor.run(at.value.speaker, at.value.office);
    }
    for (const at of entries.ASSESSMENT) {
      add('ASSESSMENT', at.slug, at, [], listDay('ASSESSMENT', at.value));
      if (at.value.status === 'DELIVERED') delivered.run(at.value.commitment);
    }
    for (const { path, value } of entries.CLAIM) {
      if (path[0] === 'reports') reported.run(value.about.kind, value.about.slug, value.force);
    }
    for (const { slug, value } of entries.COMMITMENT) {
      const { promisors, promisees, deadline, instruments } = value;
      if (instruments.length > 0) documented.run(slug);
      const facts: CommitmentFacts = { promisors, promisees, deadline: daysOfDate(deadline) };
      commitment.run(slug, JSON.stringify(facts));
    }
    for (const { slug, value } of entries.FIGURE) {
      if (value.role === 'TARGET') for (const commitment of value.commitments) target.run(slug, commitment);
    }
    for (const { value } of entries.CHANGE) {
      if (value.deadline) movedDeadline.run(value.commitment, JSON.stringify(parseEdtf(value.deadline.edtf)));
    }
    for (const { slug, value } of entries.INSTRUMENT) {
      instrument.run(slug, JSON.stringify({ parties: value.parties, dated: daysOfDate(value.dated) }));
    }
    for (const { slug, value } of entries.ORGANIZATION) {
      if (value.kind === 'GOVERNMENT_BODY' && value.country !== null) actsFor.run(slug, value.country);
    }
    for (const { slug, value } of entries.COUNTRY) {
      const { alpha2, alpha3, numeric } = value;
      country.run(slug, JSON.stringify({ alpha2, alpha3, numeric }));
    }
    for (const { slug, value } of entries.MEASURE) measure.run(slug, JSON.stringify({ units: value.units }));
    for (const { relation, at, to } of relationsOf(records)) edge.run(relation, at.slug, to);
    for (const { from, path, target, to } of references) {
      if (belonging.has(from.kind) && belongingFields.has(path[0])) {
        belongs.run(from.slug, target);
        if (from.kind === 'OFFICE' || (from.kind === 'ORGANIZATION' && path[0] === 'parent'))
          actsFor.run(from.slug, target);
      }
      if (isShared(from.kind)) sharedEdge.run(from.slug, target);
      else if (!to.includes('PASSAGE')) use(target);
    }
  };
}
