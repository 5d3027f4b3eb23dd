import { NamedKind } from '../../enums.ts';
import { type Dimensions, OwnDimensions } from '../dimension.ts';

/** What bearers of names can be counted by. */
export const namedDimensions: Dimensions = {
  kind: new OwnDimensions('entity').listed(NamedKind, 'What kind it is.', 'kind'),
};
