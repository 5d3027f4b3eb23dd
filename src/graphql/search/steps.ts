import { type Expansion, soundAlike } from './expansion.ts';
import { type MatchOptions, nameSpellings, toFtsQuery } from './ftsQuery.ts';
import type { ResultType } from './indexedTexts.ts';
import type { Query } from './parse.ts';

/** The lowest score of a step’s results, and the width of their score range. */
interface ScoreRange {
  least: number;
  width: number;
}

/**
 * The steps from exact to most tolerant matching, with their score ranges. A name or code that
 * equals the query scores from 0.75. Within a step bm25 decides, weighted by field and by mentions.
 */
const levels: (MatchOptions & ScoreRange)[] = [
  { synonyms: false, edits: 0, least: 0.55, width: 0.2 },
  { synonyms: false, edits: soundAlike, least: 0.5, width: 0.05 },
  { synonyms: true, edits: soundAlike, least: 0.25, width: 0.25 },
  { synonyms: true, edits: 1, least: 0.125, width: 0.125 },
  { synonyms: true, edits: 2, least: 0, width: 0.125 },
];

/** A step of a search. */
export interface Step extends ScoreRange {
  /** Its number; a result belongs to the lowest step that finds it. */
  step: number;
  /** The FTS5 expression. */
  match: string;
  /** An FTS5 expression: the step runs only if it matches nothing. */
  unless: string | null;
  /** Spellings of the query as a name, at most four. */
  names: string[];
}

/**
 * The steps that can find something; each excludes the matches of the one before. None when no type
 * is searched. For a query of bare words the last step finds items with some of the words, when no
 * item has all.
 */
export function stepsOf(query: Query, expansion: Expansion, types: readonly ResultType[] | null): Step[] {
  if (types?.length === 0) return [];
  const distances = new Set([...expansion.corrections.values()].flat().map(({ edits }) => edits));
  const useful = levels.filter(({ edits, synonyms }, index) => {
    const previous = levels[index - 1];
    if (!previous) return true;
    return previous.synonyms === synonyms ? distances.has(edits) : expansion.synonyms.length > 0;
  });
  const typeFilter = types ? `type : (${types.map((type) => `"${type}"`).join(' OR ')}) AND ` : '';
  const inTexts = (expression: string) => `${typeFilter}{folded second third fourth} : ${expression}`;
  const steps = useful.map((level, index): Step => {
    const previous = useful[index - 1];
    const expression = toFtsQuery(query, expansion, level);
    return {
      step: levels.indexOf(level),
      match: inTexts(previous ? `(${expression} NOT ${toFtsQuery(query, expansion, previous)})` : expression),
      unless: null,
      least: level.least,
      width: level.width,
      names: index === 0 ? nameSpellings(query) : [],
    };
  });
  if (!('all' in query && query.bare)) return steps;
  const widest = useful.at(-1);
  return [
    ...steps,
    {
      step: levels.length,
      match: inTexts(toFtsQuery({ any: query.all }, expansion, widest)),
      unless: inTexts(toFtsQuery(query, expansion, widest)),
      least: 0,
      width: 0.125,
      names: [],
    },
  ];
}
