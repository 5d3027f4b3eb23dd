import { nounNamed } from '../fields/nouns.ts';
import type { Counted } from './counted.ts';
import { addCoverage } from './coverage/coverage.ts';
import { addDisagreements } from './disagreements/disagreements.ts';
import { addDyad } from './dyad/dyad.ts';
import { addDyadMatrix } from './dyad/dyadMatrix.ts';
import { addStats } from './stats/stats.ts';
import { addTimeline } from './timeline.ts';

/** Adds the root fields that count, compare and sum up. All nouns have to be added before. */
export function addAnalytics(counted: Iterable<Counted>): void {
  // Interfaces have no list of their own to be counted at the root.
  for (const noun of counted) if (nounNamed(noun.name).isNode) addStats(noun);
  addTimeline();
  addDisagreements();
  addCoverage();
  addDyad();
  addDyadMatrix();
}
