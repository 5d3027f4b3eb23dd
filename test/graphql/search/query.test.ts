import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxQueryLength, maxQueryWords } from '../../../src/graphql/search/parse.ts';
import { openApp } from '../../harness.ts';
import { runs } from '../../runs.ts';

const { ask, log } = openApp();

const document =
  'query ($query: String!, $types: [SearchType!], $minScore: Float) { search(query: $query, types: $types, minScore: $minScore, first: 100) { totalCount nodes { ... on Node { id } } edges { matched { text } } } }';

/** The ids of what a query finds, in no order. */
async function idsOf(query: string): Promise<string[]> {
  const { data, errors } = await ask(document, { query });
  expect(errors).toBeUndefined();
  return data.search.nodes.map(({ id }: { id: string }) => id).sort();
}

const both = async (one: string, other: string) => {
  const second = await idsOf(other);
  return (await idsOf(one)).filter((id) => second.includes(id));
};

describe('a query', () => {
  test('words side by side must all be there, as with AND', async () => {
    expect(await idsOf('ferries Uruguay')).toEqual(await idsOf('ferries AND Uruguay'));
    expect(await idsOf('ferries AND Uruguay')).toEqual(await both('ferries', 'Uruguay'));
  });

  test('words of different texts of one thing meet', async () => {
    expect(await idsOf('Pérez Переса')).toContain('Speaker:juan-perez');
    expect(await idsOf('Pérez Переса')).toEqual(await both('Pérez', 'Переса'));
  });

  test('OR finds what either side finds', async () => {
    const either = new Set([...(await idsOf('herring')), ...(await idsOf('teacher'))]);
    expect(await idsOf('herring OR teacher')).toEqual([...either].sort());
  });

  test('NOT takes away, also what stands in another text of the same', async () => {
    const all = await idsOf('ferries');
    const less = await idsOf('ferries NOT Uruguay');
    expect(less.length).toBeGreaterThan(0);
    const away = await both('ferries', 'Uruguay');
    expect(less).toEqual(all.filter((id) => !away.includes(id)));
    expect(await idsOf('Ада NOT Stein')).not.toContain('Speaker:ada-stein');
  });

  test('AND binds closer than OR, and parentheses closest', async () => {
    expect(await idsOf('herring OR ferries Uruguay')).toEqual(
      await idsOf('herring OR (ferries AND Uruguay)'),
    );
    expect(await idsOf('herring OR ferries Uruguay')).not.toEqual(
      await idsOf('(herring OR ferries) Uruguay'),
    );
  });

  test.each([
    'ferries-Uruguay',
    'ferries/Uruguay',
    'ferries+Uruguay',
    'ferries;Uruguay',
    'ferries–Uruguay',
    "ferries, Uruguay's",
    'Uruguay’s ferries',
  ])('%s is words side by side', async (query) => {
    expect(await idsOf(query)).toEqual(await idsOf('ferries Uruguay'));
    expect(await idsOf(`herring OR ${query}`)).toEqual(await idsOf('herring OR ferries Uruguay'));
    expect(await idsOf(`ferries NOT herring-teacher`)).toEqual(await idsOf('ferries NOT (herring teacher)'));
  });

  test('a minus sign before a word, a phrase or a parenthesis is NOT', async () => {
    const less = await idsOf('ferries NOT Uruguay');
    for (const query of ['ferries -Uruguay', '-Uruguay ferries', 'ferries −Uruguay'])
      expect(await idsOf(query)).toEqual(less);
    expect(await idsOf('ferries -"Old Port"')).toEqual(await idsOf('ferries NOT "Old Port"'));
    expect(await idsOf('ferries -(Uruguay OR herring)')).toEqual(
      await idsOf('ferries NOT (Uruguay OR herring)'),
    );
    for (const query of ['ferries - Uruguay', 'ferries -- Uruguay'])
      expect(await idsOf(query)).toEqual(await idsOf('ferries Uruguay'));
  });

  test('a phrase stands side by side', async () => {
    expect(await idsOf('"Old Port"')).toContain('Place:old-port-of-montevideo');
    expect(await idsOf('"Port Old"')).toEqual([]);
    expect(await idsOf('«Old Port»')).toEqual(await idsOf('"Old Port"'));
    for (const phrase of [
      '“old port”',
      '„old port“',
      '”old port”',
      '‘old port’',
      '"«Old» Port"',
      '«Old «Port»»',
    ])
      expect(await idsOf(phrase)).toEqual(await idsOf('"Old Port"'));
  });

  test('the words of two texts are no phrase', async () => {
    expect(await idsOf('"Стейн Ada"')).toEqual([]);
  });

  test('a * leaves the last word open, of a phrase too', async () => {
    expect(await idsOf('montev*')).toContain('Place:montevideo');
    expect(await idsOf('"old po"*')).toEqual(await idsOf('"Old Port"'));
    expect(await idsOf('montev')).toEqual([]);
  });

  test('lower-case and or not are words', async () => {
    expect(await idsOf('ferries AND (or AND nothingness)')).toEqual([]);
    expect(await idsOf('ferries OR nothingness')).toEqual(await idsOf('ferries'));
  });

  test.each(['ferries nothingness', 'ferries Пераса nothingness', 'herring or nothingness'])(
    'bare words of which nothing has all, as %s, find what has some, and say so',
    async (query) => {
      const { data } = await ask(
        'query ($query: String!) { search(query: $query, first: 100) { edges { score matched { by } node { ... on Node { id } } } } }',
        { query },
      );
      const { edges } = data.search;
      const either = await idsOf(
        query
          .split(' ')
          .filter((word) => word !== 'or')
          .join(' OR '),
      );
      expect(edges.map(({ node }: { node: { id: string } }) => node.id).sort()).toEqual(either);
      expect(either).not.toEqual([]);
      for (const { score, matched } of edges) {
        expect(matched.by).toBe('SOME_WORDS');
        expect(score).toBeLessThan(0.125);
      }
    },
  );

  test.each([
    'ferries AND nothingness',
    'ferries "nothingness"',
    'ferries nothingn*',
    'ferries (nothingness OR nowhere)',
    'ferries nothingness NOT herring',
    'ferries nothingness OR nowhere',
  ])('whoever writes %s means all of it', async (query) => {
    expect(await idsOf(query)).toEqual([]);
  });

  test('whether anything has all words is asked of what is searched', async () => {
    const { data } = await ask(document, {
      query: 'ferries Uruguay',
      types: ['SPEAKER', 'PLACE', 'COUNTRY'],
    });
    const all = await idsOf('ferries Uruguay');
    for (const { id } of data.search.nodes) expect(all).not.toContain(id);
    expect(data.search.nodes).not.toEqual([]);
  });

  test('punctuation divides words and says nothing', async () => {
    expect(await idsOf('ferries – Uruguay')).toEqual(await idsOf('ferries Uruguay'));
    expect(await idsOf('ferries, Uruguay!')).toEqual(await idsOf('ferries Uruguay'));
  });
});

test('marks that do not show do not divide words', async () => {
  const port = await idsOf('montevideo');
  for (const query of ['monte\u00ADvideo', '\u202Amontevideo\u202C', 'monte\u200Dvideo', '\uFEFFmontevideo'])
    expect(await idsOf(query)).toEqual(port);
});

describe('a query that cannot be read is refused with its position', () => {
  test.each([
    ['', 0, 'a word with a letter or digit'],
    ['   ', 0, 'a word with a letter or digit'],
    ['?!…', 0, 'a word with a letter or digit'],
    ['"', 1, 'a quotation mark to close the one at 0'],
    ['ferries "old port', 17, 'a quotation mark to close the one at 8'],
    ['ferries “old port"', 18, 'a quotation mark to close the one at 8'],
    ['ferries «old «port»', 19, 'a quotation mark to close the one at 8'],
    ['-ferries', 0, 'something to find beside NOT, which only takes away'],
    ['port OR -ferries', 8, 'something to find beside NOT, which only takes away'],
    ['ferries "…"', 9, 'a word between quotation marks'],
    ['(ferries', 8, ') to close the ( at 0'],
    ['ferries)', 7, 'AND, OR, NOT, a word or the end'],
    ['()', 1, 'a word, a phrase, NOT or ('],
    ['AND ferries', 0, 'a word, a phrase, NOT or ('],
    ['ferries AND', 11, 'a word, a phrase, NOT or ('],
    ['ferries OR', 10, 'a word, a phrase, NOT or ('],
    ['ferries OR OR port', 11, 'a word, a phrase, NOT or ('],
    ['ferries NOT', 11, 'a word, a phrase or ('],
    ['ferries NOT NOT port', 12, 'a word, a phrase or ('],
    ['NOT ferries', 0, 'something to find beside NOT, which only takes away'],
    ['port OR NOT ferries', 8, 'something to find beside NOT, which only takes away'],
    ['*', 0, 'a word or phrase right before *'],
    ['ferries *', 8, 'a word or phrase right before *'],
    ['ferr**', 5, 'a space after *'],
    ['fer*ies', 4, 'a space after *'],
    ['🐟 (паром', 8, ') to close the ( at 2'],
  ])('%j', async (query, position, expected) => {
    const { data, errors, statements } = await ask(document, { query });
    expect(data).toEqual({ search: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_SEARCH_QUERY',
      argument: 'query',
      position,
      expected,
      coordinate: 'Query.search',
    });
    expect(errors?.[0]?.message).toContain(`query: at position ${position}, expected ${expected}, found `);
    expect(statements).toEqual([]);
  });

  test('for being too long', async () => {
    const { errors } = await ask(document, { query: 'a'.repeat(maxQueryLength + 1) });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_SEARCH_QUERY',
      limit: maxQueryLength,
      actual: maxQueryLength + 1,
      position: maxQueryLength,
    });
    expect((await ask(document, { query: 'a'.repeat(maxQueryLength) })).errors).toBeUndefined();
  });

  test('for having too many words', async () => {
    const words = (count: number) => Array(count).fill('port').join(' ');
    const { errors } = await ask(document, { query: words(maxQueryWords + 1) });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_SEARCH_QUERY',
      limit: maxQueryWords,
      actual: maxQueryWords + 1,
    });
    expect((await ask(document, { query: words(maxQueryWords) })).errors).toBeUndefined();
  });
});

describe('other arguments', () => {
  test.each([-0.1, 1.1])('minScore %d is refused', async (minScore) => {
    const { errors } = await ask(document, { query: 'port', minScore });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'minScore',
      actual: minScore,
    });
  });

  test('an unknown type is refused', async () => {
    const { errors } = await ask(document, { query: 'port', types: ['SHIP'] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('no types find nothing', async () => {
    const { data } = await ask(document, { query: 'port', types: [] });
    expect(data.search).toEqual({ totalCount: 0, nodes: [], edges: [] });
  });
});

test('what FTS5 divides and we do not is shown without ranges', async () => {
  const { data } = await ask(
    '{ search(query: "\\"OldᦰPort\\"") { edges { highlights { ranges { start } } matched { text } } } }',
  );
  expect(data.search.edges.length).toBeGreaterThan(0);
  for (const { highlights, matched } of data.search.edges) {
    expect(highlights).toEqual([{ ranges: [] }]);
    expect(matched.text).not.toBe('');
  }
});

test('no query is ever our fault', async () => {
  const scraps = fc.constantFrom(
    ...[
      'AND',
      'OR',
      'NOT',
      'NEAR',
      '(',
      ')',
      '"',
      '*',
      '-',
      '+',
      '^',
      ':',
      '{',
      '}',
      '\\',
      "'",
      ' ',
      '\0',
      '\uE000',
    ],
    ...[
      'ferries',
      'паром',
      'Şuşa',
      'folded',
      'type',
      'Ⅳ',
      '½',
      '😀',
      'ʼ',
      '\u0301',
      '%',
      '_',
      ',',
      '.',
      'NEAR/2',
    ],
  );
  const queries = fc.oneof(
    fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
    // Also halves of surrogate pairs.
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  );
  await fc.assert(
    fc.asyncProperty(queries, async (query) => {
      const { data, errors = [] } = await ask(document, { query });
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(
        data.search ? [] : ['BAD_SEARCH_QUERY'],
      );
    }),
    { numRuns: runs(25, 1000) },
  );
  expect(log).toEqual([]);
}, 60_000);
