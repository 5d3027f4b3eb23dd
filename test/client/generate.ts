import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { parse } from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import { readOperations } from '../../src/server/graphiql/operations.ts';

/**
 * A `where` in an answer fits the variable in which it is sent back: it can be assigned to the
 * `where` of every noun that is counted.
 */
const whereValue = Object.keys(schema.getTypeMap())
  .filter((name) => name.endsWith('Dimension'))
  .map((name) => name.replace(/Dimension$/, 'Where'))
  .join(' & ');

const folder = fileURLToPath(new URL('./generated/', import.meta.url));

/**
 * Runs graphql-codegen’s client preset over the schema and the gallery’s operations; file names and
 * their contents.
 */
export async function generateClient(): Promise<Map<string, string>> {
  const documents = readOperations().map(({ name, document }) => ({
    location: name,
    rawSDL: document,
    document: parse(document),
  }));
  const options = {
    baseOutputDir: folder,
    schema: parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')),
    schemaAst: schema,
    documents,
    config: {
      importExtension: '.ts',
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      scalars: {
        Date: 'string',
        Decimal: { input: 'string | number', output: 'string' },
        WhereValue: whereValue,
      },
    },
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
    documentTransforms: [],
  };
  const sections = await preset.buildGeneratesSection(options as never);
  // All at once: the sections of the preset wait for one another.
  const files = await Promise.all(
    sections.map(async (section) => [section.filename.replace(folder, ''), await codegen(section)] as const),
  );
  return new Map(files);
}

if (import.meta.main) {
  const files = await generateClient();
  if (process.argv.includes('--check')) {
    const stale = [...files].filter(
      ([name, text]) => !readdirSync(folder).includes(name) || readFileSync(folder + name, 'utf8') !== text,
    );
    if (stale.length) {
      console.error(
        `The generated client is not up to date: ${stale.map(([name]) => name).join(', ')}. Run npm run client.`,
      );
      process.exitCode = 1;
    }
  } else {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(folder + name, text);
  }
}
