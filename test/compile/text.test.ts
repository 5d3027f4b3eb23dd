import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openSession, Param } from '../../src/compile/param.ts';
import { textAndParameters } from '../../src/compile/text.ts';

const param = new Param(openSession({}), 'v', () => 1);

test('what is known stands in the text', () => {
  expect(textAndParameters(sql`SELECT ${"it's"}, ${7}, ${null}, ${-3}`)).toEqual({
    text: `SELECT 'it''s', 7, NULL, -3`,
    parameters: [],
  });
});

test('what is not known, and what has no exact text, is a parameter that SQLite does not look at', () => {
  const { text, parameters } = textAndParameters(sql`SELECT ${param}, ${'a'}, ${0.1}, ${'\0'}, ${1n}`);
  expect(text).toBe(`SELECT +?, 'a', +?, +?, +?`);
  expect(parameters).toEqual([param, 0.1, '\0', 1n]);
});
