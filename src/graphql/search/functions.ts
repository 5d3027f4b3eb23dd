import type { Database } from 'better-sqlite3';
import { memoizeLast } from '../execute/memo.ts';
import { readTexts, type SearchType } from './hits.ts';
import { matchedTexts, wantedOf } from './matches.ts';
import { parseQuery } from './parse.ts';
import { stepsOf } from './steps.ts';
import { wideningOf } from './widen.ts';

/** The names of the functions below. */
export const stepsFunction = 'search_steps';
export const textsFunction = 'search_texts';

/**
 * Registers what statements that search call: `search_steps`, how a query, widened by what was found for it, is looked for among these types (null: all), as
 * JSON; `search_texts`, what of it stands in the texts of something found at a step, the best first, as JSON.
 */
export function addSearchFunctions(client: Database): void {
  const meaningOf = memoizeLast((text: string, found: string) => {
    const query = parseQuery(text);
    const widening = wideningOf(query, found);
    return { query, widening, wanted: wantedOf(query, widening) };
  });
  // What matched and what is highlighted are asked for one after the other.
  const matchedIn = memoizeLast((text: string, found: string, step: string, texts: string) =>
    JSON.stringify(matchedTexts(readTexts(texts), meaningOf(text, found).wanted, Number(step))),
  );
  const pure = { deterministic: true };
  client.function(stepsFunction, pure, (text, found, types) => {
    const { query, widening } = meaningOf(String(text), String(found));
    const only = types === null ? null : (JSON.parse(String(types)) as SearchType[]);
    return JSON.stringify(stepsOf(query, widening, only));
  });
  client.function(textsFunction, pure, (text, found, step, texts) =>
    matchedIn(String(text), String(found), String(step), String(texts)),
  );
}
