import { describe, expect, test } from 'vitest';
import { readFixture, shippedRecords } from '../../../harness.ts';
import type { Judgements } from '../ndcg.ts';
import { halves, readNewUserQuestions, readQuestions } from './readQuestions.ts';

const all = halves.flatMap(readQuestions);
const newUser = readNewUserQuestions();
const { entries } = readFixture(shippedRecords);

/** The keys of all that search can find among the shipped records. */
function shippedKeys(): Set<string> {
  const found = [
    ...entries.COUNTRY,
    ...entries.PLACE,
    ...entries.ORGANIZATION,
    ...entries.SPEAKER,
    ...entries.OFFICE,
    ...entries.SECTOR,
    ...entries.INSTRUMENT,
    ...entries.MEASURE,
    ...entries.ARTICLE,
    ...entries.COMMITMENT,
    ...entries.STATEMENT,
    ...entries.EVENT,
    ...entries.FIGURE,
  ];
  return new Set(found.map(({ kind, slug }) => `${kind}:${slug}`));
}

const folded = (query: string) => query.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const best = (judgements: Judgements) => Object.keys(judgements).filter((key) => judgements[key] === 3);

function count(questions: readonly { lang: string }[], lang: string): number {
  return questions.filter((question) => question.lang === lang).length;
}

describe('the questions', () => {
  test('judge records that the corpus has', () => {
    const shipped = shippedKeys();
    const missing = all.flatMap(({ query, relevant }) =>
      Object.keys(relevant)
        .filter((key) => !shipped.has(key))
        .map((key) => `${query}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test('have an answer, which alone has grade 3 where it is named', () => {
    for (const { query, answer, relevant } of all) {
      if (answer) expect(best(relevant), query).toEqual([answer]);
      else expect(best(relevant), query).not.toEqual([]);
    }
    expect(all.filter(({ answer }) => answer).length).toBeGreaterThanOrEqual(60);
  });

  test('are all different', () => {
    const queries = [...all, ...newUser].map(({ query }) => folded(query));
    expect(queries.filter((query, position) => queries.indexOf(query) !== position)).toEqual([]);
  });

  test('are at least 160, half of them English and half Russian', () => {
    expect(all.length).toBeGreaterThanOrEqual(160);
    for (const lang of ['en', 'ru']) {
      expect(count(all, lang) / all.length).toBeGreaterThan(0.45);
      expect(count(all, lang) / all.length).toBeLessThan(0.55);
    }
    for (const lang of ['be', 'az']) expect(count(all, lang)).toBeGreaterThan(0);
  });

  test.each(['en', 'ru', 'be', 'az'])('are split evenly in %s', (lang) => {
    const [first = 0, second = 0] = halves.map((half) => count(readQuestions(half), lang));
    expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
  });

  test('with the same best records are in the same half', () => {
    const [development = [], heldOut = []] = halves.map((half) =>
      readQuestions(half).map(({ relevant }) => best(relevant).sort().join(' ')),
    );
    expect(heldOut.filter((group) => development.includes(group))).toEqual([]);
  });

  test.each(halves)(
    'of the half %s ask for commitments, statements, events and figures of every article',
    (half) => {
      const asked = new Set(readQuestions(half).flatMap(({ relevant }) => best(relevant)));
      const kinds = new Set([...asked].map((key) => key.split(':')[0]));
      expect([...kinds].sort()).toEqual(
        expect.arrayContaining(['COMMITMENT', 'STATEMENT', 'EVENT', 'FIGURE']),
      );

      const told = [...entries.COMMITMENT, ...entries.STATEMENT, ...entries.EVENT, ...entries.FIGURE];
      const found = told.filter(({ kind, slug }) => asked.has(`${kind}:${slug}`));
      expect(new Set(found.map(({ article }) => article)).size).toBe(entries.ARTICLE.length);
    },
  );

  test('of a new user are twenty', () => {
    expect(newUser).toHaveLength(20);
  });
});
