import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChecked } from '../../seed/check/checkRecords.ts';
import { rules } from '../../seed/rules/index.ts';
import { copyFixture, lineOf } from './copyFixture.ts';
import { cases, edit, interview, report } from './ruleCases.ts';

test('the fixture breaks no rule', () => {
  expect(readChecked(copyFixture()).problems).toEqual([]);
});

test('each rule has a case, a name of its own and a sentence of description', () => {
  const names = rules.map(({ name }) => name);
  expect([...new Set(cases.map(({ rule }) => rule))]).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
  for (const { description } of rules) expect(description).toMatch(/^[A-Z].*\.$/);
});

describe.each(rules.map(({ name }) => name))('%s', (name) => {
  test.each(cases.filter(({ rule }) => rule === name))(
    'refuses $bad',
    ({ rule, edits, at: [file, text], record, expected, nearest, also = [] }) => {
      const directory = copyFixture(edits);
      const { problems } = readChecked(directory);
      const found = problems.find((problem) => problem.rule === rule && problem.record === record);
      expect(problems.map((problem) => problem.rule)).toContain(rule);
      expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
      const path = join(directory, file);
      expect(found).toMatchObject({ file: path, record });
      expect(found?.expected).toMatch(expected);
      expect(found?.nearest ?? undefined).toBe(nearest);
      expect(found?.line).toBe(lineOf(path, text));
      // One slip, one complaint: a rule does not repeat what another says better.
      const others = problems
        .filter((problem) => problem !== found)
        .map((problem) => `${problem.rule} ${problem.record}`);
      expect(others).toEqual(also);
    },
  );
});

test('deadlines-ahead lets an article recall an older undertaking, but not one of unknown age', () => {
  const deadline = edit(report, "deadline: { edtf: '[2022,2023]'", "deadline: { edtf: '2019'");
  const made = (edtf: string) =>
    edit(report, 'made: { basis: UNKNOWN,', `made: { edtf: '${edtf}', basis: STATED,`);
  expect(readChecked(copyFixture([deadline, made('2018')])).problems).toEqual([]);
  expect(readChecked(copyFixture([deadline, made('[..2018]')])).problems).toHaveLength(1);
});

test('a malformed record still counts as there and as using others', () => {
  const misspelt = edit(interview, 'goal: OUTCOME', 'goal: OUTCOM');
  const { problems } = readChecked(copyFixture([misspelt]));
  expect(problems).toMatchObject([
    { rule: 'shape', record: 'commitment ferry-line-2020', nearest: 'OUTCOME' },
  ]);
});
