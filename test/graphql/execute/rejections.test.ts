import { setImmediate } from 'node:timers/promises';
import { buildSchema, type GraphQLObjectType, graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withRejections } from '../../../src/graphql/execute/rejections.ts';
import { openApp, realCorpus } from '../../harness.ts';

const unheard: unknown[] = [];
const hear = (error: unknown) => unheard.push(error);
beforeAll(() => {
  process.on('unhandledRejection', hear);
});
afterAll(() => {
  process.off('unhandledRejection', hear);
});

/** Node tells of a rejection that no one handles after the current round of its loop. */
async function expectAllHeard() {
  await setImmediate();
  await setImmediate();
  expect(unheard).toEqual([]);
}

describe('when one item of a list fails later and another at once, no rejection is left unhandled', () => {
  test('in any list', async () => {
    const schema = buildSchema('type Item { a: Int! } type Query { items: [Item!]! }');
    const [item, query] = ['Item', 'Query'].map((name) => schema.getType(name) as GraphQLObjectType);
    Object.assign(query?.getFields()['items'] ?? {}, { resolve: () => ['later', 'at once'] });
    Object.assign(item?.getFields()['a'] ?? {}, {
      resolve: (when: string) => {
        if (when === 'later') return setImmediate().then(() => Promise.reject(new Error(when)));
        throw new Error(when);
      },
    });
    const { data, errors } = await graphql({ schema: withRejections(schema), source: '{ items { a } }' });
    expect({ data, told: errors?.length }).toEqual({ data: null, told: 1 });
    await expectAllHeard();
  });

  test('in the groups of figureStats, some of which have no node to wait for', async () => {
    const { ask, log } = openApp(realCorpus);
    const { errors } = await ask(
      '{ figureStats(groupBy: [COUNTERPART]) { rows { keys { node { id } } max } } }',
    );
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['STATS_UNITS_CLASH']);
    await expectAllHeard();
    expect(log).toEqual([]);
  });
});
