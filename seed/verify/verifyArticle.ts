import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  bytesAt,
  type CopyState,
  checkCopy,
  type Fingerprint,
  type LineEnds,
  type Passage,
  type PassageCheck,
  readText,
} from './evidence.ts';
import type { ArticleEvidence } from './readEvidence.ts';

/** The state of a copy, or the reason why there is none. */
export type FileState = CopyState | 'ABSENT' | 'UNREADABLE';

/** The result of verifying one article. */
export interface ArticleCheck {
  article: string;
  file: string;
  state: FileState;
  expected: Fingerprint;
  found: { sha256: string; codePoints: number | null } | null;
  /**
   * The line ends with which the copy equals the recorded file; null when it already does, or
   * differs in more.
   */
  lineEnds: LineEnds | null;
  passages: PassageCheck[];
}

/** A passage with its text; null when the copy does not contain it. */
export interface QuotedPassage extends PassageCheck {
  text: string | null;
}

/** Whether a path is a folder. */
export const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

/** Compares the copy of an article in a folder with its record. Only reads. */
export function verifyArticle(
  article: ArticleEvidence,
  sources: string,
  onPassage?: (passage: Passage) => void,
): ArticleCheck {
  const { slug, file, sha256, codePoints, passages } = article;
  const known = { article: slug, file, expected: { sha256, codePoints } };
  const bytes = readCopy(article, sources);
  if (typeof bytes === 'string') {
    const unchecked = passages.map(({ slug, start, end }) => ({ slug, start, end }));
    return {
      ...known,
      state: bytes,
      found: null,
      lineEnds: null,
      passages: unchecked.map((passage) => ({ ...passage, state: 'UNCHECKED', found: null, lineEnds: null })),
    };
  }
  const copy = checkCopy(bytes, article, passages, onPassage);
  return {
    ...known,
    state: copy.state,
    found: { sha256: copy.sha256, codePoints: copy.codePoints },
    lineEnds: copy.lineEnds,
    passages: copy.passages,
  };
}

function readCopy({ file }: ArticleEvidence, sources: string): Uint8Array | 'ABSENT' | 'UNREADABLE' {
  try {
    return readFileSync(join(sources, file));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'ABSENT' : 'UNREADABLE';
  }
}

/** Whether the file is the recorded one and each passage is at its position. */
export function isVerified({ state, passages }: ArticleCheck): boolean {
  return state === 'SAME' && passages.every((passage) => passage.state === 'VERIFIED');
}

/**
 * Passages of an article with their text, if the copy contains it at any position. Their hashes are
 * verified.
 */
export function quote(
  article: ArticleEvidence,
  passages: Passage[],
  sources: string,
): { check: ArticleCheck; passages: QuotedPassage[] } {
  const check = verifyArticle({ ...article, passages }, sources);
  const bytes = readCopy(article, sources);
  const text = typeof bytes === 'string' ? null : readText(bytes);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    check,
    passages: check.passages.map((passage) => {
      const words = text && passage.found && bytesAt(text, passage.found);
      return { ...passage, text: words && decoder.decode(words) };
    }),
  };
}
