import './scalars.ts';
import './types/named.ts';
import './types/actor.ts';
import './types/country.ts';
import './types/place.ts';
import './types/organization.ts';
import './types/speaker.ts';
import './types/office.ts';
import './types/tenure.ts';
import './types/sector.ts';
import './types/instrument.ts';
import './types/measure.ts';
import './types/article.ts';
import './types/passage.ts';
import './types/commitment.ts';
import './types/claim.ts';
import './types/assessment.ts';
import './types/event.ts';
import './types/figure.ts';
import './types/corpus.ts';
import './types/search.ts';
import './types/suggest.ts';
import './node.ts';
import { builder } from './builder.ts';

/** The executable schema. Making it reads and writes nothing. */
export const schema = builder.toSchema();
