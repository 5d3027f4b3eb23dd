// biome-ignore lint/suspicious/noExplicitAny: golden answers have the shape of their operation
type Golden = any;

/** The values that a README shows of an operation’s answer, in order, by the operation’s name. */
const shownValues: Record<string, (answer: Golden) => unknown[]> = {
  'promises-between-two-countries': ({ commitments: { totalCount, nodes } }) => {
    const [{ summary, force, status, claims }] = nodes;
    const [{ speaker, article, passages }] = claims.nodes;
    const [{ start, end }] = passages.nodes;
    return [totalCount, summary, force, status.status, speaker.name, start, end, article.label];
  },
  'deadlines-passed': ({ commitments: { totalCount, nodes } }) => {
    const [{ summary, deadline, schedule, status }] = nodes;
    return [totalCount, summary, deadline.latest, schedule, status.status];
  },
  'evidence-for-a-promise': ({ commitment: { summary, claims } }) => {
    const { attributedTo, passages } = claims.nodes[1];
    const [{ start, end, article }] = passages.nodes;
    return [summary, attributedTo.nodes[0].name, start, end, article.codePoints];
  },
  dyad: ({ dyad: { from, to, promises, returned, joint, reciprocity } }) => [
    from.name,
    to.name,
    promises.totalCount,
    returned.totalCount,
    joint.totalCount,
    reciprocity.toFixed(2),
  ],
  'search-in-any-script': ({ russian, azerbaijani, misspelt }) =>
    [russian, azerbaijani, misspelt].flatMap(({ edges: [{ matched, node }] }) => [
      matched.text,
      matched.by,
      node.name,
    ]),
};

/** The operations whose answers the README shows. */
export const shownOperations = Object.keys(shownValues);

const quotation = /“[^”]+”|`[^`]+`|\*\*[^*]+\*\*/g;

/** The values that a text quotes, in bold, as code or in quotation marks. */
export const quotedIn = (text: string): string[] =>
  Array.from(text.matchAll(quotation), ([quoted]) => quoted.replace(/^(?:“|`|\*\*)|(?:”|`|\*\*)$/g, ''));

/** The values that a text about an operation’s answer has to quote. */
export const valuesOf = (name: string, golden: string): string[] =>
  (shownValues[name]?.(JSON.parse(golden)) ?? []).map(String);

/** A text with the values that it quotes replaced, in order. */
export function withValues(text: string, values: readonly string[]): string {
  let index = 0;
  return text.replace(quotation, (quoted) => {
    const value = values[index] ?? quotedIn(quoted)[0];
    index += 1;
    if (quoted.startsWith('“')) return `“${value}”`;
    return quoted.startsWith('`') ? `\`${value}\`` : `**${value}**`;
  });
}

/** The rows of a table of questions with answers. */
export const answerRows =
  /^\| \[(?<title>[^\]]+)\]\((?<file>src\/operations\/\d+-(?<name>[\w-]+)\.graphql)\) \| (?<answer>.+) \|$/gm;

/** A README with the values in its table of answers taken from golden answers. */
export const withAnswers = (readme: string, goldens: ReadonlyMap<string, string>): string =>
  readme.replace(answerRows, (_, title, file, name, answer) => {
    const values = valuesOf(name, goldens.get(name) ?? '{}');
    return `| [${title}](${file}) | ${withValues(answer, values)} |`;
  });
