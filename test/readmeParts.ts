import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorCodes } from '../src/graphql/errors.ts';
import { warningCodes } from '../src/graphql/execute/warnings/warnings.ts';
import { readOperations } from '../src/server/graphiql/operations.ts';
import { kindsTable, questionsTable } from './graphql/search/questions/figures.ts';
import { figuresTable } from './graphql/search/spellings/figures.ts';

/** The folder of the project, with a slash at its end. */
export const project = fileURLToPath(new URL('../', import.meta.url));

/** The parts of README files that are made from the project, by the name in their marker. */
const parts: Record<string, () => string> = {
  'error codes': () =>
    [
      '| code | meaning |',
      '| --- | --- |',
      ...Object.entries(errorCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
    ].join('\n'),
  spellings: figuresTable,
  questions: questionsTable,
  'kinds of queries': kindsTable,
  'warning codes': () =>
    [
      '| code | meaning |',
      '| --- | --- |',
      ...Object.entries(warningCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
    ].join('\n'),
  gallery: () => {
    const files = readdirSync(`${project}src/operations`);
    const fileOf = (name: string) => files.find((file) => file.replace(/^\d+-/, '') === `${name}.graphql`);
    return [...Map.groupBy(readOperations(), ({ theme }) => theme)]
      .map(([theme, operations]) => {
        const items = operations.map(
          ({ title, name }) =>
            `- [${title}](operations/${fileOf(name)}) ([answer](../test/examples/answers/${name}.json))`,
        );
        return [`**${theme}**`, '', ...items].join('\n');
      })
      .join('\n\n');
  },
};

/** The files of the project that a README shows. */
const shownFile = /(?<head><!-- file: (?<path>\S+) -->\n```\w*\n)(?:(?!```)[\s\S])*(?<tail>```)/g;

/** A README with its made parts and shown files as they have to be. */
export const withParts = (readme: string): string =>
  readme
    .replace(/(<!-- (?<name>[a-z ]+) -->\n)[\s\S]*?(<!-- end -->)/g, (all, head, name, tail) => {
      const part = parts[name];
      return part ? `${head}${part()}\n${tail}` : all;
    })
    .replace(shownFile, (_, head, path, tail) => `${head}${readFileSync(project + path, 'utf8')}${tail}`);
