import { sql } from 'drizzle-orm';
import {
  comparator,
  figureRole,
  observationStatus,
  quantityWording,
  valuesOf,
} from '../../../../db/vocabulary.ts';
import { Comparator, FigureRole, ObservationStatus, QuantityWording } from '../../enums.ts';
import {
  at,
  type Dimensions,
  lacking,
  listedIn,
  named,
  ofArticles,
  ofDates,
  ofTexts,
  own,
  ownDate,
  pairs,
  repeatedPairs,
} from '../dimension.ts';
import { languagesOf, outletsOf, reportedIn } from './reporting.ts';

/** What figures can be counted by. */
export const figureDimensions: Dimensions = {
  measure: named('Measure', 'What is measured.', own<'figure'>('measureId'), at('measure.some.slug'), null),
  unit: ofTexts('The unit.', own<'figure'>('unit'), at('unit')),
  referenceArea: named(
    'Actor',
    'Whom it is about; none where the article does not say whose.',
    own<'figure'>('referenceAreaId'),
    at('referenceArea.some.slug'),
    lacking('referenceArea'),
  ),
  counterpart: named(
    'Actor',
    'The other side; none for a figure about one side only, or where the article does not say which.',
    own<'figure'>('counterpartId'),
    at('counterpart.some.slug'),
    lacking('counterpart'),
  ),
  productScope: ofTexts(
    'Which goods or services it covers; none for all, or when it does not apply.',
    own<'figure'>('scopeLabel'),
    at('productScope'),
    lacking('productScope'),
  ),
  scopeSector: named(
    'Sector',
    'The sector of its product scope.',
    own<'figure'>('scopeSectorId'),
    at('scopeSector.some.slug'),
    lacking('scopeSector'),
  ),
  comparator: listedIn(
    Comparator,
    valuesOf(comparator),
    'Which side of the value is meant.',
    own<'figure'>('comparator'),
    at('comparator'),
  ),
  wording: listedIn(
    QuantityWording,
    valuesOf(quantityWording),
    'The words for a quantity without a number; none for a value.',
    own<'figure'>('wording'),
    at('wording'),
    lacking('wording'),
  ),
  observationStatus: listedIn(
    ObservationStatus,
    valuesOf(observationStatus),
    'Normal, estimated, forecast or provisional.',
    own<'figure'>('observationStatus'),
    at('observationStatus'),
  ),
  role: listedIn(
    FigureRole,
    valuesOf(figureRole),
    'What it is to its commitment.',
    own<'figure'>('role'),
    at('role'),
  ),
  speaker: named(
    'Speaker',
    'Who reports it.',
    repeatedPairs(
      sql`SELECT figure_id AS item, speaker_id AS value FROM claim WHERE figure_id IS NOT NULL AND speaker_id IS NOT NULL`,
    ),
    at('claims.some.speaker.some.slug'),
  ),
  article: ofArticles(
    'The articles that report it.',
    pairs(sql`SELECT figure_id AS item, article_id AS value FROM article_figure`),
    at('articles.some.slug'),
  ),
  outlet: outletsOf('article_figure', 'figure_id'),
  lang: languagesOf('article_figure', 'figure_id'),
  period: ofDates(
    null,
    'The time it is about.',
    ownDate<'figure'>('period'),
    at('period'),
    lacking('period'),
  ),
  reported: reportedIn('figure'),
};
