import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentNode, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readOperations } from '../../src/server/graphiql/operations.ts';
import { answerOperations, answers } from './write.ts';

const operations = readOperations();

/** The kinds of question the corpus is made for, each with the operation that answers it. */
const questions = {
  'what did X promise Y, how firmly, where does it stand and as of when': 'promises-between-two-countries',
  'which promises have a target figure, in base units': 'promises-with-a-target',
  'which deadlines had passed on day D with no reported outcome': 'deadlines-passed',
  'how many per sector, force, month': 'how-many-per-sector-and-force',
  'which passage supports this': 'evidence-for-a-promise',
  'which claims relay someone else’s words, and whose': 'relayed-words',
  'what became of an older promise': 'what-became-of-a-promise',
  'what trade figures were reported for a pair, by whom, for which period and scope':
    'trade-figures-of-a-pair',
  'who met whom, in what form, between two dates': 'who-met-whom',
  'what is to happen inside a given place': 'inside-a-place',
  'what is too vague to check and what it lacks': 'too-vague-to-check',
  'under which spellings does someone appear': 'spellings-of-a-name',
};

function operationOf(document: string) {
  const { definitions }: DocumentNode = parse(document);
  return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

describe('gallery', () => {
  it.each(Object.entries(questions))('answers: %s', (_, name) => {
    expect(operations.map((operation) => operation.name)).toContain(name);
  });

  it.each(operations)(
    '$name has a theme, a question, a description and one operation of its name',
    (operation) => {
      expect(operation.theme).not.toBe('');
      expect(operation.title).not.toBe('');
      expect(operation.description.length).toBeGreaterThan(20);
      const [only, ...more] = operationOf(operation.document);
      expect(more).toEqual([]);
      expect(only?.name?.value.toLowerCase()).toBe(operation.name.replaceAll('-', ''));
    },
  );

  it('keeps an answer for every operation and none beside', () => {
    expect(readdirSync(answers).sort()).toEqual(operations.map(({ name }) => `${name}.json`).sort());
  });
});

describe('golden answers over the shipped corpus', async () => {
  const given = await answerOperations();
  it.each(operations)('$name', ({ name }) => {
    expect(given.get(name)).toBe(readFileSync(`${answers}${name}.json`, 'utf8'));
  });

  it.each(operations)('$name finds something', ({ name }) => {
    const [first] = Object.values(JSON.parse(given.get(name) ?? '{}')) as Record<string, unknown>[];
    expect(first).toBeTruthy();
    if (first && 'totalCount' in first) expect(first['totalCount']).toBeGreaterThan(0);
  });
});
