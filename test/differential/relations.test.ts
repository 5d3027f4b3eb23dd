import { type GraphQLObjectType, getNamedType, print } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { generatedCorpus } from '../graphql/generatedCorpus.ts';
import { openApp } from '../harness.ts';
import { random } from '../synth/random.ts';
import { argumentsFrom } from './arguments.ts';
import { type CorpusValues, harvest } from './corpusValues.ts';
import { writtenRequests } from './documents.ts';
import { literalOf } from './inputValue.ts';
import { novelty } from './novelty.ts';
import { pathTo } from './paths.ts';
import { openRelated, relations } from './relatedPaths.ts';
import {
  alone,
  onlyRootKey,
  originalKeys,
  underOtherKeys,
  withDirectives,
  withLiterals,
  withVariables,
} from './relations.ts';
import { answerOf, type Request } from './request.ts';
import { routesOf } from './routes.ts';
import { describeFound, runDifferential } from './run.ts';

describe('an operation is answered alike', () => {
  test.each(Object.entries(relations))(
    'whichever way it is written: %s',
    async (name, relation) => {
      let rewrites = () => 0;
      const report = await runDifferential({
        seed: 21,
        operations: 120,
        written: writtenRequests().slice(0, 30),
        corpora: [{ name: 'generated', make: generatedCorpus, share: 1 }],
        open: (make) => {
          const paths = openRelated(make, relation);
          rewrites = paths.rewrites;
          return paths;
        },
      });
      expect(report.differences.map(describeFound)).toEqual([]);
      expect(report.logs).toEqual([]);
      if (name !== 'again') expect(rewrites()).toBeGreaterThan(50);
    },
    120_000,
  );
});

describe('a request', () => {
  const document = `
    query Asked($slug: String!, $lang: String! = "ru", $out: [ArticleOrder!]) {
      country(slug: $slug) { ...named articles(first: 1, orderBy: $out, where: { slug: { eq: $slug } }) { totalCount } }
      corpus { licence }
    }
    query Other { corpus { revision } }
    fragment named on Named { name(lang: $lang) }`;
  const request = { query: document, variables: { slug: 'iceland' }, operationName: 'Asked' };
  const single = alone(request) as Request;
  const written = ({ query, variables }: Request) => [query.replace(/\s+/g, ' '), variables];

  test('stands alone with its fragments inlined', () => {
    expect(written(single)).toEqual([
      'query Asked($slug: String!, $lang: String! = "ru", $out: [ArticleOrder!]) { country(slug: $slug) { ... on Named { name(lang: $lang) } articles(first: 1, orderBy: $out, where: {slug: {eq: $slug}}) { totalCount } } corpus { licence } }',
      { slug: 'iceland' },
    ]);
    expect(alone({ ...request, operationName: 'Nobody' })).toBeNull();
  });

  test('has literals for its variables', () => {
    expect(written(withLiterals(schema, single))).toEqual([
      'query Asked { country(slug: "iceland") { ... on Named { name(lang: "ru") } articles(first: 1, where: {slug: {eq: "iceland"}}) { totalCount } } corpus { licence } }',
      undefined,
    ]);
  });

  test('has variables for its literals', () => {
    const literal = withLiterals(schema, single);
    expect(written(withVariables(schema, literal))).toEqual([
      'query Asked($w0: String, $w1: String!, $w2: Int, $w3: ArticleWhere) { country(slug: $w0) { ... on Named { name(lang: $w1) } articles(first: $w2, where: $w3) { totalCount } } corpus { licence } }',
      { w0: 'iceland', w1: 'ru', w2: 1, w3: { slug: { eq: 'iceland' } } },
    ]);
  });

  test('has other keys, which its answer loses again', () => {
    const { query } = underOtherKeys(onlyRootKey(single, 'corpus'));
    expect(query.replace(/\s+/g, ' ')).toBe('query Asked { z_corpus: corpus { z_licence: licence } }');
    const answer = {
      data: { z_corpus: { z_licence: 'z_' } },
      errors: [{ message: 'a', path: ['z_corpus', 0] }],
    };
    expect(originalKeys(answer)).toEqual({
      data: { corpus: { licence: 'z_' } },
      errors: [{ message: 'a', path: ['corpus', 0] }],
    });
  });

  test('has directives that change nothing', () => {
    const { query } = withDirectives(onlyRootKey(single, 'corpus'));
    const sure = '@include(if: true) @skip(if: false)';
    expect(query.replace(/\s+/g, ' ')).toBe(`query Asked { corpus ${sure} { licence ${sure} } }`);
  });
});

describe('a list is the same however it is paged', () => {
  const { app, log } = openApp(generatedCorpus);
  const path = pathTo(app);
  let values: CorpusValues;
  beforeAll(async () => {
    values = await harvest(schema, path);
  });

  const query = schema.getQueryType() as GraphQLObjectType;
  const lists = Object.values(query.getFields()).filter(
    (field) => getNamedType(field.type).name.endsWith('Connection') && field.name !== 'search',
  );

  test.each(lists.map(({ name }) => name))(
    'Query.%s',
    async (name) => {
      const field = query.getFields()[name];
      if (!field) throw new Error(`no field ${name}`);
      const chance = random(31, name.length, name.charCodeAt(0));
      const drawArguments = argumentsFrom({
        random: chance,
        values,
        novelty: novelty(chance),
        makeVariable: () => null,
        routes: routesOf(schema),
      });
      for (let round = 0; round < 8; round += 1) {
        const { given } = drawArguments('Query', field, null, 1);
        const fixed = ['where', 'orderBy']
          .filter((argument) => argument in given)
          .map((argument) => {
            const type = field.args.find((each) => each.name === argument)?.type as never;
            return `, ${argument}: ${print(literalOf(type, given[argument] as never))}`;
          })
          .join('');
        const page = async (paging: string) => {
          const selection =
            'totalCount edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
          const { data, errors } = answerOf(
            await path({ query: `{ list: ${name}(${paging}${fixed}) { ${selection} } }` }),
          );
          // biome-ignore lint/suspicious/noExplicitAny: the answer has what was selected
          return { list: data?.['list'] as any, refused: errors?.[0]?.message };
        };
        const whole = await page('first: 100');
        // An order with no key, or with two.
        if (whole.refused) continue;
        const slugsOf = (list: typeof whole.list) =>
          list.edges.map(({ node }: { node: { slug: string } }) => node.slug);
        const size = chance.pick([1, 2, 3, 7, 40]);
        const walked: string[] = [];
        for (let after = '', goes = true; goes && walked.length < 100; ) {
          const { list } = await page(`first: ${size}${after}`);
          expect(list.totalCount).toBe(whole.list.totalCount);
          expect(list.pageInfo.hasPreviousPage).toBe(after !== '');
          walked.push(...slugsOf(list));
          goes = list.pageInfo.hasNextPage;
          after = `, after: "${list.pageInfo.endCursor}"`;
        }
        expect(walked.slice(0, 100)).toEqual(slugsOf(whole.list));
        const last = await page('last: 100');
        const back: string[] = [];
        for (let before = '', goes = true; goes && back.length < 100; ) {
          const { list } = await page(`last: ${size}${before}`);
          expect(list.pageInfo.hasNextPage).toBe(before !== '');
          back.unshift(...slugsOf(list));
          goes = list.pageInfo.hasPreviousPage;
          before = `, before: "${list.pageInfo.startCursor}"`;
        }
        expect(back.slice(-100)).toEqual(slugsOf(last.list));
      }
    },
    60_000,
  );

  test('and nothing fails unexpectedly', () => {
    expect(log).toEqual([]);
  });
});
