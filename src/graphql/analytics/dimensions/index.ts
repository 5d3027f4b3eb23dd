import type { Dimensions } from '../dimension.ts';
import { articleDimensions } from './article.ts';
import { claimDimensions } from './claim.ts';
import { commitmentDimensions } from './commitment.ts';
import { eventDimensions } from './event.ts';
import { figureDimensions } from './figure.ts';
import { namedDimensions } from './named.ts';
import { statementDimensions } from './statement.ts';

/** The dimensions of the nouns that have some, by the name of the noun. */
export const dimensionsOf = {
  Named: namedDimensions,
  Article: articleDimensions,
  Commitment: commitmentDimensions,
  Statement: statementDimensions,
  Claim: claimDimensions,
  Event: eventDimensions,
  Figure: figureDimensions,
} satisfies Record<string, Dimensions>;
