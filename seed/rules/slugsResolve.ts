import { nearest } from '../nearest.ts';
import type { RecordKind } from '../shapes/slug.ts';
import { aKind, kindsInWords } from '../wording.ts';
import type { Rule } from './rule.ts';

export const slugsResolve: Rule = {
  name: 'slugs-resolve',
  description: 'Every slug, code and key leads to a record, and to one of the right kind.',
  *check({ written, references }) {
    const kinds = new Map<string, Set<RecordKind>>();
    for (const { slug, kind } of written) kinds.set(slug, (kinds.get(slug) ?? new Set()).add(kind));

    for (const { from, path, target, to } of references) {
      const found = kinds.get(target);
      if (to.some((kind) => found?.has(kind))) continue;
      if (to.includes('PASSAGE')) {
        const key = target.slice(`${from.article}.`.length);
        yield { at: from, path, expected: 'the key of a passage of this article', found: `'${key}'` };
        continue;
      }
      const other = [...(found ?? [])][0];
      const candidates = written.filter(({ kind }) => to.includes(kind)).map(({ slug }) => slug);
      yield {
        at: from,
        path,
        expected: `the slug of ${kindsInWords(to)}`,
        found: other ? `'${target}', which is ${aKind(other)}` : `'${target}'`,
        nearest: other ? null : nearest(target, candidates),
      };
    }
  },
};
