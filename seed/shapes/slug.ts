import { z } from 'zod';
import { actorKind, entityKind, movableKind, valuesOf } from '../../db/vocabulary.ts';

/**
 * The kinds of records. Regions are not entities; passages and claims are addressed by key within
 * their article.
 */
export const recordKinds = [
  ...valuesOf(entityKind),
  'REGION',
  'ARTICLE',
  'PASSAGE',
  'TENURE',
  'MENTION',
  'COMMITMENT',
  'STATEMENT',
  'CLAIM',
  'ASSESSMENT',
  'CHANGE',
  'EVENT',
  'FIGURE',
  'REPORT',
  'MOVED',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** The shapes that are references to other records, with the kinds of the targets. */
export const references = z.registry<{ to: readonly RecordKind[] }>();

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slugText = () =>
  z.string().regex(slugPattern, 'a slug of lower-case Latin letters, digits and hyphens');

/** The slug of the record itself. */
export const slug = slugText().describe(
  'Short, stable, English name of the record: lower-case letters, digits and hyphens.',
);

/** The slug of another record of one of these kinds. */
export const slugOf = (...kinds: RecordKind[]) => slugText().register(references, { to: kinds });

/** The kinds that can be parties, participants, contributors or attributed. */
export const actorKinds = Object.keys(actorKind) as (keyof typeof actorKind)[];

/** The slug of an actor: a country, place, organization, speaker or office. */
export const actorSlug = () => slugOf(...actorKinds);

/** The kinds that share one space of slugs, and can move from one to another. */
export const movableKinds = Object.keys(movableKind) as (keyof typeof movableKind)[];

/** The slug of any record with names. */
export const entitySlug = () => slugOf(...(Object.keys(entityKind) as (keyof typeof entityKind)[]));

export const keyPattern = /^[a-z][0-9]{2,}$/;

/** The key of a passage or claim within its article, such as p01 or c12. */
export const key = z.string().regex(keyPattern, 'a key such as p01 or c12');

/** The key of a passage of the same article. */
export const passageKey = () =>
  z
    .string()
    .regex(keyPattern, 'a key such as p01')
    .register(references, { to: ['PASSAGE'] });

/** A list without duplicates and without order; omitted when empty. */
export function setOf<Item extends z.ZodType>(item: Item) {
  const list = z.array(item).superRefine((values, context) => {
    if (values.length < 2) return;
    const seen = new Set<string>();
    for (const [index, value] of values.entries()) {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      if (seen.has(text)) {
        context.addIssue({ code: 'custom', path: [index], message: 'each item once' });
      }
      seen.add(text);
    }
  });
  return list.default([]);
}
