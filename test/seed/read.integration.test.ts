import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChecked } from '../../seed/check/checkRecords.ts';
import { readRecords } from '../../seed/read/readFolder.ts';
import { copyFixture, type Edit, lineOf, temporaryFolder } from './copyFixture.ts';

const interview = 'articles/harbour-interview-2020.yaml';
const report = 'articles/ferry-report-2021.yaml';

function problemsOf(...edits: Edit[]) {
  return readChecked(copyFixture(edits)).problems;
}

describe('readRecords', () => {
  test('knows claims, assessments and tenures by slugs made from others', () => {
    const { entries } = readRecords(copyFixture()).records;
    expect(entries.CLAIM.find(({ slug }) => slug === 'ferry-report-2021.c04')?.value).toMatchObject({
      force: 'REPORT',
      about: { kind: 'COMMITMENT', slug: 'two-ferries-2020' },
    });
    expect(entries.ASSESSMENT.map(({ slug }) => slug)).toContain('two-ferries-2020.2021-06-30.as-reported');
    expect(entries.TENURE.map(({ slug, value }) => [slug, value.rank])).toContainEqual([
      'ada-stein.chair-of-harbour-pilots.harbour-interview-2020',
      2,
    ]);
  });

  test('gives defaults to what is left out', () => {
    const { entries } = readRecords(copyFixture()).records;
    expect(entries.COMMITMENT.find(({ slug }) => slug === 'teacher-2020')?.value).toMatchObject({
      deadline: null,
      places: [],
      assessments: [],
    });
    expect(entries.FIGURE.find(({ slug }) => slug === 'two-ferries-2020-target')?.value).toMatchObject({
      comparator: 'EQ',
      unitMult: 0,
    });
  });

  test('reports every problem at once, each at its place, causes first and then top to bottom', () => {
    const directory = copyFixture([
      { file: interview, from: 'genre: INTERVIEW', to: 'genre: INTERVEIW' },
      { file: interview, from: 'codePoints:', to: 'codepoints:' },
      { file: interview, from: "deadline: { edtf: '2020-12-31'", to: 'deadline: { edtf: 2021' },
      { file: interview, from: 'sectors: [shipping]', to: 'sectors: [shiping]' },
      { file: interview, from: 'checkability: CHECKABLE', to: 'checkability: true' },
      { file: 'speakers.yaml', from: 'lang: ru', to: 'lang: russian!' },
    ]);
    const { problems } = readChecked(directory);
    const at = (file: string, text: string) => ({
      file: join(directory, file),
      line: lineOf(join(directory, file), text),
    });
    expect(problems).toMatchObject([
      {
        ...at(interview, 'article:'),
        field: 'codePoints',
        expected: expect.stringMatching(/^this field \(Length/),
      },
      { ...at(interview, 'codepoints:'), found: "'codepoints'", nearest: 'codePoints' },
      { ...at(interview, 'INTERVEIW'), found: "'INTERVEIW'", nearest: 'INTERVIEW' },
      { ...at(interview, 'edtf: 2021,'), expected: 'text in quotes', found: '2021' },
      { ...at(interview, 'checkability: true'), expected: 'one of CHECKABLE, DECLARATORY' },
      { ...at('speakers.yaml', 'russian!'), expected: expect.stringMatching(/BCP 47/) },
      {
        ...at(interview, 'shiping'),
        rule: 'slugs-resolve',
        record: 'commitment two-ferries-2020',
        nearest: 'shipping',
      },
    ]);
    // The column is that of the value.
    expect(problems[2]?.column).toBe('  genre: '.length + 1);
  });

  test.each([
    ['a date that is none', "edtf: '2020-03-03'", "edtf: '2020-13-30'", /a date in EDTF/],
    ['29 February of a common year', "edtf: '2020-03-03'", "edtf: '2023-02-29'", /2023-02 has 28 days/],
    [
      'a span of what has no duration',
      "made: { edtf: '2020-03-10'",
      'made: { edtf: 2020-02/2020-03-10',
      /one day of a set, as '\[2020-02-01\.\.2020-03-10\]': it has no duration/,
    ],
    [
      'a period that is a date and a span',
      "period: { to: '2021'",
      "period: { edtf: '2020', to: '2021'",
      /a date, or a span with from and to, not both/,
    ],
    [
      'a period of which nothing is known',
      "period: { to: '2021', ",
      'period: { ',
      /a date, from, to or a duration/,
    ],
    [
      'a period that ends before it starts',
      "period: { to: '2021'",
      "period: { from: '2022', to: '2021'",
      /an end that is not before the start/,
    ],
    ['a duration of hours', "period: { to: '2021'", 'period: { duration: PT2H', /duration in ISO 8601/],
    [
      'a span of an event of a type that has no duration',
      "date: { edtf: '2020-03-03'",
      'date: { edtf: 2020-03-02/2020-03-03',
      /one day of a set.*this type of event has no duration/,
    ],
    [
      'a condition without CONDITIONAL',
      'conditionality: CONDITIONAL',
      'conditionality: UNSTATED',
      /a condition when CONDITIONAL/,
    ],
    [
      'a speaker of a question',
      'voice: QUESTION',
      'voice: QUESTION\n        speaker: ada-stein',
      /no speaker for NARRATION or QUESTION/,
    ],
    [
      'the same item twice',
      'promisors: [iceland, uruguay]',
      'promisors: [iceland, iceland]',
      /each item once/,
    ],
    [
      'an event of another type without its wording',
      'type: SIGNING',
      'type: OTHER',
      /the wording of the type for OTHER/,
    ],
    [
      'a wording beside a type',
      'type: SIGNING',
      'type: SIGNING\n    typeWording: A toast',
      /none for another type/,
    ],
    ['a mode of what is no visit', 'type: SIGNING', 'type: SIGNING\n    mode: STATE', /no mode unless/],
    [
      'a passage that ends before it starts',
      'start: 69, end: 170',
      'start: 69, end: 60',
      /an end after the start/,
    ],
    ['a hash that is too short', 'sha256: bc78', 'sha256: c78', /64 hexadecimal/],
    ['a basis without its claim', 'basis: CODER_JUDGEMENT', 'basis: AS_REPORTED', /a claim for AS_REPORTED/],
    ['a key of another form', 'key: c01', 'key: one', /a key such as/],
    ['a file in another folder', 'file: harbour', 'file: ../harbour', /the name of a file, without a folder/],
  ] as const)('refuses %s', (_, from, to, expected) => {
    expect(problemsOf({ file: interview, from, to }).filter(({ rule }) => rule === 'shape')).toMatchObject([
      { expected: expect.stringMatching(expected) },
    ]);
  });

  test('refuses a report about two things, or about an event with an assessment', () => {
    expect(
      problemsOf({
        file: report,
        from: '  - event: ferry',
        to: '  - commitment: two-ferries-2020\n    event: ferry',
      }),
    ).toMatchObject([{ expected: 'exactly one of commitment, statement, event and figure' }]);
    expect(
      problemsOf({
        file: report,
        from: '  - commitment: two-ferries-2020',
        to: '  - event: stein-visit-2020',
      })[0],
    ).toMatchObject({
      field: 'assessments',
    });
  });

  test('says what is wrong with the YAML itself', () => {
    expect(
      problemsOf({ file: 'measures.yaml', from: 'trade-turnover:', to: 'quantity-supplied:' }),
    ).toContainEqual(
      expect.objectContaining({ rule: 'yaml', line: 6, column: 1, expected: 'each key once in a mapping' }),
    );
    expect(problemsOf({ file: 'measures.yaml', from: 'names:', to: 'names: &a' })).toMatchObject([
      { rule: 'yaml', expected: expect.stringMatching(/anchor/) },
    ]);
    // What follows from a file that cannot be read is not told as well.
    expect(
      problemsOf({ file: 'measures.yaml', from: 'names:', to: 'names: ]' }).every(
        ({ rule }) => rule === 'yaml',
      ),
    ).toBe(true);
  });

  test('refuses numbers that would be rounded', () => {
    expect(
      problemsOf({ file: interview, from: 'valueHigh: 1.5', to: 'valueHigh: 9007199254740993' }),
    ).toMatchObject([{ rule: 'yaml', expected: expect.stringMatching(/would become 9007199254740992/) }]);
  });

  test.each([
    ['flow lists', `trade-turnover:\n  ${'['.repeat(100_000)}`, 2],
    ['flow lists that end', `trade-turnover:\n  ${'['.repeat(40)}${']'.repeat(40)}`, 2],
    ['flow mappings', `\n\na: ${'{ a: '.repeat(5_000)}`, 3],
    ['block lists', `a:\n  ${'- '.repeat(5_000)}b`, 2],
  ])('refuses deep nesting of %s, once and at its line', (_, to, line) => {
    expect(problemsOf({ file: 'measures.yaml', to })).toMatchObject([
      { rule: 'yaml', line, expected: 'mappings and lists in at most 32 levels' },
    ]);
  });

  test('refuses invisible characters by code point, and shows them as escapes', () => {
    const from = 'name: Montevideo,';
    expect(problemsOf({ file: 'places.yaml', from, to: 'name: "Monte\\u202evideo",' })).toMatchObject([
      {
        rule: 'shape',
        field: 'names[0].name',
        expected: 'text without U+202E, a direction mark (character 6)',
        found: "'Monte\\u{202E}video'",
      },
    ]);
  });

  test('refuses bytes that are not UTF-8', () => {
    const directory = copyFixture();
    writeFileSync(join(directory, 'measures.yaml'), Buffer.from([0x61, 0xff]));
    expect(readChecked(directory).problems).toMatchObject([{ rule: 'yaml', expected: 'a file in UTF-8' }]);
  });

  test('refuses files it does not know, and folders without articles', () => {
    expect(problemsOf({ file: 'speaker.yaml', to: '' }, { file: 'notes.txt', to: '' })).toMatchObject([
      { rule: 'files', expected: expect.stringMatching(/only .yaml files/), remedy: null },
      {
        rule: 'files',
        nearest: 'speakers',
        remedy: expect.stringMatching(/^rename it to .*speakers\.yaml$/),
      },
    ]);
    expect(readChecked(temporaryFolder()).problems).toMatchObject([
      { expected: 'at least one article in it' },
    ]);
    expect(readChecked('/nowhere').problems).toMatchObject([{ expected: 'a folder of records' }]);
  });

  test.each([
    ['speakers.yaml', 'speakers.yml', /^rename it to .*speakers\.yaml$/],
    ['speakers.yaml', 'Speakers.YAML', /^rename it to .*speakers\.yaml$/],
    ['speakers.yaml', 'speaker.yaml', /^rename it to .*speakers\.yaml$/],
    ['speakers.yaml', 'speakers.yaml.txt', /^rename it to .*speakers\.yaml$/],
    ['articles', 'article', /^rename it to .*articles$/],
    [
      'articles/ferry-report-2021.yaml',
      'ferry-report-2021.yaml',
      /^move the file of an article to .*articles$/,
    ],
    ['articles/ferry-report-2021.yaml', 'articles/ferry-report-2021.yml', /^rename it to .*2021\.yaml$/],
  ])('names %s that is called %s first, and nothing that follows from it', (right, wrong, remedy) => {
    const directory = copyFixture();
    renameSync(join(directory, right), join(directory, wrong));
    const [first, ...others] = readChecked(directory).problems;
    expect(first).toMatchObject({
      rule: 'files',
      file: join(directory, wrong),
      remedy: expect.stringMatching(remedy),
    });
    expect(others.filter(({ rule }) => rule !== 'files')).toEqual([]);
  });

  test('follows links, and reports files that cannot be read', () => {
    const directory = copyFixture();
    const [measures, places] = [join(directory, 'measures.yaml'), join(directory, 'places.yaml')];
    const elsewhere = join(temporaryFolder(), 'measures.yaml');
    renameSync(measures, elsewhere);
    symlinkSync(elsewhere, measures);
    expect(readChecked(directory).problems).toEqual([]);
    rmSync(places);
    symlinkSync(places, places);
    mkdirSync(join(directory, 'articles', 'folder.yaml'));
    expect(readChecked(directory).problems).toMatchObject([
      { rule: 'files', expected: 'only .yaml files', found: 'a folder' },
      { rule: 'files', file: places, found: 'a link that leads nowhere' },
    ]);
  });

  test('reports only the first error of the syntax of a file', () => {
    expect(problemsOf({ file: 'measures.yaml', to: 'a: ]\nb: ]\nc: ]\n' })).toMatchObject([
      { rule: 'yaml', line: 1 },
    ]);
  });

  test('reports references to one missing record once, at the first place, with the file it belongs to', () => {
    const directory = copyFixture();
    writeFileSync(join(directory, 'speakers.yaml'), '{}');
    const { problems, places } = readChecked(directory);
    expect(problems.filter(({ rule }) => rule === 'slugs-resolve')).toMatchObject([
      {
        file: join(directory, report),
        found: "'ada-stein'",
        expected: 'the slug of a speaker',
        remedy: 'add ada-stein to speakers.yaml',
        places: expect.any(Number),
        missing: { slug: 'ada-stein', kinds: ['SPEAKER'] },
      },
      { found: "'juan-perez'" },
      { found: "'marta-silva'", remedy: 'add marta-silva to speakers.yaml' },
    ]);
    const total = problems.reduce((sum, problem) => sum + problem.places, 0);
    expect(total).toBe(places);
    expect(problems.length).toBeLessThan(places);
  });

  test('reports causes first, in whatever file', () => {
    const rules = problemsOf(
      { file: report, from: 'promisees: [uruguay]', to: 'promisees: [iceland]' },
      { file: 'offices.yaml', from: 'country: uruguay', to: 'country: urugay' },
      { file: 'places.yaml', from: 'kind: CITY', to: 'kind: TOWN' },
    ).map(({ rule }) => rule);
    expect(rules).toEqual(['shape', 'slugs-resolve', 'parties-distinct']);
  });

  test('says where other missing records belong', () => {
    const remedies = problemsOf(
      { file: interview, from: 'to: ferry-line-2020', to: 'to: line-2020' },
      { file: interview, from: 'promisees: [uruguay]', to: 'promisees: [nobody-at-all]' },
      { file: interview, from: 'passages: [p03]', to: 'passages: [p03, p99]' },
      { file: 'speakers.yaml', from: 'article: ferry-report-2021', to: 'article: other-report-1999' },
    ).map(({ remedy }) => remedy);
    expect(remedies).toEqual([
      'add nobody-at-all to countries.yaml, places.yaml, organizations.yaml, speakers.yaml or offices.yaml',
      expect.stringMatching(/^add line-2020 to the commitments or statements of an article$/),
      expect.stringMatching(/^add p99 to the passages of .*harbour-interview-2020\.yaml$/),
      'add other-report-1999 as articles/other-report-1999.yaml',
    ]);
  });

  test('keeps apart references that no single record can serve', () => {
    const found = problemsOf(
      { file: interview, from: 'places: [montevideo]', to: 'places: [port-x]' },
      { file: interview, from: 'sectors: [shipping]', to: 'sectors: [port-x]' },
    );
    expect(found.map(({ remedy }) => remedy)).toEqual([
      'add port-x to sectors.yaml',
      'add port-x to places.yaml',
    ]);
  });
});
