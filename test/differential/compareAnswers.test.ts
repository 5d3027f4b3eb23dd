import { describe, expect, test } from 'vitest';
import { compareAnswers, repeatedKey } from './compareAnswers.ts';

const reply = (body: string, status = 200) => ({ status, body });

describe('compareAnswers finds no difference', () => {
  test.each([
    ['in the same text', '{"data":{"a":1}}', '{"data":{"a":1}}'],
    [
      'in how numbers and texts are written',
      '{"data":{"a":10,"b":"é"}}',
      '{ "data": {"a":1e1,"b":"\\u00e9"}}',
    ],
    [
      'in the order of errors',
      '{"errors":[{"message":"a","path":["x"]},{"message":"b","path":["y"]}],"data":null}',
      '{"data":null,"errors":[{"message":"b","path":["y"]},{"message":"a","path":["x"]}]}',
    ],
    [
      'in the reference of an unexpected error',
      '{"errors":[{"message":"Quote 1-2.","extensions":{"reference":"1-2"}}]}',
      '{"errors":[{"message":"Quote 3-4.","extensions":{"reference":"3-4"}}]}',
    ],
  ])('%s', (_, one, other) => {
    expect(compareAnswers(reply(one), reply(other))).toBeNull();
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
    ['data: null for no data', '{"errors":[]}', '{"errors":[],"data":null}', 'keys of the answer'],
    [
      'an error',
      '{"data":null,"errors":[{"message":"a"}]}',
      '{"data":null,"errors":[{"message":"b"}]}',
      'errors[0].message',
    ],
    [
      'where an error stands',
      '{"errors":[{"message":"a","path":["x",1]}]}',
      '{"errors":[{"message":"a","path":["x","1"]}]}',
      'errors[0].path[1]',
    ],
    ['a key that is given twice', '{"data":{"a":1}}', '{"data":{"a":1,"a":1}}', 'keys of the answer'],
  ])('%s', (_, one, other, at) => {
    expect(compareAnswers(reply(one), reply(other))?.at).toBe(at);
  });

  test('the status', () => {
    expect(compareAnswers(reply('{}'), reply('{}', 400))).toEqual({ at: 'status', one: '200', other: '400' });
  });
});

test('repeatedKey tells the key that one object has twice, and lets others have it again', () => {
  expect(repeatedKey('{"a":{"b":1},"c":[{"b":1},{"b":"\\"b\\":"}],"b":"}"}')).toBeNull();
  expect(repeatedKey('[{"a":{"b":1,"c":{},"b":2}}]')).toBe('b');
});
