import { Comparator, FigureRole, ObservationStatus, QuantityWording } from '../../enums.ts';
import { type Dimensions, OwnDimensions } from '../dimension.ts';
import { reportingOf, speakersOf } from './reporting.ts';

const own = new OwnDimensions('figure');

/** What figures can be counted by. */
export const figureDimensions: Dimensions = {
  measure: own.entities('Measure', 'What is measured.', 'measureId', 'measure'),
  unit: own.texts('The unit.', 'unit'),
  referenceArea: own.entities(
    'Actor',
    'Whom it is about; none where the article does not say whose.',
    'referenceAreaId',
    'referenceArea',
  ),
  counterpart: own.entities(
    'Actor',
    'The other side; none for a figure about one side only, or where the article does not say which.',
    'counterpartId',
    'counterpart',
  ),
  productScope: own.texts(
    'Which goods or services it covers; none for all, or when it does not apply.',
    'scopeLabel',
    'productScope',
  ),
  scopeSector: own.entities('Sector', 'The sector of its product scope.', 'scopeSectorId', 'scopeSector'),
  comparator: own.listed(Comparator, 'Which side of the value is meant.', 'comparator'),
  wording: own.listed(
    QuantityWording,
    'The words for a quantity without a number; none for a value.',
    'wording',
  ),
  observationStatus: own.listed(
    ObservationStatus,
    'Normal, estimated, forecast or provisional.',
    'observationStatus',
  ),
  role: own.listed(FigureRole, 'What it is to its commitment.', 'role'),
  period: own.dates(null, 'The time it is about.', 'period'),
  speaker: speakersOf('figure', 'Who reports it.'),
  ...reportingOf('figure'),
};
