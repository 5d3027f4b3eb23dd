import { asName, compileQuery, type Reading } from './compile.ts';
import type { SearchType } from './hits.ts';
import type { Query } from './parse.ts';
import type { Widening } from './widen.ts';

/** A way to read the query, and the scores of what is found only so: the least one, and by how much it can be bettered. */
interface Band extends Reading {
  least: number;
  width: number;
}

/**
 * The scale of scores, from the narrowest reading of the query to the widest. From 0.75 on, the query is one of the names. Within a step bm25 decides,
 * weighted by field and by how often the corpus speaks of it.
 */
const bands: Band[] = [
  { otherNames: false, edits: 0, least: 0.5, width: 0.25 },
  { otherNames: true, edits: 0, least: 0.25, width: 0.25 },
  { otherNames: true, edits: 1, least: 0.125, width: 0.125 },
  { otherNames: true, edits: 2, least: 0, width: 0.125 },
];

/**
 * A step of a search: what FTS5 looks for, if there is nothing that fits `unless`; the scores of what is found so; and what is found by being named so, in up
 * to four spellings.
 */
export interface Step {
  step: number;
  match: string;
  unless: string | null;
  least: number;
  width: number;
  names: string[];
}

/**
 * The steps that can find something, each without what the one before finds; none when nothing is searched. The last one is for bare words of which nothing has
 * all: it finds what has some.
 */
export function stepsOf(
  query: Query,
  widening: Widening,
  types: readonly SearchType[] | null | undefined,
): Step[] {
  if (types?.length === 0) return [];
  const distances = new Set([...widening.near.values()].flat().map(({ edits }) => edits));
  const useful = bands.filter(({ edits, otherNames }) =>
    edits ? distances.has(edits) : !otherNames || widening.named.length > 0,
  );
  const searched = (read: string) => `${narrowed}{folded second third fourth} : ${read}`;
  const narrowed = types ? `type : (${types.map((type) => `"${type}"`).join(' OR ')}) AND ` : '';
  const steps = useful.map((band, index): Step => {
    const last = useful[index - 1];
    const read = compileQuery(query, widening, band);
    return {
      step: bands.indexOf(band),
      match: searched(last ? `(${read} NOT ${compileQuery(query, widening, last)})` : read),
      unless: null,
      least: band.least,
      width: band.width,
      names: band === bands[0] ? asName(query) : [],
    };
  });
  if (!('all' in query && query.bare)) return steps;
  const widest = useful.at(-1) as Band;
  return [
    ...steps,
    {
      step: bands.length,
      match: searched(compileQuery({ any: query.all }, widening, widest)),
      unless: searched(compileQuery(query, widening, widest)),
      least: 0,
      width: 0.125,
      names: [],
    },
  ];
}
