import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The widest line of a comment. */
const width = 100;

test(`comments have at most ${width} columns`, () => {
  const files = globSync('{db,seed,src,test}/**/*.{ts,js}', { cwd: root }).filter(
    (file) => !file.includes('generated'),
  );
  expect(files.length).toBeGreaterThan(100);
  const tooLong = files.flatMap((file) =>
    readFileSync(`${root}${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /^\s*(?:\/\/|\*|\/\*)/.test(line) && [...line].length > width ? [`${file}:${index + 1}`] : [],
      ),
  );
  expect(tooLong).toEqual([]);
});
