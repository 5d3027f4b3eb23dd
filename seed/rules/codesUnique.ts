import { codesOf } from '../check/codes.ts';
import type { KeySpace, RecordIndex } from '../check/recordIndex.ts';
import { locationText } from '../check/wording.ts';
import type { Location } from '../read/records.ts';
import type { Path } from '../read/source.ts';
import type { Finding, Rule } from './rule.ts';

export const codesUnique: Rule = {
  name: 'codes-unique',
  description:
    'No two records have the same ISO code, outside identifier, file hash, passage, sector mapping or link.',
  *check(records, recordIndex) {
    for (const { space, at, path, text } of codesOf(records))
      yield* taken(recordIndex, space, at, path, text);
    const { entries } = records;
    yield* repeated(
      entries.PASSAGE.map((at) => ({
        at,
        path: [],
        text: `${at.article} ${at.value.start}–${at.value.end}`,
      })),
    );
    for (const at of entries.SECTOR) {
      yield* repeated(
        at.value.mappings.map(({ scheme, code }, index) => ({
          at,
          path: ['mappings', index],
          text: `${scheme} ${code}`,
        })),
      );
    }
    for (const at of [...entries.COMMITMENT, ...entries.STATEMENT]) {
      yield* repeated(
        at.value.links.map(({ type, to }, index) => ({ at, path: ['links', index], text: `${type} ${to}` })),
      );
    }
  },
};

const finding = (
  at: Location,
  path: Path,
  text: string,
  earlier: Pick<Location, 'source' | 'path'>,
): Finding => ({
  at,
  path,
  expected: 'a value that no other record has',
  found: `${text} as at ${locationText(earlier)}`,
});

/** A code that an earlier record of any source has. */
function* taken(
  recordIndex: RecordIndex,
  space: KeySpace,
  at: Location,
  path: Path,
  text: string,
): Generator<Finding> {
  const earlier = recordIndex.earlier(space, text, at, path);
  if (earlier) yield finding(at, path, text, earlier);
}

/** Codes that an earlier item of the same record or article has. */
function* repeated(codes: { at: Location; path: Path; text: string }[]): Generator<Finding> {
  const first = new Map<string, Location>();
  for (const { at, path, text } of codes) {
    const earlier = first.get(text);
    if (earlier) yield finding(at, path, text, earlier);
    else first.set(text, at);
  }
}
