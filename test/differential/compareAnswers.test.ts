import { describe, expect, test } from 'vitest';
import { compareAnswers, repeatedKey } from './compareAnswers.ts';

const reply = (body: string, status = 200) => ({ status, body });

describe('compareAnswers finds no difference', () => {
  test.each([
    ['in the same text', '{"data":{"a":1}}', '{"data":{"a":1}}'],
    ['in how numbers and texts are written', '{"data":{"a":10,"b":"é"}}', '{"data":{"a":1e1,"b":"\\u00e9"}}'],
    [
      'in an error that both report, whatever else the oracle reports',
      '{"errors":[{"message":"a","path":["x"],"extensions":{"code":"A"}}],"data":{"x":null,"y":1}}',
      '{"errors":[{"message":"a","path":["x",0],"extensions":{"code":"A"}},{"message":"b","path":["x",1],"extensions":{"code":"B"}}],"data":{"x":null,"y":1}}',
    ],
    [
      'in arguments that the product refuses of a field without an object',
      '{"errors":[{"message":"a","path":["x"],"extensions":{"code":"BAD_PAGE"}}],"data":null}',
      '{"data":{"x":[]}}',
    ],
  ])('%s', (_, product, oracle) => {
    expect(compareAnswers(reply(product), reply(oracle))).toBeNull();
  });
});

describe('compareAnswers finds', () => {
  test.each([
    ['a value', '{"data":{"a":[{"b":1},{"b":2}]}}', '{"data":{"a":[{"b":1},{"b":3}]}}', 'data.a[1].b'],
    ['a missing item', '{"data":{"a":[1,2]}}', '{"data":{"a":[1]}}', 'data.a[1]'],
    ['null for nothing', '{"data":{"a":null}}', '{"data":{}}', 'keys of data'],
    ['the order of keys', '{"data":{"a":1,"b":2}}', '{"data":{"b":2,"a":1}}', 'keys of data'],
    ['a text for a number', '{"data":{"a":1}}', '{"data":{"a":"1"}}', 'data.a'],
    ['an object for a list', '{"data":{"a":[]}}', '{"data":{"a":{}}}', 'data.a'],
    [
      'an error that the product does not report',
      '{"data":{"a":1}}',
      '{"data":{"a":null},"errors":[{"message":"a","path":["a"],"extensions":{"code":"A"}}]}',
      'errors',
    ],
    [
      'an unexpected error',
      '{"data":null,"errors":[{"message":"a","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}',
      '{"data":{"a":1}}',
      'errors',
    ],
    [
      'a value beside an error',
      '{"errors":[{"message":"a","path":["x"],"extensions":{"code":"A"}}],"data":{"x":null,"y":1}}',
      '{"errors":[{"message":"a","path":["x"],"extensions":{"code":"A"}}],"data":{"x":null,"y":2}}',
      'data.y',
    ],
    ['a key that is given twice', '{"data":{"a":1,"a":1}}', '{"data":{"a":1}}', 'keys'],
  ])('%s', (_, product, oracle, at) => {
    expect(compareAnswers(reply(product), reply(oracle))?.at).toBe(at);
  });

  test('the status', () => {
    const found = compareAnswers(reply('{}'), reply('{}', 400));
    expect(found).toEqual({ at: 'status', product: '200', oracle: '400' });
  });
});

test('repeatedKey finds the key that one object has twice, and lets other objects repeat it', () => {
  expect(repeatedKey('{"a":{"b":1},"c":[{"b":1},{"b":"\\"b\\":"}],"b":"}"}')).toBeNull();
  expect(repeatedKey('[{"a":{"b":1,"c":{},"b":2}}]')).toBe('b');
});
