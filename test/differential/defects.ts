import type { Answer, Path, Reply } from './request.ts';

/** A way in which a path may go wrong: what it does to an answer, and whether there was anything to do. */
export interface Defect {
  name: string;
  /** Changes the answer in place; false when the answer has nothing to be changed. */
  apply: (answer: Answer) => boolean;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first object of an answer, from the root down, that a change finds something in. */
function firstObject(value: unknown, change: (object: Json) => boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => firstObject(item, change));
  if (!isObject(value)) return false;
  return change(value) || Object.values(value).some((item) => firstObject(item, change));
}

/** The first field of an answer that a change finds something in. */
const firstField = (answer: Answer, change: (key: string, value: unknown, object: Json) => boolean) =>
  firstObject(answer.data, (object) =>
    Object.entries(object).some(([key, value]) => change(key, value, object)),
  );

const hasErrors = ({ errors }: Answer) => errors !== undefined && errors.length > 0;

/** Mistakes that a second way to an answer is likely to make, each of which must be found. */
export const defects: readonly Defect[] = [
  {
    name: 'drops a null',
    apply: (answer) => firstField(answer, (key, value, object) => value === null && delete object[key]),
  },
  {
    name: 'swaps two nodes',
    apply: (answer) =>
      firstField(answer, (key, value, object) => {
        if (
          !Array.isArray(value) ||
          JSON.stringify(value[0]) === JSON.stringify(value[1]) ||
          value.length < 2
        )
          return false;
        object[key] = [value[1], value[0], ...value.slice(2)];
        return true;
      }),
  },
  {
    name: 'counts one too many',
    apply: (answer) =>
      firstField(answer, (key, value, object) => {
        if (key !== 'totalCount') return false;
        object[key] = Number(value) + 1;
        return true;
      }),
  },
  {
    name: 'drops an alias',
    apply: (answer) => firstField(answer, (key, _, object) => /^k\d+$/.test(key) && delete object[key]),
  },
  {
    name: 'turns the order of fields round',
    apply: (answer) =>
      firstObject(answer.data, (object) => {
        const [first, ...rest] = Object.entries(object);
        if (!first || rest.length === 0) return false;
        delete object[first[0]];
        object[first[0]] = first[1];
        return true;
      }),
  },
  {
    name: 'writes a number as text',
    apply: (answer) =>
      firstField(answer, (key, value, object) => {
        if (typeof value !== 'number') return false;
        object[key] = String(value);
        return true;
      }),
  },
  {
    name: 'writes a boolean as a number',
    apply: (answer) =>
      firstField(answer, (key, value, object) => {
        if (typeof value !== 'boolean') return false;
        object[key] = Number(value);
        return true;
      }),
  },
  {
    name: 'has null for an empty list',
    apply: (answer) =>
      firstField(answer, (key, value, object) => {
        if (!Array.isArray(value) || value.length > 0) return false;
        object[key] = null;
        return true;
      }),
  },
  {
    name: 'tells an error without its path',
    apply: ({ errors = [] }) => errors.some((error) => error.path && delete error.path),
  },
  {
    name: 'tells an error in other words',
    apply: (answer) => {
      const [error] = answer.errors ?? [];
      if (error) error.message += ' ';
      return error !== undefined;
    },
  },
  {
    name: 'swallows an error',
    apply: (answer) => hasErrors(answer) && delete answer.errors,
  },
];

/** A path with a defect: as the path it goes by, but for the change. `wasSeen` is told when there was something to change. */
export function damaged(path: Path, { apply }: Defect, wasSeen: () => void = () => {}): Path {
  return async (request): Promise<Reply> => {
    const reply = await path(request);
    const answer = JSON.parse(reply.body) as Answer;
    if (!apply(answer)) return reply;
    wasSeen();
    return { ...reply, body: JSON.stringify(answer) };
  };
}
