import { sql } from 'drizzle-orm';
import type { Corpus } from '../../db/open.ts';
import { actorKind, valuesOf } from '../../db/vocabulary.ts';
import { refuse } from './errors.ts';

/** Refuses slugs that no actor bears: numbers about nobody would look like an answer. @throws BAD_USER_INPUT with the argument and the slug. */
export function checkActors(corpus: Corpus, given: Record<string, readonly string[]>): void {
  const slugs = [...new Set(Object.values(given).flat())];
  const rows = corpus.all<{ slug: string }>(
    sql`SELECT slug FROM entity WHERE slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)})) AND kind IN (SELECT value FROM json_each(${JSON.stringify(valuesOf(actorKind))}))`,
  );
  const known = new Set(rows.map(({ slug }) => slug));
  for (const [argument, wanted] of Object.entries(given)) {
    const unknown = wanted.find((slug) => !known.has(slug));
    if (unknown === undefined) continue;
    throw refuse(
      'BAD_USER_INPUT',
      `${argument}: no actor has the slug "${unknown}". Look it up among countries, places, organizations, speakers and offices.`,
      { argument },
    );
  }
}
