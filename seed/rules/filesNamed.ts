import { basename } from 'node:path';
import type { Rule } from './rule.ts';

export const filesNamed: Rule = {
  name: 'files-named',
  description: 'The file of an article is named after its slug; files of JSON Lines are exempt.',
  *check({ raw }) {
    for (const at of raw) {
      if (at.kind !== 'ARTICLE' || at.path[0] !== 'article' || !at.source.file.endsWith('.yaml')) continue;
      const name = basename(at.source.file, '.yaml');
      if (name !== at.slug)
        yield {
          at,
          path: ['slug'],
          expected: `the slug '${name}', or the file name ${at.slug}.yaml`,
          found: `'${at.slug}'`,
        };
    }
  },
};
