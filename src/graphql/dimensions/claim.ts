import { sql } from 'drizzle-orm';
import { force, valuesOf, voice } from '../../../db/vocabulary.ts';
import {
  at,
  type Dimensions,
  lacking,
  listedIn,
  named,
  noneOf,
  ofArticles,
  ofDates,
  ofTexts,
  own,
  pairs,
} from '../dimensions.ts';
import { Force, Voice } from '../enums.ts';
import { publisherPath } from './reporting.ts';

/** What claims differ in. */
export const claimDimensions: Dimensions = {
  speaker: named(
    'Speaker',
    'From whose mouth it comes; none for the outlet’s own narration or question.',
    own('speakerId'),
    at('speaker.is.slug'),
    lacking('speaker'),
  ),
  office: named(
    'Office',
    'The office in which the speaker says it.',
    pairs(
      sql`SELECT claim_tenure.claim_id AS item, tenure.office_id AS value FROM claim_tenure JOIN tenure ON tenure.id = claim_tenure.tenure_id`,
    ),
    at('speakerOffice.is.slug'),
  ),
  attributedTo: named(
    'Actor',
    'Whose words or will it relays.',
    pairs(sql`SELECT claim_id AS item, actor_id AS value FROM claim_attribution`),
    at('attributedTo.some.slug'),
    noneOf('attributedTo'),
  ),
  force: listedIn(
    Force,
    valuesOf(force),
    'How strongly it binds the promisor; none when it is not about a commitment.',
    own('force'),
    at('force'),
    true,
  ),
  voice: listedIn(
    Voice,
    valuesOf(voice),
    'In what form it stands in the article.',
    own('voice'),
    at('voice'),
  ),
  promisor: named(
    'Actor',
    'Who promises, in the commitment it is about.',
    pairs(
      sql`SELECT claim.id AS item, party.actor_id AS value FROM claim JOIN commitment_party AS party ON party.commitment_id = claim.commitment_id AND party.role = 'PROMISOR'`,
    ),
    at('commitment.is.promisors.some.slug'),
  ),
  sector: named(
    'Sector',
    'The sectors of the commitment it is about.',
    pairs(
      sql`SELECT claim.id AS item, touched.sector_id AS value FROM claim JOIN commitment_sector AS touched ON touched.commitment_id = claim.commitment_id`,
    ),
    at('commitment.is.sectors.some.slug'),
  ),
  article: ofArticles('The article it is made in.', own('articleId'), at('article.is.slug')),
  outlet: named(
    'Actor',
    'Who published the article.',
    pairs(
      sql`SELECT claim.id AS item, contributor.actor_id AS value FROM claim JOIN contributor ON contributor.article_id = claim.article_id AND contributor.role = 'PUBLISHER'`,
    ),
    publisherPath('article.is'),
  ),
  lang: ofTexts(
    'The language of the article, as a BCP 47 tag.',
    pairs(
      sql`SELECT claim.id AS item, article.lang AS value FROM claim JOIN article ON article.id = claim.article_id`,
    ),
    at('article.is.lang'),
  ),
  published: ofDates(
    'When the article was published.',
    pairs(
      sql`SELECT claim.id AS item, article.published_earliest AS earliest, article.published_latest AS latest FROM claim JOIN article ON article.id = claim.article_id`,
    ),
    at('article.is.published'),
  ),
};
