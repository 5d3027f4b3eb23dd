import type { GraphQLError } from 'graphql';
import { coverageRange } from '../analytics/coverage/coverage.ts';
import { unitsClash } from '../analytics/stats/figureAmounts.ts';
import { badId } from '../types/node.ts';

/** The errors of fields that only their rows refuse, by the name that the declaration gives. */
export const refusals: Readonly<Record<string, (details: unknown) => GraphQLError>> = {
  STATS_UNITS_CLASH: unitsClash,
  COVERAGE_RANGE: coverageRange,
  BAD_ID: badId,
};
