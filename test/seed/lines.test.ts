import { openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSource, membersOf, parseJson, repeatedKeys } from '../../seed/read/jsonSource.ts';
import { linesOf } from '../../seed/read/lines.ts';
import { temporaryFolder } from './copyFixture.ts';

describe('linesOf', () => {
  test('finds every line again by its offset, however lines lie across pieces of the file', () => {
    const path = join(temporaryFolder(), 'lines.jsonl');
    const texts = Array.from(
      { length: 60 },
      (_, index) => `"${'ə'.repeat((index * 7919) % 90_000)}${index}"`,
    );
    writeFileSync(path, `${texts.join('\n')}\n`);
    const file = openSync(path, 'r');
    const found = [...linesOf(path)].map(({ offset, bytes }) => {
      const again = Buffer.alloc(bytes?.length ?? 0);
      readSync(file, again, 0, again.length, offset);
      expect(again.equals(bytes as Buffer)).toBe(true);
      return again.toString();
    });
    expect(found).toEqual(texts);
  });

  test('counts blank lines and leaves them out', () => {
    const path = join(temporaryFolder(), 'lines.jsonl');
    writeFileSync(path, '1\n\n \r\n2\r\n3');
    expect([...linesOf(path)].map(({ number, bytes }) => [number, bytes?.toString()])).toEqual([
      [1, '1'],
      [4, '2\r'],
      [5, '3'],
    ]);
  });
});

describe('positions in a line', () => {
  const text = String.raw`{"a\"{":[1,{"b":"x\\"},[[]] ],"kind" : "K","record":{"c":null,"d":{"e":true}, "f":"}]"}}`;
  const source = jsonSource({ id: 0, file: 'x.jsonl', line: 7 }, text, undefined, []);
  const at = (...path: (string | number)[]) => text.slice(source.positionOf(path).column - 1);

  test('are those of scalars themselves, and of the keys of all else', () => {
    expect(source.positionOf(['kind'])).toMatchObject({ line: 7 });
    expect(at('kind')).toMatch(/^"K"/);
    expect(at('a"{')).toMatch(/^"a\\"\{":\[/);
    expect(at('a"{', 0)).toMatch(/^1,/);
    expect(at('a"{', 1, 'b')).toMatch(/^"x/);
    expect(at('record', 'c')).toMatch(/^"c":null/);
    expect(at('record', 'd', 'e')).toMatch(/^true/);
    expect(at('record', 'f')).toMatch(/^"\}\]"/);
  });

  test('of what is missing are those of what should hold it', () => {
    expect(at('record', 'd', 'z', 3)).toMatch(/^"d":/);
    expect(at('kind', 'z')).toMatch(/^"K"/);
    expect(source.positionOf([])).toEqual({ line: 7, column: 1 });
  });

  test('agree with the parser on what is there', () => {
    const keys = [...membersOf(text, 0)].map(({ key }) => key);
    expect(keys).toEqual(Object.keys(parseJson(text).content as object));
    expect(repeatedKeys(text, parseJson(text).content)).toEqual([]);
  });

  test('find keys that come twice, in strings or not', () => {
    const twice = '{"a":"\\":\\":","b":{"c":1,"c":2},"a":[{"d":1,"d":":"}]}';
    expect(repeatedKeys(twice, JSON.parse(twice)).map((offset) => twice.slice(offset, offset + 3))).toEqual([
      '"c"',
      '"a"',
      '"d"',
    ]);
  });
});
