import { closeSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { articleRecord } from './article.ts';
import { headsOf } from './heads.ts';
import { type Kind, kinds, worldOf } from './world.ts';

/** How much of a corpus is written. */
export interface Written {
  commitments: number;
  articles: number;
  shared: number;
  bytes: number;
}

/**
 * Writes a synthetic corpus as JSON Lines into a new or empty folder: `articles.jsonl`, and
 * `shared.jsonl` with whatever they name. The same seed and number make the same bytes. An article
 * is written as it is made; only which shared records are named is remembered.
 * @throws an Error when there is something in the folder.
 */
export function writeCorpus(
  directory: string,
  commitments: number,
  seed: number,
  onProgress: (written: Written) => void = () => {},
): Written {
  mkdirSync(directory, { recursive: true });
  if (readdirSync(directory).length > 0) throw new Error(`${directory} is not empty. Give a new folder.`);
  const world = worldOf(seed, commitments);
  const used = Object.fromEntries(kinds.map((kind) => [kind, new Uint8Array(world.sizes[kind])])) as Record<
    Kind,
    Uint8Array
  >;
  const heads = headsOf(seed, commitments, world);
  const use = (kind: Kind, number: number) => {
    used[kind][number] = 1;
  };
  const written: Written = { commitments: 0, articles: 0, shared: 0, bytes: 0 };

  const out = lineWriter(join(directory, 'articles.jsonl'), written);
  while (written.commitments < commitments) {
    const count = Math.min(heads.article(written.articles).count, commitments - written.commitments);
    out.write({ kind: 'ARTICLE', record: articleRecord(seed, world, heads, use, written.articles, count) });
    written.articles += 1;
    written.commitments += count;
    onProgress(written);
  }
  out.close();

  const shared = lineWriter(join(directory, 'shared.jsonl'), written);
  // A record refers to kinds further down the list, or to an earlier record of its own kind.
  for (const kind of kinds) {
    for (let number = world.sizes[kind] - 1; number >= 0; number--) {
      if (!used[kind][number]) continue;
      for (const [other, at] of world.references(kind, number)) used[other][at] = 1;
      shared.write({ kind, slug: world.slug(kind, number), record: world.record(kind, number) });
      written.shared += 1;
    }
  }
  shared.close();
  return written;
}

/** Writes values as lines, gathered into large pieces. */
function lineWriter(path: string, written: Written) {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  let length = 0;
  const flush = () => {
    written.bytes += writeSync(file, lines.join(''));
    lines = [];
    length = 0;
  };
  return {
    write(value: object) {
      const line = `${JSON.stringify(value)}\n`;
      lines.push(line);
      length += line.length;
      if (length > 1_000_000) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
