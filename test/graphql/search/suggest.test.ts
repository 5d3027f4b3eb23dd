import { describe, expect, test } from 'vitest';
import { openApp, realCorpus } from '../../harness.ts';

const { ask } = openApp(realCorpus);

const document = `query ($prefix: String!, $types: [SearchType!], $first: Int! = 10) {
  suggest(prefix: $prefix, types: $types, first: $first) { text lang nameType type node { __typename ... on Node { id } ... on Named { slug } } } }`;

interface Suggestion {
  text: string;
  lang: string;
  nameType: string;
  type: string;
  node: { __typename: string; id: string; slug?: string };
}

async function suggest(prefix: string, more: object = {}): Promise<Suggestion[]> {
  const { data, errors } = await ask(document, { prefix, ...more });
  expect(errors).toBeUndefined();
  return data.suggest;
}

describe('Query.suggest', () => {
  test.each([
    ['лук', 'Александр Лукашенко', 'alexander-lukashenko'],
    ['Luk', 'Alexander Lukashenko', 'alexander-lukashenko'],
    ['lukash', 'Alexander Lukashenko', 'alexander-lukashenko'],
    ['əli', 'İlham Əliyev', 'ilham-aliyev'],
    ['ilham al', 'Ilham Aliyev', 'ilham-aliyev'],
    ['aliyev il', 'Ilham Aliyev', 'ilham-aliyev'],
    ['Алиев Иль', 'Ильхам Алиев', 'ilham-aliyev'],
    ['gən', 'Gəncə', 'ganja'],
    ['ganc', 'Gəncə', 'ganja'],
    ['гян', 'Гянджа', 'ganja'],
    ['шуш', 'Шуша', 'shusha'],
    ['sus', 'Şuşa', 'shusha'],
    ['мтз', 'МТЗ', 'minsk-tractor-works'],
    ['azərb', 'Azərbaycan', 'azerbaijan'],
    ['Санкт-П', 'Санкт-Петербург', 'st-petersburg'],
  ])('%s suggests %s first', async (prefix, text, slug) => {
    const [first] = await suggest(prefix);
    expect(first).toMatchObject({ text, node: { slug } });
  });

  test.each([
    ['lukahs', 'alexander-lukashenko'],
    ['Лукшен', 'alexander-lukashenko'],
    ['ilham alyie', 'ilham-aliyev'],
    ['azebaij', 'azerbaijan'],
  ])('%s has a slip and suggests %s first', async (prefix, slug) => {
    expect((await suggest(prefix))[0]?.node.slug).toBe(slug);
  });

  test('corrects nothing that begins a name, and no short word', async () => {
    expect((await suggest('minsk')).every(({ text }) => /м[иі]нск|minsk/i.test(text))).toBe(true);
    expect(await suggest('mnk')).toEqual([]);
  });

  test('suggests each thing once, and goes on as more is typed', async () => {
    for (const name of ['belarus', 'смоленск', 'heydar aliyev foundation']) {
      for (let length = 1; length <= name.length; length += 1) {
        const found = await suggest(name.slice(0, length), { first: 50 });
        const ids = found.map(({ node }) => node.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toEqual([]);
      }
    }
  });

  test('first is how many at most, types which', async () => {
    const all = await suggest('m', { first: 50 });
    expect(all.length).toBeGreaterThan(10);
    expect(await suggest('m')).toEqual(all.slice(0, 10));
    expect(await suggest('m', { first: 0 })).toEqual([]);
    expect(await suggest('m', { first: 50, types: ['PLACE'] })).toEqual(
      all.filter(({ type }) => type === 'PLACE'),
    );
    expect(await suggest('m', { types: [] })).toEqual([]);
  });

  test('takes one statement', async () => {
    const query =
      '{ suggest(prefix: "sm", types: [PLACE]) { text node { ... on Place { name country { name } } } } }';
    expect((await ask(query)).statements).toHaveLength(1);
  });

  test.each([
    [{ prefix: '' }, 'BAD_SEARCH_QUERY', 'prefix'],
    [{ prefix: ' . ' }, 'BAD_SEARCH_QUERY', 'prefix'],
    [{ prefix: 'a'.repeat(101) }, 'BAD_SEARCH_QUERY', 'prefix'],
    [{ prefix: 'a', first: -1 }, 'BAD_PAGE', 'first'],
    [{ prefix: 'a', first: 51 }, 'BAD_PAGE', 'first'],
    [{ prefix: 'a', types: ['PLACE', 'COMMITMENT'] }, 'BAD_USER_INPUT', 'types'],
  ])('%j is refused with %s for %s', async (variables, code, argument) => {
    const { errors, statements } = await ask(document, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
    expect(statements).toEqual([]);
  });
});
