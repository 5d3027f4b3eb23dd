import { parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { random } from '../synth/random.ts';
import { type CorpusValues, corpusValues, harvestQueries } from './corpusValues.ts';
import { operationGenerator } from './generateOperation.ts';
import { fixtureWithTexts, openPaths } from './paths.ts';
import type { Request } from './request.ts';

/** Draws requests, and executes each so that later ones have its values. */
async function draw(seed: number, count: number): Promise<{ requests: Request[]; values: CorpusValues }> {
  const values = corpusValues();
  const { oracle } = openPaths(fixtureWithTexts, values.note);
  for (const query of harvestQueries(schema)) await oracle({ query });
  const generate = operationGenerator(schema, random(seed), values);
  const requests: Request[] = [];
  while (requests.length < count) {
    const request = generate();
    requests.push(request);
    await oracle(request);
  }
  return { requests, values };
}

let requests: Request[];
let values: CorpusValues;
beforeAll(async () => {
  ({ requests, values } = await draw(5, 250));
}, 120_000);

describe('generated operations', () => {
  test('are valid', () => {
    const errors = requests.flatMap(({ query }) => validate(schema, parse(query)));
    expect(errors).toEqual([]);
  });

  test('are the same for the same seed, and others for another', async () => {
    expect((await draw(5, 15)).requests).toEqual(requests.slice(0, 15));
    expect((await draw(6, 15)).requests).not.toEqual(requests.slice(0, 15));
  }, 60_000);

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
    ['cursors', /(after|before): "5B/],
    ['pages from the back', /last: /],
    ['facets', /facets\(/],
    ['orders', /orderBy: \[\{/],
    ['AND, OR and NOT', /(AND|OR): \[|NOT: \{/],
    ['dimensions', /groupBy: /],
    ['searches', /search\(/],
    ['ids', /nodes?\(ids?: /],
  ])('have %s', (_, pattern) => {
    expect(requests.filter(({ query }) => pattern.test(query)).length).toBeGreaterThan(1);
  });

  test('leave variables out, and give null and other values for them', () => {
    const given = requests.flatMap(({ variables }) => (variables ? [Object.values(variables)] : []));
    expect(given.some((each) => each.length === 0)).toBe(true);
    expect(given.some((each) => each.includes(null))).toBe(true);
    expect(requests.some((each) => each.otherVariables)).toBe(true);
  });
});

describe('values of a corpus', () => {
  test('are those that its fields have, by type and by interface', () => {
    expect(values.of('Country.slug')).toContain('iceland');
    expect(values.of('Actor.slug')).toContain('iceland');
    expect(values.of('Commitment.slug')).not.toContain('iceland');
    expect(values.of('Nothing.slug')).toEqual([]);
  });

  test('are cursors with the arguments under which a list gave them', () => {
    const cursors = values.cursors('CommitmentConnection');
    expect(cursors.length).toBeGreaterThan(5);
    for (const { cursor, arguments: under } of cursors) {
      expect(cursor).toMatch(/^(?:[0-9A-F]{2})+$/);
      expect(Object.keys(under)).not.toContain('first');
    }
  });
});
