import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readOperations } from '../../src/server/graphiql/operations.ts';
import { openApp, realCorpus } from '../harness.ts';
import { withAnswers } from '../readmeAnswers.ts';
import { withParts } from '../readmeParts.ts';

/** Where the answers to the gallery’s operations are kept, one file each. */
export const answers = fileURLToPath(new URL('./answers/', import.meta.url));

/** The answers of the shipped corpus to the gallery’s operations, as the text of their files. */
export async function answerOperations(): Promise<Map<string, string>> {
  const { ask } = openApp(realCorpus);
  const texts = new Map<string, string>();
  for (const { name, document } of readOperations()) {
    const { data, errors } = await ask(document);
    if (errors) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
    texts.set(name, `${JSON.stringify(data, null, 2)}\n`);
  }
  return texts;
}

if (import.meta.main) {
  mkdirSync(answers, { recursive: true });
  const given = await answerOperations();
  for (const [name, text] of given) writeFileSync(`${answers}${name}.json`, text);
  for (const file of ['README.md', 'src/README.md']) {
    const readme = new URL(`../../${file}`, import.meta.url);
    writeFileSync(readme, withParts(withAnswers(readFileSync(readme, 'utf8'), given)));
  }
}
