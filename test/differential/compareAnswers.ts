import { reachOf } from '../oracle/interpret.ts';
import { type Answer, type AnswerError, answerOf, type Reply } from './request.ts';

/** Where two replies differ first, and what is there in each. */
export interface Difference {
  /** For example `data.commitments.nodes[2].slug`. */
  at: string;
  product: string;
  oracle: string;
}

/**
 * The first difference between the reply of the product and that of the oracle; null when they
 * agree. Without errors they agree in status and data, with the order of keys; the way in which
 * JSON writes a number or a text makes no difference. With errors they agree in the data of each
 * root field that has none, and every error of the product is one of the oracle, which reports all.
 * The product checks arguments also where there is no object of the field, so it may refuse what
 * the oracle does not reach.
 */
export function compareAnswers(product: Reply, oracle: Reply): Difference | null {
  const twice = repeatedKey(product.body);
  if (twice !== null) return { at: 'keys', product: `${twice} twice`, oracle: `${twice} once` };
  const one = answerOf(product);
  const { extensions, ...rest } = answerOf(oracle);
  const { reached, ...told } = extensions ?? {};
  const other = Object.keys(told).length > 0 ? { ...rest, extensions: told } : rest;
  if (!one.errors && !other.errors) {
    return differenceOf({ status: product.status, ...one }, { status: oracle.status, ...other }, '');
  }
  const wrong = wrongError(one, other.errors ?? [], new Set(reached));
  if (wrong) return { at: 'errors', product: shown(wrong.product), oracle: shown(wrong.oracle) };
  return differenceOf(faultless(one, other), faultless(other, one), 'data');
}

/**
 * An error of the product that the oracle does not have, or errors of the oracle where the product
 * has none.
 */
function wrongError(
  { data, errors: product = [] }: Answer,
  oracle: readonly AnswerError[],
  reached: ReadonlySet<string>,
): { product: unknown; oracle: unknown } | null {
  const known = new Set(oracle.map(keyOf));
  const wrong = product.find((error) => !known.has(keyOf(error)) && !isUnreached(error, reached));
  if (wrong) return { product: wrong, oracle };
  const failed = new Set(product.map(({ path }) => path?.[0]));
  // After an error that leaves no data, the other fields need not be executed.
  const missing = oracle.find(({ path }) => !failed.has(path?.[0]) && (data || product.length === 0));
  return missing ? { product, oracle: missing } : null;
}

const keyOf = ({ message, path = [], extensions }: AnswerError) =>
  JSON.stringify([message, extensions?.['code'], path.filter((step) => typeof step === 'string')]);

/** Whether an error refuses a field, or a whole operation, and the oracle has not executed that. */
const isUnreached = ({ path, extensions = {} }: AnswerError, reached: ReadonlySet<string>) =>
  extensions['code'] !== 'INTERNAL_SERVER_ERROR' &&
  (!path || !reached.has(reachOf(path, String(extensions['coordinate']))));

/**
 * The data of the root fields that have no error in either answer; nothing where one has no data at
 * all.
 */
function faultless(answer: Answer, other: Answer): Record<string, unknown> {
  if (!answer.data || !other.data) return {};
  const failed = new Set([...(answer.errors ?? []), ...(other.errors ?? [])].map(({ path }) => path?.[0]));
  return Object.fromEntries(Object.entries(answer.data).filter(([key]) => !failed.has(key)));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown) => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};

function differenceOf(product: unknown, oracle: unknown, at: string): Difference | null {
  if (Array.isArray(product) && Array.isArray(oracle)) {
    for (let index = 0; index < Math.max(product.length, oracle.length); index += 1) {
      const found = differenceOf(product[index], oracle[index], `${at}[${index}]`);
      if (found) return found;
    }
    return null;
  }
  if (isObject(product) && isObject(oracle)) {
    const [keys, others] = [Object.keys(product).join(' '), Object.keys(oracle).join(' ')];
    if (keys !== others) return { at: `keys of ${at || 'the answer'}`, product: keys, oracle: others };
    for (const key of Object.keys(product)) {
      const found = differenceOf(product[key], oracle[key], at ? `${at}.${key}` : key);
      if (found) return found;
    }
    return null;
  }
  // JSON has one zero.
  return product === oracle ? null : { at, product: shown(product), oracle: shown(oracle) };
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
