import type { Functions } from '../../compile/functions.ts';
import { expansionOf } from './expansion.ts';
import { type ResultType, readTexts } from './indexedTexts.ts';
import { matchedTexts, patternsOf } from './matches.ts';
import { memoizeLast } from './memo.ts';
import { parseQuery } from './parse.ts';
import { stepsOf } from './steps.ts';

/** The names of the functions below. */
export const stepsFunction = 'search_steps';
export const textsFunction = 'search_texts';

/**
 * Registers the SQL functions of searches. `search_steps(query, found, types)`: the steps of a
 * search as JSON; `found` is what the query of `expansionQuery` found, `types` a JSON list or null
 * for all. `search_texts(query, found, step, texts)`: the texts of an item, as JSON, that match at
 * a step, as JSON with the matched ranges, the best first.
 */
export function addSearchFunctions(client: Functions): void {
  const interpret = memoizeLast((text: string, found: string) => {
    const query = parseQuery(text);
    const expansion = expansionOf(query, found);
    return { query, expansion, patterns: patternsOf(query, expansion) };
  });
  // `matched` and `highlights` of one edge need the same texts, one right after the other.
  const match = memoizeLast((text: string, found: string, step: string, texts: string) =>
    JSON.stringify(matchedTexts(readTexts(texts), interpret(text, found).patterns, Number(step))),
  );
  const options = { deterministic: true };
  client.function(stepsFunction, options, (text, found, types) => {
    const { query, expansion } = interpret(String(text), String(found));
    return JSON.stringify(
      stepsOf(query, expansion, types === null ? null : (JSON.parse(String(types)) as ResultType[])),
    );
  });
  client.function(textsFunction, options, (text, found, step, texts) =>
    match(String(text), String(found), String(step), String(texts)),
  );
}
