// biome-ignore lint/suspicious/noExplicitAny: golden answers have the shape of their operation
type Golden = any;

/** A number as one reads it. */
const big = (value: number) => value.toLocaleString('en');

/** What the README answers to a question of the gallery, by the operation’s name, told from its golden answer. */
export const readmeAnswers: Record<string, (answer: Golden) => string> = {
  'promises-between-two-countries': ({ commitments: { totalCount, nodes } }) => {
    const [{ summary, force, status, claims }] = nodes;
    const [{ speaker, article, passages }] = claims.nodes;
    const [{ start, end }] = passages.nodes;
    return `${totalCount}, alone or together. The first: “${summary}” Force \`${force}\`, status \`${status.status}\`, said by ${speaker.name}, written in code points ${start} to ${end} of “${article.label}”.`;
  },
  'promises-with-a-target': ({ commitments: { totalCount, nodes } }) => {
    const [trade, homes, oil] = nodes.map((node: Golden) => node.figures.nodes[0]);
    return `${totalCount}: ${big(trade.valueInBaseUnits)} \`${trade.unit}\` of trade, homes for ${homes.valueInBaseUnits} families, ${big(oil.valueInBaseUnits)} \`${oil.unit}\` of oil.`;
  },
  'deadlines-passed': ({ commitments: { totalCount, nodes } }) =>
    `On \`2019-06-30\`: ${totalCount}, due by ${nodes[0].deadline.latest}. In full below.`,
  'who-promises-most': ({ countries: { nodes } }) =>
    `${nodes.map(({ name, firm, all }: Golden) => `${name} (${firm.totalCount} of ${all.totalCount})`).join(', ')}: ordered by a count of those only that are firm.`,
  'too-vague-to-check': ({ commitments: { totalCount, nodes } }) =>
    `${totalCount}. “${nodes[0].summary}” lacks ${nodes[0].specificity.missing.map((name: string) => `\`${name}\``).join(', ')}.`,
  'evidence-for-a-promise': ({ commitment: { summary, claims } }) => {
    const { attributedTo, passages } = claims.nodes[1];
    const [{ start, end, article }] = passages.nodes;
    return `“${summary}” ${attributedTo.nodes[0].name} is relayed with it in code points ${start} to ${end} of ${article.codePoints}, with the hash of both.`;
  },
  'narrow-down': ({ commitments: { totalCount, facets } }) => {
    const [first, second] = facets.force.values;
    const [sector] = facets.sector.values;
    return `Of ${totalCount} promises of Belarus ${first.count} are of \`${first.value}\`, ${second.count} of \`${second.value}\`; ${sector.count} touch ${sector.node.name}, in Russian as asked. Each value comes with the \`where\` that narrows to it.`;
  },
  'promises-by-promisor-and-force': ({ commitmentStats: { groups, rows } }) => {
    const told = rows.slice(0, 3).map(({ keys: [who, force], count }: Golden) => {
      return `${who.label} \`${force.label}\` ${count}`;
    });
    return `${told.join(', ')}, and ${groups - 3} more groups of at least three.`;
  },
  timeline: ({ timeline: { buckets, uncertain } }) => {
    const told = buckets
      .filter(({ commitments }: Golden) => commitments > 1)
      .map(
        ({ value, commitments, claims, events }: Golden) =>
          `${value}: ${commitments} promises, ${claims} claims, ${events} events.`,
      );
    return `${told.join(' ')} ${uncertain.commitments} promises have dates that span several years; they stand apart.`;
  },
  dyad: ({ dyad: { from, to, promises, returned, joint, reciprocity } }) =>
    `${from.name} to ${to.name} ${promises.totalCount}, in return ${returned.totalCount}, jointly ${joint.totalCount}: a reciprocity of ${reciprocity.toFixed(2)}.`,
  thread: ({ commitment: { thread } }) => {
    const { steps, total } = thread;
    const articles = new Set(steps.flatMap(({ article }: Golden) => article?.label ?? []));
    const [{ from, to }] = steps.flatMap(({ changes }: Golden) => changes);
    const reported = steps.filter(({ kind }: Golden) => kind === 'REPORTED');
    return `In ${total} steps through ${articles.size} articles, from ${reported[0].on.edtf} to ${reported.at(-1).on.edtf}: an \`${from}\` becomes an \`${to}\`.`;
  },
  coverage: ({ coverage: { country, articles, outlets, languages, gaps } }) => {
    const [{ from, to, days }] = gaps.gaps;
    return `About ${country.name} ${articles.totalCount} articles (${languages.join(', ')}) of ${outlets} outlets; none for ${days} days, ${from} to ${to}, unless the ${gaps.undated} undated lies there.`;
  },
  disagreements: ({ disagreements: { total, groups } }) => {
    const [{ figures, contradictory }] = groups;
    const values = figures.map(({ value }: Golden) => `more than ${value}`).join(' and ');
    return `${total} group: ${values} enterprises, by ${figures[0].claims.nodes[0].speaker.name}. Contradictory: \`${contradictory}\`; the labels tell why.`;
  },
  'search-in-any-script': ({ russian, azerbaijani, misspelt }) => {
    const [one, two, three] = [russian, azerbaijani, misspelt].map(({ edges }) => edges[0]);
    return `\`${one.matched.text}\` is the ${one.node.name}, \`${two.matched.text}\` is ${two.node.name}, and \`Lukaschenko\`, a \`${three.matched.by}\`, is ${three.node.name}.`;
  },
  'search-the-promises': ({ search: { totalCount, facets } }) => {
    const others = facets.type.values.slice(1, 4).map(({ value, count }: Golden) => `${count} \`${value}\``);
    return `Of assembly or joint production, but not of Smolensk, ${totalCount} promises; the facet has ${others.join(', ')} besides.`;
  },
  'complete-as-one-types': ({ suggest }) =>
    `\`см\`: ${suggest
      .slice(0, 2)
      .map(({ text }: Golden) => text)
      .join(', ')} and ${suggest.length - 2} more. In full below.`,
};

/** The rows of the README’s table of questions. */
export const readmeRows =
  /^\| \[(?<title>[^\]]+)\]\((?<file>src\/operations\/\d+-(?<name>[\w-]+)\.graphql)\) \| (?<answer>.+) \|$/gm;

/** A README with the answers in its table told anew from golden answers. */
export const withAnswers = (readme: string, goldens: Map<string, string>) =>
  readme.replace(readmeRows, (row, title, file, name) => {
    const answer = readmeAnswers[name]?.(JSON.parse(goldens.get(name) ?? '{}'));
    return answer ? `| [${title}](${file}) | ${answer} |` : row;
  });
