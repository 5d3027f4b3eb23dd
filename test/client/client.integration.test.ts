import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { openApp } from '../harness.ts';
import { listen } from '../server/http/listen.ts';
import { ask } from './ask.ts';
import { generateClient } from './generate.ts';
import {
  CountryProfileDocument,
  EvidenceForAPromiseDocument,
  InWhichOfficeDocument,
  NarrowDownDocument,
  TheCorpusDocument,
} from './generated/graphql.ts';
import { promises } from './promises.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const generated = fileURLToPath(new URL('./generated/', import.meta.url));

test('the generated client is what the schema and the gallery give now (npm run client)', async () => {
  const files = await generateClient();
  expect(readdirSync(generated).sort()).toEqual([...files.keys()].sort());
  const stale = [...files].filter(([name, text]) => readFileSync(generated + name, 'utf8') !== text);
  expect(stale.map(([name]) => name)).toEqual([]);
});

describe('under strict', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'aide-memoire-client-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the compiler says of a program that uses the client, by the options of this project. */
  function compile(program: string): string {
    const client = `${project}test/client`;
    const source = join(folder, 'program.mts');
    const options = join(folder, 'tsconfig.json');
    writeFileSync(source, program.replaceAll('./', `${client}/`));
    writeFileSync(
      options,
      JSON.stringify({
        extends: `${project}tsconfig.json`,
        compilerOptions: { typeRoots: [`${project}node_modules/@types`] },
        include: [source],
      }),
    );
    const tsc = join(project, 'node_modules/.bin/tsc');
    const { stdout, error } = spawnSync(process.execPath, [tsc, '--project', options], { encoding: 'utf8' });
    if (error) throw error;
    return stdout;
  }

  const start = `
    import { ask } from './ask.ts';
    import { EvidenceForAPromiseDocument } from './generated/graphql.ts';
    import './generated/index.ts';
    const { commitment } = await ask('', EvidenceForAPromiseDocument, { slug: 'a' });
    const [claim] = commitment?.claims.nodes ?? [];
    export const told: string | undefined = claim?.passages.nodes[0]?.article.label;`;

  test('compiles', () => {
    expect(compile(start)).toBe('');
  });

  test('takes the where of a facet as a variable', () => {
    const program = `
      import { ask } from './ask.ts';
      import { NarrowDownDocument } from './generated/graphql.ts';
      const { commitments } = await ask('', NarrowDownDocument, {});
      const where = commitments?.facets[0]?.values[0]?.where;
      await ask('', NarrowDownDocument, { where });`;
    expect(compile(program)).toBe('');
    expect(compile(`${program}\nexport const wrong: string = where;`)).toMatch(/CommitmentWhere/);
  });

  test.each([
    [
      'a field that was not asked for',
      'export const wrong = commitment?.goal;',
      /Property 'goal' does not exist/,
    ],
    ['what can be null, unchecked', 'export const wrong: string = commitment.summary;', /possibly 'null'/],
    ['a value that an enum does not have', `export const wrong = claim?.force === 'DREAM';`, /no overlap/],
    [
      'a variable of a wrong type',
      `await ask('', EvidenceForAPromiseDocument, { slug: 7 });`,
      /'number' is not assignable/,
    ],
    [
      'a variable of another name',
      `await ask('', EvidenceForAPromiseDocument, { slugs: 'a' });`,
      /'slugs' does not exist/,
    ],
  ])('refuses %s', (_, line, complaint) => {
    expect(compile(`${start}\n${line}`)).toMatch(complaint);
  });
});

describe('against a live server', () => {
  let endpoint: string;
  let close: () => void;
  beforeAll(async () => {
    const { origin, close: stop } = await listen(openApp().app);
    endpoint = `${origin}/graphql`;
    close = stop;
  });
  afterAll(() => close());

  test('asks with variables and gets typed data', async () => {
    const { commitment } = await ask(endpoint, EvidenceForAPromiseDocument, { slug: 'ferry-line-2020' });
    const [claim, ...more] = commitment?.claims.nodes ?? [];
    expect(more).toEqual([]);
    expect(claim).toMatchObject({ force: 'SIGNED', voice: 'DIRECT_QUOTE', speaker: { name: 'Ada Stein' } });
    expect(claim?.passages.nodes.map(({ start, end }) => [start, end])).toEqual([
      [443, 539],
      [540, 579],
    ]);
    expectTypeOf(claim?.passages.nodes[0]?.article.sha256).toEqualTypeOf<string | undefined>();
    expectTypeOf(claim?.speaker).toEqualTypeOf<{ name: string } | null | undefined>();
  });

  test('leaves optional variables to their defaults', async () => {
    const { speaker } = await ask(endpoint, InWhichOfficeDocument, { slug: 'ada-stein', day: '2020-03-10' });
    expect(speaker?.officeOn?.name).toBe('Head of the Harbour Board');
    const { country } = await ask(endpoint, CountryProfileDocument, {});
    // The default is a country of the real corpus.
    expect(country).toBeNull();
  });

  test('sends the where of a facet back', async () => {
    const { commitments } = await ask(endpoint, NarrowDownDocument, { where: {} });
    const values = commitments?.facets.flatMap((facet) => facet.values) ?? [];
    expect(values.length).toBeGreaterThan(5);
    for (const { where, count } of values) {
      const narrowed = await ask(endpoint, NarrowDownDocument, { where });
      expect(narrowed.commitments?.totalCount).toBe(count);
    }
  });

  test('asks without variables, and for dates and closed lists', async () => {
    const { corpus, articles } = await ask(endpoint, TheCorpusDocument, {});
    expect(corpus).toMatchObject({ recordedOn: '2026-01-03', licence: 'CC-BY-4.0' });
    expect(articles?.nodes.map(({ genre }) => genre)).toEqual(['NEWS_REPORT', 'INTERVIEW']);
    expectTypeOf(corpus.recordedOn).toEqualTypeOf<string>();
    expectTypeOf(corpus.counts.claims).toEqualTypeOf<number>();
    expectTypeOf(articles?.nodes[0]?.genre).toEqualTypeOf<
      'EXPERT_COMMENT' | 'INTERVIEW' | 'NEWS_REPORT' | 'OFFICIAL_READOUT' | undefined
    >();
  });

  test('prints what the README shows', async () => {
    const lines = await promises(endpoint, 'iceland', 'uruguay');
    expect(lines).toContain(
      'SIGNED: Iceland and Uruguay are to open a ferry line. (Interview with the head of the Icelandic harbour board)',
    );
  });

  test('throws what the server refuses, in its words', async () => {
    await expect(ask(endpoint, InWhichOfficeDocument, { day: '2020-02-30' })).rejects.toThrow('"2020-02-30"');
  });
});
