import type { InferInsertModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { actorKind } from '../../db/vocabulary.ts';
import { listDay } from '../read/listDay.ts';
import { type Entry, entityKinds, type Records } from '../read/records.ts';
import { actorKinds, movableKinds, type RecordKind } from '../shapes/slug.ts';

/** Inserts rows into a table. */
export type Insert = <Table extends SQLiteTable>(table: Table, rows: InferInsertModel<Table>[]) => void;

type ActorKind = keyof typeof actorKind;

/**
 * Primary keys of records: numbers in list order, by day and slug, so that the same records yield
 * the same rows.
 */
export interface Keys {
  /** @throws an Error when no record of this kind has the slug, which checked records rule out. */
  id(kind: RecordKind, slug: string): number;
  optionalId(kind: RecordKind, slug: string | null): number | null;
  entity(slug: string): number;
  /**
   * The kind of the article, commitment, statement, event or figure with a slug.
   * @throws an Error when there is none, which checked records rule out.
   */
  movable(slug: string): (typeof movableKinds)[number];
  /** The columns of a reference to an actor. */
  actor(slug: string): { actorId: number; actorKind: ActorKind };
}

/** The slugs of records of one kind in list order. */
function inListOrder<Kind extends RecordKind>(list: readonly Entry<Kind>[]): string[] {
  const days = list.map(({ kind, slug, value }) => ({ slug, day: listDay(kind, value) }));
  const before = (one: string, other: string) => (one < other ? -1 : Number(one > other));
  return days
    .sort((one, other) => before(one.day, other.day) || before(one.slug, other.slug))
    .map(({ slug }) => slug);
}

/**
 * Numbers records that are in memory. Entities of all kinds share one sequence, because they share
 * one table.
 */
export function keysOfRecords({ entries }: Records): Keys {
  const sequences = new Map<string, Map<string, number>>();
  const kinds = new Map<string, RecordKind>();
  const number = (sequence: string, slugs: string[]) => {
    sequences.set(sequence, new Map(slugs.map((slug, index) => [slug, index + 1])));
  };
  const isEntity = (kind: RecordKind) => (entityKinds as readonly RecordKind[]).includes(kind);
  for (const kind of entityKinds) for (const { slug } of entries[kind]) kinds.set(slug, kind);
  number('ENTITY', [...kinds.keys()].sort());
  for (const [kind, list] of Object.entries(entries)) {
    if (!isEntity(kind as RecordKind)) number(kind, inListOrder(list));
  }
  const id = (kind: RecordKind, slug: string): number => {
    const found = sequences.get(isEntity(kind) ? 'ENTITY' : kind)?.get(slug);
    if (found === undefined)
      throw new Error(`No ${kind} has the slug '${slug}'. Records must be checked before they are loaded.`);
    return found;
  };
  return {
    id,
    optionalId: (kind, slug) => (slug === null ? null : id(kind, slug)),
    entity: (slug) => id('SPEAKER', slug),
    movable: (slug) => {
      const kind = movableKinds.find((each) => sequences.get(each)?.has(slug));
      if (!kind)
        throw new Error(`No record has the slug '${slug}'. Records must be checked before they are loaded.`);
      return kind;
    },
    actor(slug) {
      const kind = kinds.get(slug) as ActorKind;
      if (!actorKinds.includes(kind))
        throw new Error(`'${slug}' is not an actor. Records must be checked before they are loaded.`);
      return { actorId: id(kind, slug), actorKind: kind };
    },
  };
}
