import { sql } from 'drizzle-orm';

/** Columns with entities, in tables of what articles report, by the table of its noun. */
const referred = {
  commitment: ['commitment_party.actor_id', 'commitment_place.place_id', 'commitment_sector.sector_id'],
  statement: ['statement_party.actor_id', 'statement_place.place_id', 'statement_sector.sector_id'],
  event: ['event_participant.actor_id', 'event_place.place_id', 'event_sector.sector_id'],
};

const instruments = ['commitment', 'event'].map(
  (noun) =>
    `SELECT article_id, instrument_id FROM article_${noun} JOIN ${noun}_instrument USING (${noun}_id)`,
);

const ofFigures = ['measure_id', 'reference_area_id', 'counterpart_id', 'scope_sector_id'].map(
  (column) =>
    `SELECT article_id, ${column} FROM article_figure JOIN figure ON figure.id = figure_id WHERE ${column} IS NOT NULL`,
);

/**
 * Whom and what an article names: the entities that the records of what it reports refer to, who
 * speaks in it or is relayed, persons and offices that it shows, and what it mentions or spells;
 * each once. Its contributors are apart.
 */
export const articleNamedQuery = sql.raw(
  [
    ...Object.entries(referred).flatMap(([noun, columns]) =>
      columns.map((each) => {
        const [table = '', column = ''] = each.split('.');
        return `SELECT article_id, ${column} FROM article_${noun} JOIN ${table} USING (${noun}_id)`;
      }),
    ),
    ...instruments,
    ...ofFigures,
    'SELECT article_id, speaker_id FROM claim WHERE speaker_id IS NOT NULL',
    'SELECT article_id, actor_id FROM claim JOIN claim_attribution ON claim_id = claim.id',
    'SELECT article_id, speaker_id FROM tenure',
    'SELECT article_id, office_id FROM tenure',
    'SELECT article_id, entity_id FROM passage JOIN mention ON passage_id = passage.id',
    'SELECT article_id, entity_id FROM name WHERE article_id IS NOT NULL',
  ].join(' UNION '),
);
