import { sql } from 'drizzle-orm';
import { Force, StatementKind, Status, Voice } from '../../enums.ts';
import {
  at,
  type Dimensions,
  lackingAt,
  listedIn,
  named,
  noneOf,
  OwnDimensions,
  ofArticles,
  ofDates,
  ofTexts,
  ofTruth,
  ownColumn,
  pairs,
} from '../dimension.ts';
import { publisherPath } from './reporting.ts';

const own = new OwnDimensions('claim');

/** Values that the commitment of a claim has in another table, each once. */
const ofCommitment = (table: string, column: string, only = '1') =>
  pairs(
    sql.raw(
      `SELECT claim.id AS item, its.${column} AS value FROM claim JOIN ${table} AS its ON its.commitment_id = claim.commitment_id AND ${only}`,
    ),
  );

/** What claims can be counted by. */
export const claimDimensions: Dimensions = {
  speaker: own.entities(
    'Speaker',
    'From whose mouth it comes; none for the outlet’s own narration or question.',
    'speakerId',
    'speaker',
  ),
  office: named(
    'Office',
    'The office in which the speaker says it.',
    pairs(
      sql`SELECT claim_tenure.claim_id AS item, tenure.office_id AS value FROM claim_tenure JOIN tenure ON tenure.id = claim_tenure.tenure_id`,
    ),
    at('speakerOffice.some.slug'),
  ),
  attributedTo: named(
    'Actor',
    'Whose words or will it relays.',
    pairs(sql`SELECT claim_id AS item, actor_id AS value FROM claim_attribution`),
    at('attributedTo.some.slug'),
    noneOf('attributedTo'),
  ),
  force: own.listed(
    Force,
    'How strongly it binds the promisor; none when it is not about a commitment.',
    'force',
  ),
  voice: own.listed(Voice, 'In what form it stands in the article.', 'voice'),
  hedged: ofTruth(
    'Whether the words themselves limit their certainty.',
    ownColumn<'claim'>('hedged'),
    at('hedged'),
  ),
  statementKind: listedIn(
    StatementKind,
    'What kind of statement it is about; none when it is about something else.',
    pairs(
      sql`SELECT claim.id AS item, statement.kind AS value FROM claim JOIN statement ON statement.id = claim.statement_id`,
    ),
    at('statement.some.statementKind'),
    lackingAt(at('statement.some.statementKind')),
  ),
  promisor: named(
    'Actor',
    'Who promises, in the commitment it is about.',
    ofCommitment('commitment_party', 'actor_id', `its.role = 'PROMISOR'`),
    at('commitment.some.promisors.some.slug'),
  ),
  promisee: named(
    'Actor',
    'To whom it is promised, in the commitment it is about.',
    ofCommitment('commitment_party', 'actor_id', `its.role = 'PROMISEE'`),
    at('commitment.some.promisees.some.slug'),
  ),
  sector: named(
    'Sector',
    'The sectors of the commitment it is about.',
    ofCommitment('commitment_sector', 'sector_id'),
    at('commitment.some.sectors.some.slug'),
  ),
  place: named(
    'Place',
    'Where the commitment it is about is to be carried out.',
    ofCommitment('commitment_place', 'place_id'),
    at('commitment.some.places.some.slug'),
  ),
  status: listedIn(
    Status,
    'The status of the commitment it is about on the day the corpus was recorded; none without one.',
    ofCommitment('commitment_standing', 'status'),
    at('commitment.some.status'),
    lackingAt(at('commitment.some.status')),
  ),
  article: ofArticles('The article it is made in.', ownColumn<'claim'>('articleId'), at('article.some.slug')),
  outlet: named(
    'Actor',
    'Who published the article.',
    pairs(
      sql`SELECT claim.id AS item, contributor.actor_id AS value FROM claim JOIN contributor ON contributor.article_id = claim.article_id AND contributor.role = 'PUBLISHER'`,
    ),
    publisherPath('article.some'),
  ),
  lang: ofTexts(
    'The language of the article, as a BCP 47 tag.',
    pairs(
      sql`SELECT claim.id AS item, article.lang AS value FROM claim JOIN article ON article.id = claim.article_id`,
    ),
    at('article.some.lang'),
  ),
  published: ofDates(
    'REPORTED',
    'When the article was published.',
    pairs(
      sql`SELECT claim.id AS item, article.published_earliest AS earliest, article.published_latest AS latest, article.published_gaps AS gaps FROM claim JOIN article ON article.id = claim.article_id`,
    ),
    at('article.some.published'),
    at('article.some.published')({ isNull: true }),
  ),
};
