import { Kind, parse, validate, visit } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { openApp } from '../harness.ts';
import { random } from '../synth/random.ts';
import { type CorpusValues, corpusValues, harvest } from './corpusValues.ts';
import { operationGenerator } from './generateOperation.ts';
import { pathTo } from './paths.ts';
import { answerOf, type Request } from './request.ts';

const path = pathTo(openApp().app);
let values: CorpusValues;
let requests: Request[];

const draw = async (seed: number, count: number) => {
  const learnt = await harvest(schema, path);
  const generate = operationGenerator(schema, random(seed), learnt);
  const drawn: Request[] = [];
  while (drawn.length < count) {
    const request = generate();
    drawn.push(request);
    learnt.learn(request, answerOf(await path(request)).data);
  }
  return { drawn, learnt };
};

beforeAll(async () => {
  const { drawn, learnt } = await draw(5, 400);
  requests = drawn;
  values = learnt;
}, 120_000);

describe('generated operations', () => {
  test('are valid', () => {
    expect(
      requests.flatMap(({ query }) => validate(schema, parse(query)).map(({ message }) => message + query)),
    ).toEqual([]);
  });

  test('are the same for the same seed, and others for another', async () => {
    expect((await draw(5, 30)).drawn).toEqual(requests.slice(0, 30));
    expect((await draw(6, 30)).drawn).not.toEqual(requests.slice(0, 30));
  });

  /** How many of the requests have something. */
  const count = (has: (request: Request) => boolean) => requests.filter(has).length;
  const matching = (pattern: RegExp) => count(({ query }) => pattern.test(query));

  test.each<[string, RegExp]>([
    ['aliases', /\bk1: /],
    ['fragments', /^fragment /m],
    ['inline fragments with a type', /\.\.\. on \w+ \{/],
    ['inline fragments without', /\.\.\. \{/],
    ['__typename', /__typename/],
    ['@include', /@include\(if: (true|false)\)/],
    ['@skip', /@skip\(if: \$/],
    ['defaults of variables', /\$v\d+: [^,)]* = /],
    ['variables in input objects', /\w+: \{[^()]*\$v\d/],
    ['null as a literal', /: null/],
    ['several operations', /\}\s+query /],
    ['cursors', /(after|before): "(5B)/],
    ['pages from the back', /last: /],
    ['facets', /facets \{/],
    ['orders', /orderBy: \[\{/],
    ['AND, OR and NOT', /(AND|OR): \[|NOT: \{/],
    ['dimensions', /groupBy: /],
    ['searches', /search\(/],
    ['ids', /nodes?\(ids?: /],
  ])('have %s', (_, pattern) => {
    expect(matching(pattern)).toBeGreaterThan(2);
  });

  test('leave variables out, and give null for them', () => {
    const given = requests.flatMap(({ query, variables = {} }) => {
      let defined = 0;
      visit(parse(query), {
        [Kind.VARIABLE_DEFINITION]: () => {
          defined += 1;
        },
      });
      return [{ defined, given: Object.values(variables) }];
    });
    expect(given.some((each) => each.defined > each.given.length)).toBe(true);
    expect(given.some((each) => each.given.includes(null))).toBe(true);
  });

  test('mostly find something', async () => {
    let answered = 0;
    for (const request of requests.slice(0, 200)) {
      const { data, errors } = answerOf(await path(request));
      if (data && !errors) answered += 1;
    }
    expect(answered).toBeGreaterThan(120);
  });
});

describe('values of a corpus', () => {
  test('are those that its fields have, by type and by interface', () => {
    expect(values.of('Country.slug')).toContain('iceland');
    expect(values.of('Actor.slug')).toContain('iceland');
    expect(values.of('Commitment.slug')).not.toContain('iceland');
    expect(values.of('Nothing.slug')).toEqual([]);
  });

  test('are cursors with the arguments that they hold under', () => {
    const store = corpusValues(schema);
    const query =
      'query ($by: [CommitmentOrder!]) { commitments(first: 1, orderBy: $by) { edges { cursor } } }';
    store.learn(
      { query, variables: { by: [{ made: 'ASC' }] } },
      { commitments: { edges: [{ cursor: 'AB' }] } },
    );
    expect(store.cursors('CommitmentConnection')).toEqual([
      { cursor: 'AB', arguments: { orderBy: [{ made: 'ASC' }] } },
    ]);
  });
});
