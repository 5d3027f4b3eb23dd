import { PostingWriter } from '../../../db/search/postings.ts';
import type { Functions } from '../../compile/functions.ts';
import { type Expansion, expansionOf } from './expansion.ts';
import { type ResultType, readTexts } from './indexedTexts.ts';
import { readLists, writeList } from './lists.ts';
import { matchedTexts, patternsOf } from './matches.ts';
import { memoizeLast } from './memo.ts';
import { parseQuery, type Query } from './parse.ts';
import { matchedKinds, type Ranking, rank, readResults, type TypeRange } from './rank.ts';
import { searchFunctions } from './searchFunctions.ts';
import { slipRanges } from './suggestions.ts';
import { keysOf, variantsOf } from './variants.ts';

/**
 * Registers the SQL functions of searches. In these, `found` is what the query of `expansionQuery`
 * found, and `types` a JSON list or null for all.
 *
 * - `search_keys(query, found, isPhrase)`: the words, or the phrases, whose postings the search
 * needs,
 *   as a JSON list.
 * - `search_lists(word, postings)`, an aggregate: postings together, as bytes.
 * - `search_phrase_lists(phrase, item, kind, weight)`, an aggregate over rows by item: the same of
 * phrases.
 * - `search_rank(query, found, types, ranges, lists, phrases)`: the results, the best first, as
 * bytes;
 *   `ranges` are the numbers of the items of each type, as JSON.
 * - `search_results(results)`: these as JSON.
 * - `search_kinds(…, results)`, after the arguments of `search_rank`: the kinds of matching texts.
 * - `search_slips(words)`: ranges of names for words similar to those of a prefix, see
 * `slipRanges`.
 * - `search_texts(query, found, step, texts)`: the texts of an item, as JSON, that match at a step,
 * as
 *   JSON with the matched ranges, the best first.
 */
export function addSearchFunctions(client: Functions): void {
  const interpret = memoizeLast((text: string, found: string): { query: Query; expansion: Expansion } => {
    const query = parseQuery(text);
    return { query, expansion: expansionOf(query, found) };
  });
  const patterns = memoizeLast((text: string, found: string) => {
    const { query, expansion } = interpret(text, found);
    return patternsOf(query, expansion);
  });
  // `matched` and `highlights` of one edge need the same texts, one right after the other.
  const match = memoizeLast((text: string, found: string, step: string, texts: string) =>
    JSON.stringify(matchedTexts(readTexts(texts), patterns(text, found), Number(step))),
  );
  const rankingOf = (
    text: unknown,
    found: unknown,
    types: unknown,
    ranges: unknown,
    lists: unknown,
    phrases: unknown,
  ): Ranking => ({
    ...interpret(String(text), String(found)),
    types: types === null ? null : (JSON.parse(String(types)) as ResultType[]),
    ranges: JSON.parse(String(ranges)) as TypeRange[],
    lists: readLists([lists, phrases].filter((bytes): bytes is Buffer => Buffer.isBuffer(bytes))),
  });
  const options = { deterministic: true };
  const aggregate = { ...options, varargs: true } as const;
  client.function(searchFunctions.keys, options, (text, found, isPhrase) => {
    const { query, expansion } = interpret(String(text), String(found));
    const { words, phrases } = keysOf(variantsOf(query, expansion));
    return JSON.stringify(isPhrase ? phrases : words);
  });
  client.aggregate(searchFunctions.lists, {
    ...aggregate,
    start: () => [] as Buffer[],
    step: (lists: Buffer[], ...[word, postings]: unknown[]) => {
      lists.push(writeList(String(word), postings as Buffer));
    },
    result: (lists: Buffer[]) => Buffer.concat(lists),
  });
  client.aggregate(searchFunctions.phraseLists, {
    ...aggregate,
    start: () => new Map<string, PostingWriter>(),
    step: (writers: Map<string, PostingWriter>, ...[phrase, item, kind, weight]: unknown[]) => {
      const writer = writers.get(String(phrase)) ?? new PostingWriter();
      writers.set(String(phrase), writer);
      writer.add(Number(item), Number(kind), Number(weight));
    },
    result: (writers: Map<string, PostingWriter>) =>
      Buffer.concat(Array.from(writers, ([phrase, writer]) => writeList(phrase, writer.finish()))),
  });
  client.function(searchFunctions.rank, options, (text, found, types, ranges, lists, phrases) =>
    rank(rankingOf(text, found, types, ranges, lists, phrases)),
  );
  client.function(searchFunctions.results, options, (results) =>
    Buffer.isBuffer(results) ? readResults(results) : '[]',
  );
  client.function(searchFunctions.kinds, options, (text, found, types, ranges, lists, phrases, results) =>
    matchedKinds(
      rankingOf(text, found, types, ranges, lists, phrases),
      Buffer.isBuffer(results) ? results : Buffer.alloc(0),
    ),
  );
  client.function(searchFunctions.slips, options, (found) => slipRanges(String(found)));
  client.function(searchFunctions.texts, options, (text, found, step, texts) =>
    match(String(text), String(found), String(step), String(texts)),
  );
}
