import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { SQLiteDialect } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { jsonText } from '../../src/compile/json.ts';
import { mapValue, openSession, Param, type Variables } from '../../src/compile/param.ts';

const client = new Database(':memory:');
const session = openSession({ a: 1, b: 'é "%s" \\', list: ['x', 'y'] });
const variable = (name: string) => new Param(session, `$${name}`, (variables) => variables[name]);

/** The text of a JSON value, and how many parameters it takes. */
function textOf(json: unknown, variables: Variables = session.variables) {
  const { sql: text, params } = new SQLiteDialect().sqlToQuery(sql`SELECT ${jsonText(json)}`);
  const values = params.map((param) => (param instanceof Param ? param.valueIn(variables) : param));
  return {
    text: client
      .prepare(text)
      .pluck()
      .get(...values),
    parameters: values.length,
  };
}

describe('the text of a JSON value', () => {
  test.each([
    [{}],
    [[]],
    [null],
    ['it’s "100 %s" '],
    [{ a: null, b: undefined, 'c "%': [1, -0, 1e21, 0.1, true, {}, []], d: { e: ['\n\u2028'] } }],
  ])('is what JavaScript prints: %j', (json) => {
    expect(textOf(json)).toEqual({ text: JSON.stringify(json), parameters: 0 });
  });

  test('takes one parameter between two expressions, however many values are not known yet', () => {
    const json = {
      x: [variable('a'), variable('b')],
      y: sql`json_array(1, 'two')`,
      z: { b: variable('b') },
      w: sql`5`,
    };
    expect(textOf(json)).toEqual({
      text: '{"x":[1,"é \\"%s\\" \\\\"],"y":[1,"two"],"z":{"b":"é \\"%s\\" \\\\"},"w":5}',
      parameters: 2,
    });
    expect(textOf(json, { a: 2.5, b: '' }).text).toBe('{"x":[2.5,""],"y":[1,"two"],"z":{"b":""},"w":5}');
  });
});

test('what is derived of several values is computed with all of them', () => {
  const sum = mapValue({ one: variable('a'), more: [2, variable('a')] }, 'sum', ({ one, more }) =>
    [one, ...more].reduce<number>((total, number) => total + Number(number), 0),
  ) as unknown as Param;
  expect(sum).toBeInstanceOf(Param);
  expect([sum.valueIn({ a: 1 }), sum.valueIn({ a: 5 })]).toEqual([4, 12]);
  expect(mapValue({ one: 1 }, 'known', ({ one }) => one + 1)).toBe(2);
  const other = mapValue(
    { one: variable('b'), more: [2, variable('a')] },
    'sum',
    () => 0,
  ) as unknown as Param;
  expect(other.id).not.toBe(sum.id);
});
