import type { Answer, Reply } from './request.ts';

/** Where two replies differ first, and what stands there in each. */
export interface Difference {
  /** For example `data.commitments.nodes[2].slug`. */
  at: string;
  one: string;
  other: string;
}

/**
 * The first difference between two replies, null when they are equal: in status, in data with the order of its keys, and in errors. How a number or a text
 * is written in JSON makes no difference, nor does the order of errors, which GraphQL leaves open; the reference id of an unexpected error is masked.
 */
export function compareAnswers(one: Reply, other: Reply): Difference | null {
  const [left, right] = [canonical(one), canonical(other)];
  return differenceOf(left, right, '');
}

const canonical = ({ status, body }: Reply) => {
  const twice = repeatedKey(body);
  // An object may say the same key twice in JSON, and a reader takes one of them.
  if (twice !== null) return { status, 'key given twice': twice };
  const { errors, ...rest } = JSON.parse(body) as Answer;
  return { status, ...rest, ...(errors ? { errors: sorted(errors.map(masked)) } : {}) };
};

type AnswerError = NonNullable<Answer['errors']>[number];

const masked = (error: AnswerError): AnswerError => {
  const reference = error.extensions?.['reference'];
  if (typeof reference !== 'string') return error;
  return JSON.parse(JSON.stringify(error).replaceAll(reference, '(reference)')) as AnswerError;
};

const sorted = (errors: AnswerError[]) => {
  const key = (error: AnswerError) => JSON.stringify([error.path ?? [], error.message, error]);
  return errors
    .map((error) => ({ error, key: key(error) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ error }) => error);
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown) => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};

function differenceOf(one: unknown, other: unknown, at: string): Difference | null {
  if (Array.isArray(one) && Array.isArray(other)) {
    for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
      const found = differenceOf(one[index], other[index], `${at}[${index}]`);
      if (found) return found;
    }
    return null;
  }
  if (isObject(one) && isObject(other)) {
    const [keys, others] = [Object.keys(one), Object.keys(other)];
    const wrong = keys.findIndex((key, index) => key !== others[index]);
    for (const key of wrong < 0 ? keys : keys.slice(0, wrong)) {
      const found = differenceOf(one[key], other[key], at ? `${at}.${key}` : key);
      if (found) return found;
    }
    if (wrong < 0 && keys.length === others.length) return null;
    return { at: `keys of ${at || 'the answer'}`, one: keys.join(' '), other: others.join(' ') };
  }
  // JSON has one zero.
  return one === other ? null : { at, one: shown(one), other: shown(other) };
}

/** A key that an object of a JSON text has twice, or null. */
export function repeatedKey(json: string): string | null {
  const open: Set<string>[] = [];
  const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g;
  for (const [sign, text, colon] of json.matchAll(token)) {
    if (sign === '{' || sign === '[') open.push(new Set());
    else if (sign === '}' || sign === ']') open.pop();
    else if (colon && text !== undefined) {
      const keys = open.at(-1);
      if (keys?.has(text)) return text;
      keys?.add(text);
    }
  }
  return null;
}
