import type { Dimensions } from '../dimension.ts';
import { articleDimensions } from './article.ts';
import { claimDimensions } from './claim.ts';
import { commitmentDimensions } from './commitment.ts';
import { eventDimensions } from './event.ts';
import { figureDimensions } from './figure.ts';

/** The nouns that are counted by what they differ in. */
export const dimensionsOf = {
  Article: articleDimensions,
  Commitment: commitmentDimensions,
  Claim: claimDimensions,
  Event: eventDimensions,
  Figure: figureDimensions,
} satisfies Record<string, Dimensions>;
