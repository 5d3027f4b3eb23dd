import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../operations/', import.meta.url));

/** One documented operation of the gallery. */
export interface Operation {
  /** The name of its file without the ending, which is also the operation’s name in kebab case. */
  name: string;
  /** The heading it stands under. */
  theme: string;
  /** The question it answers. */
  title: string;
  /** What to look at in the answer, and what to change. */
  description: string;
  /** The document, with its comments. */
  document: string;
}

const header = /^# (?<theme>[^:\n]+): (?<title>[^\n]+)\n(?<description>(?:#[^\n]*\n)*)/;

/**
 * Reads the documented operations: each file starts with comment lines, the first `# Theme:
 * Question`, the others what to look at.
 * @throws an Error that names a file without that header.
 */
export function readOperations(): Operation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const document = readFileSync(`${folder}${file}`, 'utf8');
      const found = header.exec(document)?.groups;
      if (!found) throw new Error(`${folder}${file} must start with a line "# Theme: Question"`);
      return {
        name: file.replace(/^\d+-/, '').replace(/\.graphql$/, ''),
        theme: found['theme'] ?? '',
        title: found['title'] ?? '',
        description: (found['description'] ?? '').replace(/^# ?/gm, '').replaceAll('\n', ' ').trim(),
        document,
      };
    });
}
