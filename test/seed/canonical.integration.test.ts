import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatRecords } from '../../seed/cli/format.ts';
import { canonicalYaml } from '../../seed/read/canonicalYaml.ts';
import { listRecords } from '../../seed/read/recordFiles.ts';
import { fileShape } from '../../seed/shapes/files.ts';
import { fixtureRecords } from '../harness.ts';
import { copyFixture } from './copyFixture.ts';

const article = readFileSync(join(fixtureRecords, 'articles/harbour-interview-2020.yaml'), 'utf8');

describe('canonicalYaml', () => {
  test('leaves the fixture as it is', () => {
    expect(formatRecords(fixtureRecords, true)).toEqual({ changed: [], failed: [] });
    expect(listRecords(fixtureRecords).shared).toHaveLength(10);
  });

  test('brings back what was written out of order, at length and in other quotes', () => {
    // Dumped by JSON and read as YAML: no comment, no block, no folding is left of the form.
    const content = parse(article) as Record<string, object>;
    const reversed = Object.fromEntries(
      Object.entries(content)
        .reverse()
        .map(([key, value]) => [
          key,
          Array.isArray(value) ? value : Object.fromEntries(Object.entries(value).reverse()),
        ]),
    );
    const canonical = canonicalYaml(JSON.stringify(reversed), fileShape('article'));
    expect(canonical).toBe(article.replaceAll(/^ *#.*\n/gm, '').replaceAll(/ #.*$/gm, ''));
  });

  test('keeps comments where they belong and leaves out what says nothing', () => {
    const text = `# on the file

b-sector:
  note: null
  mappings: []
  names:
  # on the name
  - {name: B, "type": PREFERRED, lang: en, article: null}
  broader: null # none is known
# on a
a-sector: {names: [{name: A, lang: en, type: PREFERRED}]}
`;
    const canonical = canonicalYaml(text, fileShape('sectors'));
    expect(canonical).toBe(`# on the file

# on a
a-sector:
  names:
    - { name: A, lang: en, type: PREFERRED }

b-sector:
  names:
    # on the name
    - { name: B, lang: en, type: PREFERRED }
  broader: null # none is known
`);
    expect(canonicalYaml(canonical, fileShape('sectors'))).toBe(canonical);
  });

  test.each([
    'NO',
    'yes',
    '2020',
    '031',
    '2018-08-20',
    '1e3',
    'a: b',
    '#x',
    "it's",
    '“quoted”',
    '- x',
    'İlham Əliyev',
    '⚓ 🐟',
    'x'.repeat(200),
    'ab '.repeat(80).trim(),
    `a  b ${'c '.repeat(60)}d`,
  ])('carries %s through unchanged', (description) => {
    const text = JSON.stringify({
      x: { names: [{ name: 'X', lang: 'en', type: 'PREFERRED' }], description },
    });
    const canonical = canonicalYaml(text, fileShape('measures'));
    expect((parse(canonical) as { x: { description: string } }).x.description).toBe(description);
    expect(canonicalYaml(canonical, fileShape('measures'))).toBe(canonical);
    // Readers of YAML 1.1 see the same text, not a date, a number or a truth value.
    expect((parse(canonical, { version: '1.1' }) as { x: { description: string } }).x.description).toBe(
      description,
    );
  });

  test('refuses what is not YAML', () => {
    expect(() => canonicalYaml('a: ]', fileShape('measures'))).toThrow();
  });
});

test('formatRecords names what differs, and rewrites it unless it only checks', () => {
  const directory = copyFixture([{ file: 'measures.yaml', from: '  names:', to: '  names:  ' }]);
  const file = join(directory, 'measures.yaml');
  const before = readFileSync(file, 'utf8');
  expect(formatRecords(directory, true)).toEqual({ changed: [file], failed: [] });
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(formatRecords(directory, false).changed).toEqual([file]);
  expect(formatRecords(directory, true).changed).toEqual([]);
});
