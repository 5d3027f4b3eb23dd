import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { StatementListener } from '../../../db/open.ts';
import { loadRecords } from '../../../seed/load/load.ts';
import { emptyCorpus, openApp, readFixture } from '../../harness.ts';

const sources = fileURLToPath(new URL('../../seed/fixture/sources', import.meta.url));
const fileOf = (slug: string) => readFileSync(`${sources}/${slug}.txt`, 'utf8');

function withTexts(onStatement?: StatementListener) {
  const corpus = emptyCorpus(onStatement);
  loadRecords(corpus, readFixture(), 'fixture', { sources });
  return corpus;
}

const held = openApp(withTexts);
const shipped = openApp();

const texts = '{ corpus { texts } articles { nodes { slug text passages { nodes { start end quote } } } } }';

describe('Article.text and Passage.quote', () => {
  test('are the text of the file, and its slices', async () => {
    const { data, statements } = await held.ask(texts);
    expect(data.corpus.texts).toBe(2);
    expect(data.articles.nodes).toHaveLength(2);
    for (const { slug, text, passages } of data.articles.nodes) {
      expect(text).toBe(fileOf(slug));
      const points = [...text];
      for (const { start, end, quote } of passages.nodes)
        expect(quote).toBe(points.slice(start, end).join(''));
    }
    expect(statements).toHaveLength(1);
  });

  test('are null in a corpus without the files', async () => {
    const { data } = await shipped.ask(texts);
    expect(data.corpus.texts).toBe(0);
    for (const { text, passages } of data.articles.nodes) {
      expect(text).toBeNull();
      for (const { quote } of passages.nodes) expect(quote).toBeNull();
    }
  });
});

const search = `query ($query: String!) { search(query: $query, types: [ARTICLE]) { totalCount edges {
  matched { field text lang by } highlights { field text ranges { start end } } node { ... on Article { slug } } } } }`;

describe('a search in bodies', () => {
  test('finds what stands only there, and shows an excerpt', async () => {
    const { data } = await held.ask(search, { query: 'breakfast' });
    const [edge] = data.search.edges;
    expect(edge.node.slug).toBe('harbour-interview-2020');
    expect(edge.matched).toMatchObject({ field: 'BODY', lang: 'en', by: 'SPELLING' });
    const [{ text, ranges }] = edge.highlights;
    expect([...text].length).toBeLessThan(300);
    expect([...text].slice(ranges[0].start, ranges[0].end).join('')).toBe('breakfast');
    expect(fileOf(edge.node.slug)).toContain(text.replaceAll('…', ''));
    expect((await shipped.ask(search, { query: 'breakfast' })).data.search.totalCount).toBe(0);
  });

  test('finds Cyrillic by Latin letters and the other way round', async () => {
    for (const query of ['Монтевидео', 'Montevideo']) {
      const { data } = await held.ask(search, { query });
      const found = data.search.edges.map((edge: { node: { slug: string } }) => edge.node.slug);
      expect(found.toSorted()).toEqual(['ferry-report-2021', 'harbour-interview-2020']);
    }
  });

  test('joins words of the body with words of the label', async () => {
    const { data } = await held.ask(search, { query: 'Icelandic breakfast' });
    expect(data.search.edges.map((edge: { node: { slug: string } }) => edge.node.slug)).toEqual([
      'harbour-interview-2020',
    ]);
  });
});
