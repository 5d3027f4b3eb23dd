import { describe, expect, test } from 'vitest';
import { openApp, realCorpus } from '../../harness.ts';

const { ask } = openApp();

const plan = {
  code: 'MOVED',
  message:
    'The commitment "ferry-plan-2019" is now the commitment "two-ferries-2020": The plan and the promise of the interview are one.',
  argument: 'slug',
  slug: 'ferry-plan-2019',
  to: 'two-ferries-2020',
};

describe('Query.moved', () => {
  test.each([
    [
      'ferry-plan-2019',
      {
        slug: 'ferry-plan-2019',
        movableKind: 'COMMITMENT',
        reason: 'The plan and the promise of the interview are one.',
        to: { __typename: 'Commitment', id: 'Commitment:two-ferries-2020' },
      },
    ],
    [
      'ferry-line-wish-2020',
      {
        slug: 'ferry-line-wish-2020',
        movableKind: 'COMMITMENT',
        reason: 'The minister undertakes nothing.',
        to: { __typename: 'Statement', id: 'Statement:ferry-line-wish-2020' },
      },
    ],
    [
      'harbour-feast-2019',
      {
        slug: 'harbour-feast-2019',
        movableKind: 'EVENT',
        reason: 'The text says of no feast that it took place.',
        to: null,
      },
    ],
    ['two-ferries-2020', null],
    ['nothing', null],
  ])('of %s', async (slug, expected) => {
    const { data, extensions } = await ask(
      'query ($slug: String!) { moved(slug: $slug) { slug movableKind reason to { __typename ... on Node { id } } } }',
      { slug },
    );
    expect(data.moved).toEqual(expected);
    expect(extensions).toBeUndefined();
  });
});

describe('extensions.warnings', () => {
  test('say at each null where a record has gone, also by variables and under aliases', async () => {
    const { data, extensions, statements } = await ask(
      `query ($slug: String!) {
        old: commitment(slug: $slug) { slug } commitment(slug: "ferry-line-wish-2020") { slug }
        event(slug: "harbour-feast-2019") { slug } other: commitment(slug: "two-ferries-2020") { slug } }`,
      { slug: 'ferry-plan-2019' },
    );
    expect(data).toEqual({ old: null, commitment: null, event: null, other: { slug: 'two-ferries-2020' } });
    expect(extensions?.warnings).toEqual([
      { ...plan, path: ['old'] },
      {
        code: 'MOVED',
        message:
          'The commitment "ferry-line-wish-2020" is now the statement "ferry-line-wish-2020": The minister undertakes nothing.',
        path: ['commitment'],
        argument: 'slug',
        slug: 'ferry-line-wish-2020',
        to: 'ferry-line-wish-2020',
      },
      {
        code: 'MOVED',
        message: 'The event "harbour-feast-2019" was removed: The text says of no feast that it took place.',
        path: ['event'],
        argument: 'slug',
        slug: 'harbour-feast-2019',
        to: null,
      },
    ]);
    expect(statements).toHaveLength(1);
  });

  test('say so of ids', async () => {
    const ids = ['Commitment:two-ferries-2020', 'Commitment:ferry-plan-2019', 'Commitment:nothing'];
    const { data, extensions } = await ask(
      'query ($ids: [ID!]!) { node(id: "Commitment:ferry-plan-2019") { id } nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(data).toEqual({ node: null, nodes: [{ id: ids[0] }, null, null] });
    expect(extensions?.warnings).toMatchObject([
      { ...plan, path: ['node'], argument: 'id' },
      { ...plan, path: ['nodes', 1], argument: 'ids.1' },
      { code: 'UNKNOWN_VALUE', path: ['nodes', 2], argument: 'ids.2', value: 'Commitment:nothing' },
    ]);
  });

  test('are others where nothing has moved, or something of another kind', async () => {
    const { data, extensions } = await ask(
      `{ commitment(slug: "nothing") { slug } event(slug: "ferry-plan-2019") { slug }
        statement(slug: "ferry-line-wish-2020") { slug } country(code: "XX") { slug }
        node(id: "Country:ferry-plan-2019") { id } }`,
    );
    expect(data).toMatchObject({ commitment: null, event: null, country: null, node: null });
    expect(data.statement).toEqual({ slug: 'ferry-line-wish-2020' });
    expect(extensions?.warnings?.map(({ code, argument }) => [code, argument])).toEqual([
      ['UNKNOWN_VALUE', 'slug'],
      ['UNKNOWN_VALUE', 'slug'],
      ['UNKNOWN_VALUE', 'code'],
      ['UNKNOWN_VALUE', 'id'],
    ]);
  });

  test('come in the order of the fields also beside an error or introspection', async () => {
    const parts = `one: commitment(slug: "ferry-plan-2019") { slug } two: nodes(ids: ["Commitment:ferry-plan-2019"]) { id }`;
    for (const more of ['__schema { description }', 'bad: commitments(first: 1000) { totalCount }']) {
      const { data, extensions } = await ask(`{ ${parts} ${more} }`);
      expect(data).toMatchObject({ one: null, two: [null] });
      expect(extensions?.warnings).toEqual([
        { ...plan, path: ['one'] },
        { ...plan, path: ['two', 0], argument: 'ids.0' },
      ]);
    }
  });

  test('leave the rest of the answer as it is', async () => {
    const fields = `figures(first: 50) { nodes { slug label value unitMult low high } }`;
    const { data } = await ask(`{ ${fields} }`);
    const { data: warned, extensions } = await ask(
      `{ ${fields} commitment(slug: "ferry-plan-2019") { slug } }`,
    );
    expect(extensions?.warnings).toHaveLength(1);
    expect(warned).toEqual({ ...data, commitment: null });
  });
});

describe('the shipped corpus', () => {
  test('leads from every moved slug to a record, or says that there is none', async () => {
    const { ask, corpus } = openApp(realCorpus);
    const rows = corpus.query.moved.findMany().sync();
    expect(rows.length).toBeGreaterThan(0);
    for (const { slug, toSlug } of rows) {
      const { data, errors } = await ask(
        'query ($slug: String!) { moved(slug: $slug) { to { ... on Node { id } } } }',
        { slug },
      );
      expect(errors).toBeUndefined();
      expect(data.moved.to?.id.split(':')[1] ?? null).toBe(toSlug);
    }
  });
});
