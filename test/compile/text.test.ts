import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { Deferred, openSession } from '../../src/compile/deferred.ts';
import { textAndParameters } from '../../src/compile/text.ts';

const deferred = new Deferred(openSession({}), 'v', () => 1);

test('what is known stands in the text', () => {
  expect(textAndParameters(sql`SELECT ${"it's"}, ${7}, ${null}, ${-3}`)).toEqual({
    text: `SELECT 'it''s', 7, NULL, -3`,
    parameters: [],
  });
});

test('what is not known, and what has no exact text, is a parameter that SQLite does not look at', () => {
  const { text, parameters } = textAndParameters(sql`SELECT ${deferred}, ${'a'}, ${0.1}, ${'\0'}, ${1n}`);
  expect(text).toBe(`SELECT +?, 'a', +?, +?, +?`);
  expect(parameters).toEqual([deferred, 0.1, '\0', 1n]);
});
