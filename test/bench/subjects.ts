import { sql } from 'drizzle-orm';
import type { Corpus } from '../../db/open.ts';

/** What the operations ask about: records that stand alike in a corpus of any size. */
export interface Subjects {
  /** A commitment in the middle of the list of all. */
  commitment: string;
  /** The actor with the most promises, and one with few. */
  hub: string;
  rare: string;
  /** The country with the most promises. */
  country: string;
  speaker: string;
  sector: string;
  /** A day with a tenth of the commitments after it. */
  late: string;
}

/** Picks the subjects. It may take its time: nothing here is measured. */
export function pickSubjects(corpus: Corpus): Subjects {
  const one = (query: ReturnType<typeof sql>) => corpus.get<{ value: string }>(query)?.value ?? '';
  const at = (share: number, column: string) =>
    one(sql`SELECT ${sql.raw(column)} AS value FROM commitment ORDER BY made_latest DESC, slug DESC
      LIMIT 1 OFFSET (SELECT cast(count(*) * ${share} AS INTEGER) FROM commitment)`);
  const promisors = (condition: string, order: string) =>
    one(sql`SELECT entity.slug AS value FROM entity JOIN commitment_party ON actor_id = entity.id
      WHERE role = 'PROMISOR' AND ${sql.raw(condition)} GROUP BY entity.id ${sql.raw(order)}, entity.slug LIMIT 1`);
  return {
    commitment: at(0.5, 'slug'),
    late: at(0.1, 'made_latest'),
    hub: promisors('true', 'ORDER BY count(*) DESC'),
    country: promisors(`entity.kind = 'COUNTRY'`, 'ORDER BY count(*) DESC'),
    rare: promisors('true', 'HAVING count(*) <= 3 ORDER BY count(*) DESC'),
    speaker: one(sql`SELECT entity.slug AS value FROM entity JOIN claim ON speaker_id = entity.id
      GROUP BY entity.id ORDER BY count(*) DESC, entity.slug LIMIT 1`),
    sector: one(sql`SELECT entity.slug AS value FROM entity JOIN commitment_sector ON sector_id = entity.id
      GROUP BY entity.id ORDER BY count(*) DESC, entity.slug LIMIT 1`),
  };
}
