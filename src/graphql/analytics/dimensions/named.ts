import { entityKind, valuesOf } from '../../../../db/vocabulary.ts';
import { NamedKind } from '../../enums.ts';
import { at, type Dimensions, listedIn, own } from '../dimension.ts';

/** What bearers of names can be counted by. */
export const namedDimensions: Dimensions = {
  kind: listedIn(NamedKind, valuesOf(entityKind), 'What kind it is.', own<'entity'>('kind'), at('kind')),
};
