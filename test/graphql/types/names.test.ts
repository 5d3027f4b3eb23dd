import { describe, expect, test } from 'vitest';
import { openApp, realCorpus } from '../../harness.ts';
import { namedInMemory } from '../namedInMemory.ts';

describe.each([
  ['the fixture', openApp()],
  ['the shipped corpus', openApp(realCorpus)],
])('Article.names and Named.namedIn of %s', (_, { ask, corpus }) => {
  const named = namedInMemory(corpus);
  const slugOf = new Map(
    corpus.query.entity
      .findMany()
      .sync()
      .map(({ id, slug }) => [id, slug]),
  );
  const articles = corpus.query.article.findMany().sync();

  test('have everything that a table refers to, once, and in both directions', async () => {
    const { data, errors } = await ask(
      '{ articles(first: 10) { nodes { slug names(first: 100) { totalCount nodes { slug } facets(by: [KIND]) { values { count } } } } } }',
    );
    expect(errors).toBeUndefined();
    const bearers = new Map<string, string[]>();
    for (const { slug, names } of data.articles.nodes) {
      const id = articles.find((row) => row.slug === slug)?.id ?? 0;
      const expected = named(id)
        .map((entity) => String(slugOf.get(entity)))
        .sort();
      expect(names.nodes.map((node: { slug: string }) => node.slug)).toEqual(expected.slice(0, 100));
      expect(names.totalCount).toBe(expected.length);
      const [{ values }] = names.facets;
      expect(values.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
        expected.length,
      );
      for (const bearer of expected) bearers.set(bearer, [...(bearers.get(bearer) ?? []), slug]);
    }
    for (const [kind, field] of [
      ['Speaker', 'speakers'],
      ['Country', 'countries'],
      ['Sector', 'sectors'],
      ['Measure', 'measures'],
    ]) {
      const { data } = await ask(
        `{ ${field}(first: 100) { nodes { __typename slug namedIn(first: 100) { nodes { slug } } } } }`,
      );
      for (const node of data[String(field)].nodes) {
        const found = node.namedIn.nodes.map(({ slug }: { slug: string }) => slug).sort();
        expect([kind, node.slug, found]).toEqual([
          node.__typename,
          node.slug,
          (bearers.get(node.slug) ?? []).sort(),
        ]);
      }
    }
  });

  test('narrow lists by one another, as their facets do', async () => {
    const { data } = await ask(
      '{ articles(first: 0) { facets(by: [NAMED], first: 3) { values { value count where } } } }',
    );
    for (const { value, count, where } of data.articles.facets[0].values) {
      const { data: narrowed } = await ask(
        `query ($where: ArticleWhere, $slug: String!) { articles(where: $where) { totalCount }
          actors: articles(where: { names: { some: { slug: { eq: $slug }, kind: { in: [COUNTRY, SPEAKER, SECTOR, PLACE, OFFICE, ORGANIZATION, MEASURE, INSTRUMENT] } } } }) { totalCount } }`,
        { where, slug: value },
      );
      expect(narrowed).toEqual({ articles: { totalCount: count }, actors: { totalCount: count } });
    }
  });

  test('are cheap enough to ask for every article of a page at once', async () => {
    const { errors } = await ask(
      '{ articles(first: 20) { nodes { names(first: 50) { nodes { slug name namedIn(first: 5) { totalCount nodes { slug label } } } } } } }',
    );
    expect(errors).toBeUndefined();
  });
});

test('a speaker is named where claims come from that mouth', async () => {
  const { ask } = openApp(realCorpus);
  const { data } = await ask(
    '{ speakers(first: 100, where: { claims: { some: {} } }) { nodes { slug namedIn { totalCount } } } }',
  );
  for (const { namedIn } of data.speakers.nodes) expect(namedIn.totalCount).toBeGreaterThan(0);
});
