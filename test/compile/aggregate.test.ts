import { describe, expect, test } from 'vitest';
import { refusalKey, refusalMarker } from '../../src/compile/functions.ts';
import { openToy } from './toy.ts';

const { ask, planned } = openToy();

const data = (query: string, variables?: Record<string, unknown>) => JSON.parse(ask(query, variables));

describe('aggregates of rows', () => {
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

  test('exist without rows, and once when no field of the rows is selected', () => {
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

  test('know which of their fields are selected, in fragments too', () => {
    const query = '{ books { genres { ...S } } } fragment S on Genres { total: sum }';
    expect(data(query).books.genres.total).toBeCloseTo(4e9 + 12.8);
    expect(planned('{ books { genres { by } } }').sql).not.toContain('sum(');
  });

  test('refuse one field for the values of the rows', () => {
    expect(data('{ books { genres(most: 2) { values { genre } by } } }').books.genres.values).toHaveLength(2);
    expect(data('{ books { genres(most: 1) { values { genre } by different } } }').books.genres).toEqual({
      values: {
        [refusalKey]: { coordinate: 'Genres.values', name: 'TOO_MANY_GENRES', details: { count: 2 } },
      },
      by: 'all',
      different: 2,
    });
    expect(ask('{ books { genres(most: 1) { by } } }')).not.toContain(refusalMarker);
  });

  test('in lists aggregate the rows of each item', () => {
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

  test('print the values of variables as JSON, with each use of a statement', () => {
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
