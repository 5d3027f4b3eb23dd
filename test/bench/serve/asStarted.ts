import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  scripts: { start: string };
};

/** A path of package.json as one that holds in any folder. */
const located = (word: string) => (word.startsWith('./') ? fileURLToPath(new URL(word, root)) : word);

/** This server’s script and the flags that Node is given for it, as `npm start` runs it once the corpus is built. */
export const asStarted = {
  script: fileURLToPath(new URL('src/main.ts', root)),
  flags: (scripts.start.split(' && ').at(-1) ?? '').split(' ').slice(1, -1).map(located),
};
