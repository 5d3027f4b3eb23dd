import { describe, expect, test } from 'vitest';
import { openApp, realCorpus } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';

const real = openApp(realCorpus);
const fixture = openApp();
const generated = openApp(generatedCorpus);

const whole = `query ($query: String!, $types: [SearchType!], $minScore: Float, $first: Int, $after: String, $last: Int, $before: String) {
  search(query: $query, types: $types, minScore: $minScore, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { ... on Node { id } }
    edges { cursor score matched { field text lang nameType by } highlights { kind field text ranges { start end } } node { __typename ... on Node { id } } } } }`;

interface Edge {
  cursor: string;
  score: number;
  matched: { field: string; text: string; lang: string | null; nameType: string | null; by: string };
  highlights: { kind: string; field: string; text: string; ranges: { start: number; end: number }[] }[];
  node: { __typename: string; id: string };
}

interface Found {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  nodes: { id: string }[];
  edges: Edge[];
}

async function search(query: string, more: object = {}, app = real): Promise<Found> {
  const { data, errors } = await app.ask(whole, { query, ...more });
  expect(errors).toBeUndefined();
  return data.search;
}

const idsOf = ({ edges }: Pick<Found, 'edges'>) => edges.map(({ node }) => node.id);

describe('Query.search', () => {
  test.each([
    ['Лукашенко', 'Александр Лукашенко', 'ru', 'PREFERRED', 'SPELLING'],
    ['лукашэнка', 'Аляксандр Лукашэнка', 'be', 'PREFERRED', 'SPELLING'],
    ['Lukaşenko', 'Aleksandr Lukaşenko', 'az', 'PREFERRED', 'SPELLING'],
    ['Lukashenka', 'Alexander Lukashenka', 'en', 'ALIAS', 'SPELLING'],
    ['Lukaschenko', 'Lukashenko', 'en', 'ATTESTED', 'SPELLING'],
    ['Lukashekno', 'Lukashenko', 'en', 'ATTESTED', 'MISSPELLING'],
    ['Əliyev', 'İlham Əliyev', 'az', 'PREFERRED', 'SPELLING'],
    ['Gəncə', 'Gəncə', 'az', 'PREFERRED', 'SPELLING'],
    ['ganca', 'Gəncə', 'az', 'PREFERRED', 'SPELLING'],
    ['Gence', 'Gəncə', 'az', 'PREFERRED', 'SPELLING'],
    ['gandja', 'Gandja', 'en', 'ALIAS', 'SPELLING'],
    ['susa', 'Şuşa', 'az', 'PREFERRED', 'SPELLING'],
    ['МТЗ', 'МТЗ', 'ru', 'ABBREVIATION', 'SPELLING'],
    ['минск', 'Минск', 'ru', 'PREFERRED', 'SPELLING'],
  ])('%s is matched as %s (%s, %s, %s)', async (query, text, lang, nameType, by) => {
    const { edges } = await search(query, { first: 1 });
    expect(edges[0]?.matched).toEqual({ field: 'NAME', text, lang, nameType, by });
  });

  test('a code has no language, and our own words are no names', async () => {
    const [code] = (await search('BLR')).edges;
    expect(code?.matched).toEqual({ field: 'CODE', text: 'BLR', lang: null, nameType: null, by: 'SPELLING' });
    const [label] = (await search('"electric buses"')).edges;
    expect(label?.matched).toMatchObject({ field: 'LABEL', lang: 'en', nameType: null });
  });

  test('finds who held an office by it, and tells so', async () => {
    const { edges } = await search('президент Лукашенко', { types: ['SPEAKER'] });
    expect(idsOf({ edges })).toEqual(['Speaker:alexander-lukashenko']);
    expect(edges[0]?.highlights).toContainEqual({
      kind: 'RELATED',
      field: 'NAME',
      text: 'Президент Беларуси',
      ranges: [{ start: 0, end: 9 }],
    });
  });

  test('goes by the other names of what the query names, after all that has it as written', async () => {
    const { edges } = await search('Россия', { first: 100 });
    const kinds = edges.map(({ matched }) => matched.by);
    expect(kinds).toEqual(kinds.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
    const article = edges.find(({ node }) => node.id === 'Article:saveliev-interview-2024');
    expect(article?.matched).toMatchObject({ field: 'TITLE', by: 'OTHER_NAME' });
    expect(article?.matched.text).toContain('Russia');
  });

  const order = ['SPELLING', 'OTHER_NAME', 'MISSPELLING'];

  test('a misspelling never stands before what is as written', async () => {
    for (const query of [
      'Shusha',
      'Aliev',
      'Kazan',
      'Belarus',
      'trade',
      'lukashenko',
      'Смоленск',
      'machinery',
    ]) {
      const { edges } = await search(query, { first: 100 });
      const kinds = edges.map(({ matched }) => order.indexOf(matched.by));
      expect(kinds).toEqual(kinds.toSorted((one, other) => one - other));
      for (const { score, matched } of edges) {
        const [least, most] =
          { SPELLING: [0.5, 1], OTHER_NAME: [0.25, 0.5], MISSPELLING: [0, 0.25] }[matched.by] ?? [];
        expect(score).toBeGreaterThanOrEqual(least ?? 1);
        expect(score).toBeLessThanOrEqual(most ?? 0);
      }
    }
  });

  test('a name of three letters, a phrase and a beginning are taken as they are', async () => {
    for (const query of ['МАС', '"Lukaschenko"', 'Lukaschenk*'])
      expect((await search(query)).totalCount).toBe(0);
  });

  test('from 0.75 on the query is one of the names', async () => {
    const named = (await search('Smolensk', { minScore: 0.75 })).edges;
    expect(named.map(({ node }) => node.id)).toEqual(['Place:smolensk', 'Place:smolensk-region']);
  });

  test('minScore leaves the rest out, of the total too', async () => {
    const all = await search('Lukashenka', { first: 100 });
    const some = await search('Lukashenka', { first: 100, minScore: 0.25 });
    expect(idsOf(some)).toEqual(idsOf({ edges: all.edges.filter(({ score }) => score >= 0.25) }));
    expect(some.totalCount).toBe(some.edges.length);
    expect(all.totalCount).toBeGreaterThan(some.totalCount);
  });

  test('minScore takes the score of a result as it is given', async () => {
    const { edges } = await search('Minsk', { first: 100 });
    const scores = edges.map(({ score }) => score);
    for (const score of new Set([...scores, 0.28, 0.57, 0.603007])) {
      const { edges: kept } = await search('Minsk', { first: 100, minScore: score });
      expect(idsOf({ edges: kept })).toEqual(idsOf({ edges: edges.filter((edge) => edge.score >= score) }));
    }
  });

  test('types narrow it down, in the same order', async () => {
    const all = await search('Belarus', { first: 100 });
    const types = ['COMMITMENT', 'COUNTRY'];
    const some = await search('Belarus', { first: 100, types });
    const expected = all.edges.filter(({ node }) => types.includes(node.__typename.toUpperCase()));
    expect(idsOf(some).toSorted()).toEqual(expect.arrayContaining(idsOf({ edges: expected }).toSorted()));
    expect(new Set(some.edges.map(({ node }) => node.__typename))).toEqual(
      new Set(['Commitment', 'Country']),
    );
  });

  test('selects of each type what the operation asks of it', async () => {
    const { data, errors } =
      await real.ask(`{ search(query: "Lukashenko OR Ganja OR МТЗ", first: 100) { nodes {
      ... on Named { slug name ru: name(lang: "ru") } ... on Speaker { tenures(first: 1) { nodes { office { name } } } }
      ... on Commitment { summary promisors { nodes { name } } } ... on Event { label date { edtf } } ... on Place { country { name } } } } }`);
    expect(errors).toBeUndefined();
    const { nodes } = data.search;
    expect(nodes).toContainEqual({
      slug: 'ganja',
      name: 'Ganja',
      ru: 'Гянджа',
      country: { name: 'Azerbaijan' },
    });
    expect(nodes).toContainEqual(
      expect.objectContaining({
        slug: 'alexander-lukashenko',
        tenures: { nodes: [{ office: { name: 'President of Belarus' } }] },
      }),
    );
    expect(nodes).toContainEqual(expect.objectContaining({ promisors: expect.anything() }));
  });
});

describe('what is searched', () => {
  test.each([
    ['judo', 'CLAIM', 'SUMMARY', 'Statement:by-az-sport-contacts-forecast-2024'],
    ['447.1 million', 'OWN', 'NUMBER', 'Figure:az-by-trade-turnover-2020'],
    ['447100000', 'OWN', 'NUMBER', 'Figure:az-by-trade-turnover-2020'],
    ['447,1 млн', 'OWN', 'NUMBER', 'Figure:az-by-trade-turnover-2020'],
    ['телефонный разговор', 'OWN', 'TERM', 'Event:aliyev-lukashenko-call-2021-05'],
    ['визит Мишустина', 'RELATED', 'NAME', 'Event:mishustin-visit-baku-2024'],
    ['oil for Belarus', 'OWN', 'LABEL', 'Event:az-oil-part-delivery-to-belarus-2021'],
  ])('%s is found in a text of the kind %s, %s', async (query, kind, field, id) => {
    const { edges } = await search(query, { first: 5 });
    const edge = edges.find(({ node }) => node.id === id);
    expect(edge?.highlights).toContainEqual(expect.objectContaining({ kind, field }));
  });

  test.each([
    ['exports dairy', 'exports of dairy'],
    ['tractors Belarus', 'tractors from Belarus'],
    ['Лукашенко Алиев', 'Лукашенко и Алиев'],
    ['Lukashenko', 'Mr Lukashenko'],
    ['Лукашенко', 'А.Г. Лукашенко'],
    ['Lukashenko', 'Lukashenko A.'],
    ['dairy exports Azerbaijan', 'exports of dairy to Azerbaijan'],
    ['нефти', 'для нефти'],
  ])('%s and %s find the same: function words, titles and initials are not required', async (one, other) => {
    const [ids, others] = [await walk(one, 100, false), await walk(other, 100, false)];
    expect(new Set(others)).toEqual(new Set(ids));
  });

  test.each([
    ['Путиным', 'Speaker:vladimir-putin'],
    ['в Минске', 'Place:minsk'],
    ['нефти', 'Sector:oil'],
    ['Гянджаға', 'Place:ganja'],
    ['Лукашэнкі', 'Speaker:alexander-lukashenko'],
    ['Bakıda', 'Place:baku'],
    ['Gəncədə', 'Place:ganja'],
    ['А. Лукашенко', 'Speaker:alexander-lukashenko'],
    ['И.Алиев', 'Speaker:ilham-aliyev'],
    ['В. В. Путин', 'Speaker:vladimir-putin'],
    ['Lukashenko’s', 'Speaker:alexander-lukashenko'],
    ["Belarus's", 'Country:belarus'],
    ['AZ-GA', 'Place:ganja'],
  ])('%s finds %s first', async (query, id) => {
    expect(idsOf(await search(query, { first: 1 }))).toEqual([id]);
  });

  test('the number of thousands is found however its digits are grouped', async () => {
    const [one, ...others] = await Promise.all(
      ['8000', '8 000', '8,000', '8\u00A0000'].map(async (query) => idsOf(await search(query))),
    );
    expect(one).toContain('Figure:gaz-belarus-tractors-assembled-to-2018');
    for (const other of others) expect(other).toEqual(one);
  });

  test('a phrase is found as written: in no other script, form or spelling', async () => {
    expect((await search('"Sever Yug"')).totalCount).toBe(0);
    expect((await search('"Север — Юг"')).totalCount).toBeGreaterThan(0);
    expect((await search('"tractor"')).edges.every(({ matched }) => /tractor\b/i.test(matched.text))).toBe(
      true,
    );
  });

  test('of partial matches, more and rarer words come first', async () => {
    const { edges } = await search('investment Azerbaijan zzzz', { first: 100 });
    expect(edges.every(({ matched }) => matched.by === 'SOME_WORDS')).toBe(true);
    const both = new Set(idsOf(await search('investment Azerbaijan', { first: 100 })));
    const firstOther = edges.findIndex(({ node }) => !both.has(node.id));
    expect(firstOther).toBeGreaterThan(3);
    expect(edges.slice(firstOther).filter(({ node }) => both.has(node.id)).length).toBeLessThan(
      both.size / 2,
    );
  });
});

describe('SearchResultEdge.highlights', () => {
  test('tell in code points where the words stand', async () => {
    const { edges } = await search('transport corridors', { types: ['EVENT'] });
    const [{ text, ranges } = { text: '', ranges: [] }] = edges[0]?.highlights ?? [];
    expect(ranges.map(({ start, end }) => [...text].slice(start, end).join(''))).toEqual([
      'transport',
      'corridors',
    ]);
  });

  test('join what is side by side only as a phrase', async () => {
    const { edges } = await search('"transport corridors"', { types: ['EVENT'] });
    const [{ text, ranges } = { text: '', ranges: [] }] = edges[0]?.highlights ?? [];
    expect(ranges.map(({ start, end }) => [...text].slice(start, end).join(''))).toEqual([
      'transport corridors',
    ]);
  });

  test('lie in their text, in order and apart; the first is what matched', async () => {
    for (const query of [
      'Aliyev',
      'Шуша',
      'trade OR Belarus',
      '"North South"',
      'агр* OR agric*',
      'Minsk works',
    ]) {
      const { edges } = await search(query, { first: 100 });
      expect(edges.length).toBeGreaterThan(0);
      for (const { highlights, matched } of edges) {
        expect(highlights[0]).toMatchObject({ field: matched.field, text: matched.text });
        expect(
          highlights.filter(({ kind, field }) => kind === 'OWN' && field === 'NAME').length,
        ).toBeLessThan(2);
        for (const { text, ranges } of highlights) {
          expect(ranges.length).toBeGreaterThan(0);
          ranges.forEach(({ start, end }, index) => {
            expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : (ranges[index - 1]?.end ?? 0));
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual([...text].length);
          });
        }
      }
    }
  });
});

/** Every page from one end to the other. */
async function walk(query: string, size: number, backward: boolean, app = real): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    const { edges, pageInfo, nodes }: Found = await search(query, page, app);
    expect(nodes.map(({ id }) => id)).toEqual(edges.map(({ node }) => node.id));
    ids.push(...(backward ? idsOf({ edges }).reverse() : idsOf({ edges })));
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return backward ? ids.reverse() : ids;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

describe('pages of a search', () => {
  test.each(['Belarus', 'Шуша', 'Lukaschenko', 'trade OR machinery NOT Smolensk'])(
    'of %s, of any size and from either end, show each result once',
    async (query) => {
      const { edges, totalCount } = await search(query, { first: 100 });
      const all = idsOf({ edges }).length < totalCount ? await walk(query, 100, false) : idsOf({ edges });
      expect(new Set(all).size).toBe(totalCount);
      expect(all).toHaveLength(totalCount);
      for (const size of [3, 7]) {
        expect(await walk(query, size, false)).toEqual(all);
        expect(await walk(query, size, true)).toEqual(all);
      }
    },
    60_000,
  );

  test('results with equal scores follow by type and slug', async () => {
    const { edges, totalCount } = await search('raise trade', { first: 100 }, generated);
    expect(totalCount).toBeGreaterThan(50);
    const keys = edges.map(({ score, node }) => [1 - score, node.id.toUpperCase()] as const);
    expect(keys).toEqual(keys.toSorted(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)));
    expect(new Set(edges.map(({ score }) => score)).size).toBeLessThan(edges.length);
    const all = await walk('raise trade', 20, false, generated);
    expect(all).toHaveLength(totalCount);
    expect(new Set(all).size).toBe(totalCount);
  });

  test('a cursor holds the score, the type and the slug', async () => {
    const [first] = (await search('Shusha')).edges;
    const content = JSON.parse(Buffer.from(first?.cursor ?? '', 'hex').toString());
    expect(content).toEqual(['SearchResult', Math.round((first?.score ?? 0) * 1_000_000), 'PLACE:shusha']);
  });

  test.each([
    [
      'a cursor of another list',
      { after: Buffer.from('["Commitment","2020","x"]').toString('hex') },
      'BAD_CURSOR',
    ],
    ['too large a page', { first: 101 }, 'BAD_PAGE'],
    ['both ends', { first: 1, last: 1 }, 'BAD_PAGE'],
  ])('%s is refused', async (_, page, code) => {
    const { errors } = await real.ask(whole, { query: 'Shusha', ...page });
    expect(errors?.[0]?.extensions['code']).toBe(code);
  });
});

describe('the order of a search', () => {
  const document = `query ($orderBy: [SearchResultOrder!], $first: Int, $after: String, $last: Int, $before: String) {
    search(query: "Belarus", orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { score node { ... on Node { id } } } } }`;

  test.each([
    [[{ type: 'ASC' }, { score: 'DESC' }]],
    [[{ score: 'ASC' }]],
    [[{ type: 'DESC' }]],
    [[{ mentions: 'DESC' }, { slug: 'ASC' }]],
    [[{ slug: 'ASC' }]],
  ])('%j is kept from page to page, from either end', async (orderBy) => {
    const walked: { score: number; id: string }[] = [];
    for (let after: string | null = null; ; ) {
      const { data, errors } = await real.ask(document, { orderBy, first: 17, after });
      expect(errors).toBeUndefined();
      const { edges, pageInfo, totalCount } = data.search;
      walked.push(...edges.map(({ score, node }: Edge) => ({ score, id: node.id })));
      if (!pageInfo.hasNextPage) {
        expect(walked).toHaveLength(totalCount);
        break;
      }
      after = pageInfo.endCursor;
    }
    expect(new Set(walked.map(({ id }) => id)).size).toBe(walked.length);
    const typeOf = ({ id }: { id: string }) => id.split(':')[0]?.toUpperCase() ?? '';
    const slugOf = ({ id }: { id: string }) => id.split(':')[1] ?? '';
    const [first] = orderBy as Record<string, string>[];
    const [key, direction] = Object.entries(first ?? {})[0] ?? [];
    if (key !== 'mentions') {
      const sortedBy = { score: (hit: (typeof walked)[0]) => hit.score, type: typeOf, slug: slugOf }[
        key ?? ''
      ];
      const values = walked.map((hit) => sortedBy?.(hit) ?? '');
      const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(values).toEqual(direction === 'ASC' ? sorted : sorted.toReversed());
    } else expect(walked[0]?.id).toBe('Country:belarus');

    const backward: string[] = [];
    for (let before: string | null = null; ; ) {
      const { data } = await real.ask(document, { orderBy, last: 30, before });
      backward.unshift(...data.search.edges.map(({ node }: Edge) => node.id));
      if (!data.search.pageInfo.hasPreviousPage) break;
      before = data.search.pageInfo.startCursor;
    }
    expect(backward).toEqual(walked.map(({ id }) => id));
  });

  test('a cursor of one order is refused by another, and so are two keys in one', async () => {
    const { data } = await real.ask(document, { orderBy: [{ type: 'ASC' }], first: 3 });
    const after = data.search.pageInfo.endCursor;
    const refused = await real.ask(document, { orderBy: [{ type: 'DESC' }], after });
    expect(refused.errors?.[0]?.extensions['code']).toBe('BAD_CURSOR');
    const both = await real.ask(document, { orderBy: [{ type: 'ASC', score: 'DESC' }] });
    expect(both.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('the cost of a search', () => {
  test.each([
    ['a phrase that is only counted', '"Old Port"', 'totalCount', ''],
    ['words that are only counted', 'Old Port', 'totalCount', ''],
    [
      'facets, each without its own filter',
      'Old Port',
      'totalCount facets(by: [TYPE, LANG]) { values { value } missing { count } }',
      ', where: { type: { in: [PLACE] } }',
    ],
    [
      'results without what they are',
      'Old Port',
      'edges { score cursor matched { text } highlights { text } }',
      '',
    ],
    [
      'results of one type with what they lead to',
      'ferries',
      'totalCount nodes { ... on Commitment { summary claims { nodes { speaker { name } article { label } } } } }',
      ', types: [COMMITMENT]',
    ],
    ['results of two types', 'montevideo', 'nodes { ... on Node { id } }', ', types: [PLACE, COMMITMENT]'],
    ['a search that finds nothing', 'qwertyuiop', 'nodes { ... on Node { id } }', ''],
  ])('is one statement for %s', async (_, query, selection, types) => {
    const { statements, errors } = await fixture.ask(
      `{ search(query: ${JSON.stringify(query)}${types}) { ${selection} } }`,
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
  });

  test('ranks what it finds once, whatever is selected of it', async () => {
    const { statements } = await fixture.ask(
      '{ search(query: "Old Port", where: { type: { eq: PLACE } }) { totalCount edges { score } facets(by: [TYPE, BY, FIELD, LANG]) { total values { count } } } }',
    );
    expect(statements.map((statement) => statement.split('search_rank(').length - 1)).toEqual([1]);
  });

  test('is a statement that all texts share', async () => {
    const texts = ['Old Port', 'паром OR "old port" NOT herr*', 'qwertyuiop', 'Montevideo'];
    const asked = await Promise.all(texts.map((query) => openApp().ask(whole, { query })));
    expect(new Set(asked.flatMap(({ statements }) => statements)).size).toBe(1);
  });
});

describe('the plan of a search', () => {
  const planOf = (statement: string) => {
    const nothing = Array(statement.split('?').length - 1).fill(null);
    const steps = generated.corpus.$client.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(...nothing);
    return (steps as { detail: string }[]).map(({ detail }) => detail);
  };
  const tables = [
    'search_text',
    'searchable',
    'name_start',
    'word_gram',
    'name_sound',
    'other',
    'other_start',
    'commitment',
    'entity',
  ];

  const operations = [
    '{ search(query: "raise trade", first: 3) { totalCount edges { score matched { text } node { ... on Node { id } } } } }',
    '{ search(query: "паром OR \\"old port\\" NOT herr*", types: [COMMITMENT, PLACE], minScore: 0.3) { nodes { ... on Commitment { summary } } } }',
    '{ search(query: "raise trade", where: { commitment: { force: { eq: PLEDGE } }, texts: { some: { lang: { eq: "en" } } } }) { totalCount facets(by: [TYPE, FIELD]) { values { count } missing { count } } } }',
    '{ suggest(prefix: "мон") { text node { ... on Node { id } } } }',
    '{ suggest(prefix: "old p", types: [PLACE]) { text } }',
  ];

  test.each(operations)('%s reads no table from end to end', async (query) => {
    const { statements, errors } = await generated.ask(query);
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    const scans = statements
      .flatMap(planOf)
      .filter((step) => tables.some((table) => step.startsWith(`SCAN ${table}`)));
    expect(scans).toEqual([]);
  });

  test('and this test would see it', () => {
    expect(planOf('SELECT * FROM search_text WHERE text = ?')).toEqual(['SCAN search_text']);
  });
});
