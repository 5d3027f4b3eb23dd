import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gt } from 'drizzle-orm';
import type { Corpus } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import { namingFile } from '../read/failure.ts';
import { lengthOf, readText, sha256Of } from '../verify/evidence.ts';

/**
 * Loads the texts of the articles whose files are in the folder, after verifying their hashes.
 * Returns their number.
 * @throws an Error that names every file that differs from its record.
 */
export function loadTexts(corpus: Corpus, sources: string): number {
  const changed: string[] = [];
  let loaded = 0;
  for (const article of articlesOf(corpus)) {
    if (!existsSync(join(sources, article.file))) continue;
    loaded += 1;
    const path = join(sources, article.file);
    const bytes = namingFile(path, () => readFileSync(path));
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
      `These files in ${sources} differ from their records: ${changed.join(', ')}. Inspect them with npm run verify, or remove them.`,
    );
  }
  return loaded;
}

/** Yields the articles by id in pages of 1000, so that texts can be inserted meanwhile. */
function* articlesOf(corpus: Corpus) {
  const { id, slug, file, sha256, codePoints } = schema.article;
  const pageAfter = (after: number) =>
    corpus
      .select({ id, slug, file, sha256, codePoints })
      .from(schema.article)
      .where(gt(id, after))
      .orderBy(id)
      .limit(1000)
      .all();
  for (let page = pageAfter(0); page.length > 0; page = pageAfter(page.at(-1)?.id ?? 0)) yield* page;
}
