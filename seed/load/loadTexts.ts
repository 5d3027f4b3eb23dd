import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gt } from 'drizzle-orm';
import type { Corpus } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import { lengthOf, readText, sha256Of } from '../verify/evidence.ts';

/**
 * Puts the texts of articles into a corpus, for whoever holds their files: of each file in the folder that is, byte for byte, the one recorded. Articles whose
 * file is not there have no text. Returns how many have one.
 * @throws an Error that names every file that is not as recorded.
 */
export function loadTexts(corpus: Corpus, sources: string): number {
  const changed: string[] = [];
  let held = 0;
  for (const article of articlesOf(corpus)) {
    if (!existsSync(join(sources, article.file))) continue;
    held += 1;
    const bytes = readFileSync(join(sources, article.file));
    const text = sha256Of(bytes) === article.sha256 ? readText(bytes) : null;
    if (!text || lengthOf(text) !== article.codePoints) changed.push(`${article.file} (${article.slug})`);
    else
      corpus
        .insert(schema.articleText)
        .values({ articleId: article.id, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) })
        .run();
  }
  if (changed.length > 0) {
    throw new Error(
      `In ${sources} these are not the files that the records describe: ${changed.join(', ')}. Look at them with npm run verify, or take them away.`,
    );
  }
  return held;
}

/** The articles in the order of their slugs, some at a time, so that texts can be put in meanwhile. */
function* articlesOf(corpus: Corpus) {
  const { id, slug, file, sha256, codePoints } = schema.article;
  const some = (after: number) =>
    corpus
      .select({ id, slug, file, sha256, codePoints })
      .from(schema.article)
      .where(gt(id, after))
      .orderBy(id)
      .limit(1000)
      .all();
  for (let page = some(0); page.length > 0; page = some(page.at(-1)?.id ?? 0)) yield* page;
}
