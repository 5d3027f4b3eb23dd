import { sql } from 'drizzle-orm';
import { checkability, conditionality, force, goal, status, valuesOf } from '../../../../db/vocabulary.ts';
import { Checkability, Conditionality, Force, Goal, Status } from '../../enums.ts';
import {
  at,
  type Dimensions,
  lacking,
  listedIn,
  named,
  noneOf,
  ofArticles,
  ofDates,
  own,
  ownDate,
  pairs,
  repeatedPairs,
} from '../dimension.ts';
import { languagesOf, outletsOf, reportedIn } from './reporting.ts';

const parties = (role: string) =>
  pairs(
    sql`SELECT commitment_id AS item, actor_id AS value FROM commitment_party WHERE role = ${sql.raw(`'${role}'`)}`,
  );

const standing = (column: string) =>
  pairs(sql`SELECT commitment_id AS item, ${sql.identifier(column)} AS value FROM commitment_standing`);

/** What commitments can be counted by. */
export const commitmentDimensions: Dimensions = {
  promisor: named('Actor', 'Who promises.', parties('PROMISOR'), at('promisors.some.slug'), null),
  promisee: named(
    'Actor',
    'To whom it is promised.',
    parties('PROMISEE'),
    at('promisees.some.slug'),
    noneOf('promisees'),
  ),
  beneficiary: named(
    'Actor',
    'Who profits, when that is not the promisee.',
    parties('BENEFICIARY'),
    at('beneficiaries.some.slug'),
    noneOf('beneficiaries'),
  ),
  implementer: named(
    'Actor',
    'Who carries it out, when that is not the promisor.',
    parties('IMPLEMENTER'),
    at('implementers.some.slug'),
    noneOf('implementers'),
  ),
  sector: named(
    'Sector',
    'The sectors it touches.',
    pairs(sql`SELECT commitment_id AS item, sector_id AS value FROM commitment_sector`),
    at('sectors.some.slug'),
    noneOf('sectors'),
  ),
  place: named(
    'Place',
    'Where it is to be carried out.',
    pairs(sql`SELECT commitment_id AS item, place_id AS value FROM commitment_place`),
    at('places.some.slug'),
    noneOf('places'),
  ),
  instrument: named(
    'Instrument',
    'The documents it stands in.',
    pairs(sql`SELECT commitment_id AS item, instrument_id AS value FROM commitment_instrument`),
    at('instruments.some.slug'),
    noneOf('instruments'),
  ),
  force: listedIn(
    Force,
    valuesOf(force),
    'The strongest force among its claims.',
    standing('force'),
    at('force'),
  ),
  status: listedIn(
    Status,
    valuesOf(status),
    'Its status on the day the corpus was recorded.',
    standing('status'),
    at('status'),
  ),
  goal: listedIn(
    Goal,
    valuesOf(goal),
    'Whether an act or a result is promised.',
    own<'commitment'>('goal'),
    at('goal'),
  ),
  conditionality: listedIn(
    Conditionality,
    valuesOf(conditionality),
    'Whether it depends on a condition.',
    own<'commitment'>('conditionality'),
    at('conditionality'),
  ),
  checkability: listedIn(
    Checkability,
    valuesOf(checkability),
    'Whether later evidence can decide it.',
    own<'commitment'>('checkability'),
    at('checkability'),
  ),
  speaker: named(
    'Speaker',
    'Who speaks of it.',
    repeatedPairs(
      sql`SELECT commitment_id AS item, speaker_id AS value FROM claim WHERE commitment_id IS NOT NULL AND speaker_id IS NOT NULL`,
    ),
    at('claims.some.speaker.some.slug'),
  ),
  article: ofArticles(
    'The articles that report it.',
    pairs(sql`SELECT commitment_id AS item, article_id AS value FROM article_commitment`),
    at('articles.some.slug'),
  ),
  outlet: outletsOf('article_commitment', 'commitment_id'),
  lang: languagesOf('article_commitment', 'commitment_id'),
  made: ofDates('MADE', 'When it was given.', ownDate<'commitment'>('made'), at('made'), lacking('made')),
  reported: reportedIn('commitment'),
  deadline: ofDates(
    null,
    'By when it is to be fulfilled.',
    ownDate<'commitment'>('deadline'),
    at('deadline'),
    lacking('deadline'),
  ),
};
