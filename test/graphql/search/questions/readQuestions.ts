import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { judgementsShape } from '../ndcg.ts';

/** The two halves of the test set. */
export const halves = ['development', 'heldOut'] as const;

const key = z.string().regex(/^[A-Z]+:[a-z0-9-]+$/, 'must be TYPE:slug');

const questionShape = z.strictObject({
  query: z.string().min(1),
  lang: z.enum(['en', 'ru', 'be', 'az']),
  /** The one record that holds the answer; missing where several do. */
  answer: key.optional(),
  relevant: judgementsShape(key),
});

/** A question as typed into the search box, with the records that are relevant to it. */
export type Question = z.infer<typeof questionShape>;

/**
 * Reads half of the test set. Throws an error that names the file and the place of what is
 * malformed.
 */
export function readQuestions(half: (typeof halves)[number]): Question[] {
  return readFile(half, z.array(questionShape));
}

/** Reads the questions of a new user, which are not judged. */
export function readNewUserQuestions() {
  return readFile('newUser', z.array(questionShape.pick({ query: true, lang: true })));
}

function readFile<T>(name: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(
    JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')),
  );
  if (parsed.success) return parsed.data;
  throw new Error(`${name}.json: ${z.prettifyError(parsed.error)}`);
}
