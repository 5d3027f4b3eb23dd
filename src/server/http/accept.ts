import { LRUCache } from 'lru-cache';

/** One range of an Accept or Accept-Encoding header, in lower case. */
interface Range {
  name: string;
  /** Parameters beside the weight, with their values. */
  parameters: readonly [name: string, value: string][];
  /** From 0, which refuses it, to 1. */
  weight: number;
}

/** How well an offer fits a header: more is better, from the first number to the last. */
type Fit = readonly [weight: number, specificity: number, position: number];

const listed = /(?:[^,"]|"(?:\\.|[^"\\])*"?)+/g;
const parts = /(?:[^;"]|"(?:\\.|[^"\\])*"?)+/g;

function rangeOf(text: string): Range {
  const [name = '', ...rest] = (text.match(parts) ?? []).map((part) => part.trim().toLowerCase());
  const pairs = rest.map((part): [string, string] => {
    const [key = '', ...value] = part.split('=');
    return [
      key.trim(),
      value
        .join('=')
        .trim()
        .replace(/^"(.*)"$/, '$1'),
    ];
  });
  const given = Number(pairs.find(([key]) => key === 'q')?.[1] ?? 1);
  // A weight that is none is as good as left out.
  const weight = given >= 0 && given <= 1 ? given : 1;
  return { name, parameters: pairs.filter(([key]) => key !== 'q'), weight };
}

/** The same headers come again and again; none is longer in practice. */
const [maxHeaders, maxLength] = [200, 500];

/** A function of a header and offers that remembers what it found. */
function remembered<Result extends object | string>(find: (header: string) => Result): typeof find {
  const found = new LRUCache<string, Result>({ max: maxHeaders });
  return (header) => {
    const known = found.get(header);
    if (known !== undefined) return known;
    const result = find(header);
    if (header.length <= maxLength) found.set(header, result);
    return result;
  };
}

/**
 * Makes the choice between offers, the first of which is the best for this server. A range that
 * names an offer more closely decides about it; between offers the weight decides, then how closely
 * they are named, then the order in the header, then that of the offers.
 */
function chooser<Offer extends string>(
  offers: readonly Offer[],
  specificity: (range: Range, offer: Offer) => number | null,
): (header: string) => Offer | 'none' {
  return remembered((header) => {
    const ranges = (header.match(listed) ?? []).map(rangeOf);
    const fits = offers.map((offer): Fit => {
      let best: Fit = [0, -1, 0];
      for (const [index, range] of ranges.entries()) {
        const closeness = specificity(range, offer);
        if (closeness !== null && closeness > best[1]) best = [range.weight, closeness, -index];
      }
      return best;
    });
    let chosen: number | null = null;
    for (const [index, fit] of fits.entries())
      if (fit[0] > 0 && (chosen === null || isBetter(fit, fits[chosen] ?? fit))) chosen = index;
    return chosen === null ? 'none' : (offers[chosen] ?? 'none');
  });
}

const isBetter = (one: Fit, other: Fit) => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};

/** A media type that this server gives, all in UTF-8. */
export type MediaType = 'application/json' | 'application/graphql-response+json' | 'text/html';

/** How closely a media range names a type, by RFC 9110, 12.5.1; null when it does not. */
function typeSpecificity({ name, parameters }: Range, type: string): number | null {
  if (parameters.some(([key, value]) => key !== 'charset' || !isUtf8(value))) return null;
  if (name === '*/*' || name === '*') return 0;
  if (name.endsWith('/*')) return type.startsWith(name.slice(0, -1)) ? 1 : null;
  return name === type ? 2 + parameters.length : null;
}

const isUtf8 = (charset: string) => charset === 'utf-8' || charset === 'utf8';

const answerTypes = ['application/json', 'application/graphql-response+json'] as const;

/**
 * The media type of an answer by an Accept header; `none` when it allows neither.
 *
 * Our own, as Negotiator and its like read the header again for every request, which takes longer
 * than a cached answer.
 */
export const answerType = chooser<MediaType>(answerTypes, typeSpecificity);

/** The same where a page is offered too, to who prefers it. */
export const answerOrPage = chooser<MediaType>([...answerTypes, 'text/html'], typeSpecificity);

/** How the bytes of an answer are coded. */
export type Coding = 'br' | 'gzip' | 'identity';

/** The best coding that an Accept-Encoding header allows; without the header, none. */
export function answerCoding(header: string | undefined): Coding {
  if (!header) return 'identity';
  const coding = preferredCoding(header);
  // Who refuses every coding gets the plain bytes, as RFC 9110, 12.5.3, allows.
  return coding === 'none' ? 'identity' : coding;
}

const preferredCoding = remembered((header: string): Coding | 'none' => {
  const ranges = (header.match(listed) ?? []).map(rangeOf);
  const weightOf = (coding: Coding): number | undefined =>
    (
      ranges.find(({ name }) => name === coding || name === `x-${coding}`) ??
      ranges.find(({ name }) => name === '*')
    )?.weight;
  const plain = weightOf('identity');
  let best: { coding: Coding | 'none'; weight: number } = { coding: 'none', weight: 0 };
  for (const coding of ['br', 'gzip'] as const) {
    const weight = weightOf(coding) ?? 0;
    if (weight > best.weight) best = { coding, weight };
  }
  // Plain bytes that are named have their weight; otherwise any coding is better.
  if (plain !== undefined && plain > best.weight) return 'identity';
  return best.coding === 'none' && plain !== 0 ? 'identity' : best.coding;
});

/** Whether a Content-Type header says JSON in UTF-8. */
export const isJson = (contentType: string | undefined): boolean =>
  contentType === 'application/json' ||
  (contentType !== undefined && bodyType(contentType) === 'application/json');

/**
 * The media type of a Content-Type header in lower case; `another charset` when the header says
 * another than UTF-8, and empty without the header.
 */
export const bodyType = remembered((contentType: string): string => {
  const { name, parameters } = rangeOf(contentType);
  const isReadable = parameters.every(([key, value]) => key !== 'charset' || isUtf8(value));
  return isReadable ? name : 'another charset';
});
