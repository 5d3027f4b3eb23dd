import { addCoverage } from './coverage/coverage.ts';
import { dimensionsOf } from './dimensions/index.ts';
import { addDisagreements } from './disagreements/disagreements.ts';
import { addDyad } from './dyad/dyad.ts';
import { addDyadMatrix } from './dyad/dyadMatrix.ts';
import { addStats } from './stats/stats.ts';
import { addTimeline } from './timeline.ts';

/** Adds the root fields that count, compare and sum up. All nouns have to be added before. */
export function addAnalytics(): void {
  for (const [noun, dimensions] of Object.entries(dimensionsOf)) addStats(noun, dimensions);
  addTimeline();
  addDisagreements();
  addCoverage();
  addDyad();
  addDyadMatrix();
}
