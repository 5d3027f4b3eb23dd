import { dimensionsOf } from './dimensions/index.ts';
import { defineFacets } from './facets/facets.ts';
import { defineStats } from './stats/stats.ts';

for (const [noun, dimensions] of Object.entries(dimensionsOf)) defineFacets(noun, dimensions);

defineStats('Article', 'articleStats', dimensionsOf.Article);
defineStats('Commitment', 'commitmentStats', dimensionsOf.Commitment);
defineStats('Claim', 'claimStats', dimensionsOf.Claim);
defineStats('Event', 'eventStats', dimensionsOf.Event);
defineStats('Figure', 'figureStats', dimensionsOf.Figure);
