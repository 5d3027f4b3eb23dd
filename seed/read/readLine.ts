import { type SharedFile, sharedFileNames, sharedFiles } from '../shapes/files.ts';
import { exactNumber } from './exactNumber.ts';
import { type JsonLine, jsonSource, parseJson, repeatedKeys, roundedNumbers, TooDeep } from './jsonSource.ts';
import { longestLine } from './lines.ts';
import { nearest } from './nearest.ts';
import { fileProblem, type Problem, show } from './problem.ts';
import { readArticle } from './readArticle.ts';
import { readSharedRecord } from './readFolder.ts';
import { asMapping, emptyReading, type Reading } from './reading.ts';

/** The position of a line: its id among all lines read, its file and its number there. */
export interface LinePlace {
  id: number;
  file: string;
  line: number;
}

const sharedKinds = new Map<string, SharedFile>(
  sharedFileNames.map((name) => [sharedFiles[name].kind, name]),
);
const kinds = ['ARTICLE', ...sharedKinds.keys()];
const utf8 = new TextDecoder('utf-8', { fatal: true });
const fields = ['kind', 'slug', 'record'];

/**
 * Reads a line of JSON Lines, `{ "kind": …, "slug": …, "record": … }`: one shared record with its
 * slug, or the file of one article without `slug`, because the article contains its own. The record
 * has the same shape as in YAML. `trusted` skips all checks of a line that was read before without
 * problems.
 */
export function readLine(place: LinePlace, bytes: Buffer | null, trusted = false): Reading {
  const reading = emptyReading(trusted);
  const complain = (fault: { expected: string } & Partial<Problem>) =>
    reading.problems.push(
      fileProblem(place.file, { rule: 'shape', line: place.line, record: 'line', ...fault }),
    );
  const unreadable = (fault: { expected: string; column?: number }) => {
    complain({ rule: 'json', ...fault });
    reading.complete = false;
    return reading;
  };

  if (bytes === null) return unreadable({ expected: `a line of at most ${longestLine} bytes` });
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return unreadable({ expected: 'a line in UTF-8' });
  }
  const { content, fault }: JsonLine = parseJson(text);
  if (fault) return unreadable(fault);
  if (!trusted) {
    try {
      for (const offset of repeatedKeys(text, content))
        complain({ rule: 'json', column: offset + 1, expected: 'each key once in a mapping' });
    } catch (error) {
      if (error instanceof TooDeep) return unreadable({ column: error.offset + 1, expected: error.message });
      throw error;
    }
    for (const { offset, rounded } of roundedNumbers(text))
      complain({ rule: 'json', column: offset + 1, expected: exactNumber(rounded) });
  }

  const envelope = asMapping(content);
  const at = (...path: string[]) => jsonSource(place, text, envelope['record'], path);
  const column = (key: string) => at().positionOf([key]).column;
  for (const key of Object.keys(envelope)) {
    if (fields.includes(key) && !(key === 'slug' && envelope['kind'] === 'ARTICLE')) continue;
    const expected = `one of the fields ${fields.join(', ')}${key === 'slug' ? ', and no slug beside that of the article' : ''}`;
    complain({ column: column(key), field: key, expected, found: show(key), nearest: nearest(key, fields) });
  }
  const { kind, slug, record } = envelope;
  const shared = sharedKinds.get(String(kind));
  if (kind !== 'ARTICLE' && !shared) {
    const expected = `one of ${kinds.join(', ')}`;
    complain({
      column: column('kind'),
      field: 'kind',
      expected,
      found: show(kind),
      nearest: nearest(String(kind), kinds),
    });
  } else if (shared && typeof slug !== 'string') {
    complain({
      column: column('slug'),
      field: 'slug',
      expected: 'the slug of the record',
      found: show(slug),
    });
  } else if (record === undefined) {
    complain({ field: 'record', expected: 'the record', found: 'nothing' });
  } else if (shared) {
    const location = { kind: sharedFiles[shared].kind, slug: slug as string, article: null, path: [] };
    readSharedRecord(reading, shared, record, { ...location, source: at('record') });
  } else {
    readArticle(at('record'), `line ${place.line}`, reading);
  }
  return reading;
}
