import { describe, expect, test } from 'vitest';
import { openToy } from './toy.ts';

const { ask, planned } = openToy();

const data = (query: string, variables?: Record<string, unknown>) => JSON.parse(ask(query, variables));

describe('connections', () => {
  const order = ['4', '3', '1', '5', '2'];
  const page = (
    args: string,
    selected = 'nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }',
  ) => data(`{ books(${args}) { ${selected} } }`).books;

  test.each([1, 2, 3, 4, 5, 9])('are walked %i at a time, forward and backward', (size) => {
    const walk = (
      one: 'first' | 'last',
      cursor: 'after' | 'before',
      at: 'endCursor' | 'startCursor',
      more: 'hasNextPage' | 'hasPreviousPage',
    ) => {
      const ids: string[] = [];
      let position = '';
      for (let pages = 0; pages < 9; pages += 1) {
        const { nodes, pageInfo } = page(`${one}: ${size}${position}`);
        const found = nodes.map(({ id }: { id: string }) => id);
        if (one === 'first') ids.push(...found);
        else ids.unshift(...found);
        if (!pageInfo[more]) return ids;
        position = `, ${cursor}: "${pageInfo[at]}"`;
      }
      throw new Error('The walk does not end');
    };
    expect(walk('first', 'after', 'endCursor', 'hasNextPage')).toEqual(order);
    expect(walk('last', 'before', 'startCursor', 'hasPreviousPage')).toEqual(order);
  });

  test('have cursors of the keys as JavaScript prints them', () => {
    const { edges } = page('first: 3', 'edges { cursor node { id } __typename } __typename');
    const cursors = edges.map(({ cursor }: { cursor: string }) => Buffer.from(cursor, 'hex').toString());
    expect(cursors).toEqual([
      '["100% \\"books\\"",0,4]',
      '["100% \\"books\\"",1e-7,3]',
      `["100% \\"books\\"",${0.1 + 0.2},1]`,
    ]);
    expect(edges[0].__typename).toBe('BookEdge');
  });

  test.each([
    ['last: 1', '{"hasPreviousPage":true,"hasNextPage":false}'],
    ['first: 0', '{"hasPreviousPage":false,"hasNextPage":true}'],
    ['first: 9', '{"hasPreviousPage":false,"hasNextPage":false}'],
    ['first: 9, where: { title: "none" }', '{"hasPreviousPage":false,"hasNextPage":false}'],
    ['last: 9, where: { title: "none" }', '{"hasPreviousPage":false,"hasNextPage":false}'],
  ])('(%s) tell whether there is more, when only that is asked', (args, expected) => {
    expect(ask(`{ books(${args}) { pageInfo { hasPreviousPage hasNextPage } } }`)).toBe(
      `{"books":{"pageInfo":${expected}}}`,
    );
    expect(ask(`{ books(${args}) { pageInfo { __typename } } }`)).toContain('{"__typename":"PageInfo"}');
  });

  test('count the whole list, alone and beside its page', () => {
    expect(ask('{ books(first: 1, where: { genre: NOVEL }) { totalCount } }')).toBe(
      '{"books":{"totalCount":3}}',
    );
    expect(
      ask('{ books(first: 1, where: { genre: NOVEL }) { n: totalCount nodes { id } t: totalCount } }'),
    ).toBe('{"books":{"n":3,"nodes":[{"id":"4"}],"t":3}}');
  });

  test('have further fields of their own and of their edges, of tables that are made once', () => {
    const query =
      '{ books(first: 3, where: { genre: NOVEL }) { dearest edges { dearer node { id } } totalCount } }';
    expect(ask(query)).toBe(
      `{"books":{"dearest":${0.1 + 0.2},"edges":[{"dearer":2,"node":{"id":"4"}},{"dearer":1,"node":{"id":"3"}},{"dearer":0,"node":{"id":"1"}}],"totalCount":3}}`,
    );
    expect(ask('{ books(first: 0) { dearest } }')).toBe('{"books":{"dearest":4000000000}}');
    expect(ask('{ book(id: 3) { author { books(last: 1) { dearest edges { dearer cursor } } } } }')).toMatch(
      /^\{"book":\{"author":\{"books":\{"dearest":1e-7,"edges":\[\{"dearer":0,/,
    );
    expect(planned(query).sql.split('listed AS MATERIALIZED')).toHaveLength(2);
    expect(ask('{ books(first: 1) { edges { dearer } } }')).toBe('{"books":{"edges":[{"dearer":4}]}}');
  });

  test.each([
    ['last: 2', 'totalCount', '"totalCount":0'],
    ['last: 0', 'totalCount nodes { id }', '"totalCount":0,"nodes":[]'],
    [
      'first: 2',
      'totalCount pageInfo { hasPreviousPage }',
      '"totalCount":0,"pageInfo":{"hasPreviousPage":false}',
    ],
    [
      'last: 2',
      'pageInfo { hasNextPage startCursor } totalCount',
      '"pageInfo":{"hasNextPage":false,"startCursor":null},"totalCount":0',
    ],
  ])('without rows are in every row all the same: (%s) { %s }', (size, selected, expected) => {
    expect(
      ask(`{ book(id: 1) { author { books(${size}, where: { title: "none" }) { ${selected} } } } }`),
    ).toBe(`{"book":{"author":{"books":{${expected}}}}}`);
  });

  test('stand in one another', () => {
    expect(
      data(
        '{ book(id: 3) { sequel: sequel { author { books(last: 2) { totalCount edges { node { title author { name } } } } } } } }',
      ),
    ).toEqual({
      book: {
        sequel: {
          author: {
            books: {
              totalCount: 3,
              edges: [
                { node: { title: 'Last', author: { name: 'Ana "A" Ó\'Neill' } } },
                { node: { title: 'Plain', author: { name: 'Ana "A" Ó\'Neill' } } },
              ],
            },
          },
        },
      },
    });
  });
});
