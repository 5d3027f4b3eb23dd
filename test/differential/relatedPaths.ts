import { parse, validate } from 'graphql';
import type { Corpus } from '../../db/open.ts';
import { schema } from '../../src/graphql/schema.ts';
import { limits, openApp } from '../harness.ts';
import { type Paths, pathTo } from './paths.ts';
import {
  alone,
  onlyRootKey,
  originalKeys,
  underOtherKeys,
  withDirectives,
  withLiterals,
  withOtherValues,
  withVariables,
} from './relations.ts';
import { type Answer, answerOf, type Path, type Reply, type Request } from './request.ts';

/** Another way to ask for the same, made of the plain way. */
type Relation = (path: Path) => Path;

const isValid = ({ query }: Request) => validate(schema, parse(query)).length === 0;

/** Asks for the request written in another way, if it can be: a variable of a wrong kind, say, has no literal. */
const rewritten =
  (
    rewrite: (request: Request) => Request | null,
    undo: (answer: Answer) => Answer = (answer) => answer,
    before: (request: Request) => Request | null = () => null,
  ): Relation =>
  (path) =>
  async (request) => {
    const plain = await path(request);
    // What is refused before it is executed is refused in the words of the document.
    const other = plain.status === 400 ? null : rewrite(request);
    if (!other || !isValid(other)) return plain;
    const first = before(other);
    if (first) await path(first);
    const { status, body } = await path(other);
    return { status, body: JSON.stringify(undo(JSON.parse(body) as Answer)) };
  };

/** Rewrites an operation that stands alone with its fragments inlined. */
const ofAlone = (rewrite: (request: Request) => Request | null) => (request: Request) => {
  const single = alone(request);
  return single && rewrite(single);
};

/** Every argument is a variable, and the document was asked with other values before. */
const reused = rewritten(
  ofAlone((request) => {
    const literal = withLiterals(schema, request);
    return isValid(literal) ? withVariables(schema, literal) : null;
  }),
  undefined,
  (request) => withOtherValues(schema, request),
);

/** Asks for each key at the root by itself, when nothing is refused. */
const byRootKeys: Relation = (path) => async (request) => {
  const plain = await path(request);
  const { data, errors } = answerOf(plain);
  const single = alone(request);
  if (errors || !data || !single) return plain;
  const parts: Answer[] = [];
  for (const key of Object.keys(data)) parts.push(answerOf(await path(onlyRootKey(single, key))));
  const refused = parts.flatMap((part) => part.errors ?? []);
  const together = Object.assign({}, ...parts.map((part) => part.data)) as Record<string, unknown>;
  return {
    status: plain.status,
    body: JSON.stringify({ data: together, ...(refused.length > 0 ? { errors: refused } : {}) }),
  };
};

/** What must not make a difference to an answer, by name. */
export const relations = {
  literals: rewritten(ofAlone((request) => withLiterals(schema, request))),
  variables: rewritten(ofAlone((request) => withVariables(schema, request))),
  reused,
  directives: rewritten(ofAlone(withDirectives)),
  keys: rewritten(ofAlone(underOtherKeys), originalKeys),
  fragments: rewritten(alone),
  roots: byRootKeys,
  again: (path) => path,
} satisfies Record<string, Relation>;

/** Errors tell where they stand in the document, which is another one. */
const withoutLocations = ({ status, body }: Reply): Reply => {
  const { errors, ...rest } = JSON.parse(body) as Answer;
  const told = errors?.map((error) => ({ ...error, locations: undefined }));
  return { status, body: JSON.stringify(told ? { errors: told, ...rest } : rest) };
};

/** The plain way to a corpus, and the same asked otherwise. What is written in another way may be longer and have more aliases. */
export function openRelated(make: () => Corpus, relation: Relation): Paths & { rewrites: () => number } {
  const { app, log } = openApp(make, { ...limits, aliases: 5_000, tokens: 100_000 });
  const path = pathTo(app);
  let queries: string[] = [];
  let rewrites = 0;
  const related = relation((request) => {
    queries.push(request.query);
    return path(request);
  });
  return {
    reference: async (request) => withoutLocations(await path(request)),
    other: async (request) => {
      queries = [];
      const reply = withoutLocations(await related(request));
      if (queries.some((query) => query !== request.query)) rewrites += 1;
      return reply;
    },
    logs: () => log,
    rewrites: () => rewrites,
  };
}
