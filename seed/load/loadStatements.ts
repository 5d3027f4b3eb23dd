import * as schema from '../../db/schema.ts';
import type { Records } from '../read/records.ts';
import { dateColumns } from './dateColumns.ts';
import type { Insert, Keys } from './keys.ts';

/**
 * Loads statements with parties, sectors, places and the commitments they are about, and the links
 * of commitments that follow from a statement.
 */
export function loadStatements({ entries }: Records, keys: Keys, insert: Insert): void {
  const statements = entries.STATEMENT.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)).map(
    ({ slug, value }) => ({ slug, value, id: keys.id('STATEMENT', slug) }),
  );
  insert(
    schema.statement,
    statements.map(({ id, slug, value: { kind, summary, made, note } }) => ({
      id,
      slug,
      kind,
      summary,
      ...dateColumns('made', made),
      note,
    })),
  );
  insert(
    schema.statementParty,
    statements.flatMap(({ id, value }) =>
      value.parties.map((party) => ({ statementId: id, ...keys.actor(party) })),
    ),
  );
  insert(
    schema.statementSector,
    statements.flatMap(({ id, value }) =>
      value.sectors.map((sector) => ({ statementId: id, sectorId: keys.entity(sector) })),
    ),
  );
  insert(
    schema.statementPlace,
    statements.flatMap(({ id, value }) =>
      value.places.map((place) => ({ statementId: id, placeId: keys.entity(place) })),
    ),
  );
  insert(schema.statementCommitment, [
    ...statements.flatMap(({ id, value }) =>
      value.links.map(({ type, to, strength, note }) => ({
        statementId: id,
        type,
        commitmentId: keys.id('COMMITMENT', to),
        strength,
        note,
      })),
    ),
    ...entries.COMMITMENT.flatMap(({ slug, value }) =>
      value.links
        .filter((link) => leadsToStatement(link, keys))
        .map(({ to, strength, note }) => ({
          statementId: keys.id('STATEMENT', to),
          type: 'FOLLOWS_FROM' as const,
          commitmentId: keys.id('COMMITMENT', slug),
          strength,
          note,
        })),
    ),
  ]);
}

/** Whether a link of a commitment leads to a statement, not to another commitment. */
export const leadsToStatement = (
  { type, to }: Records['entries']['COMMITMENT'][number]['value']['links'][number],
  keys: Keys,
): boolean => type === 'FOLLOWS_FROM' && keys.movable(to) === 'STATEMENT';
