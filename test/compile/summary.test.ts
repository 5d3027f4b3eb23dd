import { describe, expect, test } from 'vitest';
import { Refused } from '../../src/compile/refused.ts';
import { openToy } from './toy.ts';

const { ask, planned } = openToy();

const data = (query: string, variables?: Record<string, unknown>) => JSON.parse(ask(query, variables));

describe('summaries of rows', () => {
  const all = '{ different values { genre count sample { title } where } common { genre } by where }';

  test('count, list and order the rows, as a field of a connection beside its page', () => {
    expect(data(`{ books(first: 1) { nodes { id } genres ${all} totalCount } }`)).toEqual({
      books: {
        nodes: [{ id: '4' }],
        genres: {
          different: 2,
          values: [
            { genre: 'NOVEL', count: 3, sample: { title: expect.any(String) }, where: { genre: 'NOVEL' } },
            { genre: 'POETRY', count: 2, sample: { title: 'Plain' }, where: { genre: 'POETRY' } },
          ],
          common: [{ genre: 'NOVEL' }],
          by: 'all',
          where: {},
        },
        totalCount: 5,
      },
    });
  });

  test('are there when there is no row, and once when nothing of the rows is asked', () => {
    const none = '{ books(where: { title: "none" }) { genres';
    expect(data(`${none} ${all} } }`).books.genres).toEqual({
      different: 0,
      values: [],
      common: [],
      by: 'all',
      where: { title: 'none' },
    });
    expect(ask(`${none} { by __typename } } }`)).toBe(
      '{"books":{"genres":{"by":"all","__typename":"Genres"}}}',
    );
    expect(
      ask('query ($t: String) { books(where: { titles: ["Plain", "Last", $t] }) { genres { where } } }', {
        t: 'x',
      }),
    ).toBe('{"books":{"genres":{"where":{"titles":["Plain","Last","x"]}}}}');
  });

  test('know which of their fields are asked for, in fragments too', () => {
    const query = '{ books { genres { ...S } } } fragment S on Genres { total: sum }';
    expect(data(query).books.genres.total).toBeCloseTo(4e9 + 12.8);
    expect(planned('{ books { genres { by } } }').sql).not.toContain('sum(');
  });

  test('can be refused for what the rows are', () => {
    expect(ask('{ books { genres(most: 2) { by } } }')).toContain('all');
    expect(() => ask('{ books { genres(most: 1) { by } } }')).toThrow(Refused);
    expect(() => ask('{ books { genres(most: 1) { by } } }')).toThrow('too many genres, it’s said');
  });

  test('stand in lists, each of its own rows', () => {
    const query =
      '{ some(ids: [1, 3, 4]) { author { books { genres { values { genre count sample { id } } } } } } }';
    const ofAna = [
      { genre: 'NOVEL', count: 1, sample: { id: '1' } },
      { genre: 'POETRY', count: 2, sample: { id: '2' } },
    ];
    expect(data(query).some.map((book: { author: unknown }) => book.author)).toEqual([
      { books: { genres: { values: ofAna } } },
      { books: { genres: { values: [{ genre: 'NOVEL', count: 1, sample: { id: '3' } }] } } },
      null,
    ]);
  });

  test('tell the values of variables in JSON, as they are with each use of a statement', () => {
    const query = 'query ($w: BookWhere) { books(where: $w) { genres { where values { where } } } }';
    const first = { title: 'Pl"ain', genre: null, pages: { to: 20 } };
    const second = { title: 'Plain', genre: null, pages: { to: 2.1e9 } };
    expect(planned(query, { w: first })).toBe(planned(query, { w: second }));
    expect(data(query, { w: first }).books.genres).toEqual({ where: first, values: [] });
    expect(data(query, { w: second }).books.genres).toEqual({
      where: second,
      values: [{ where: { ...second, genre: 'POETRY' } }],
    });
  });
});
