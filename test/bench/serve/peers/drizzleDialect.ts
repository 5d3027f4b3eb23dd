import { commitmentCursor, readCommitmentCursor } from '../cursor.ts';
import type { Dialect } from '../dialect.ts';
import type { Variables } from '../variables.ts';

interface Named {
  slug: string;
  names: { name: string }[];
}

interface Office {
  post: { slug: string };
  country: Named | null;
}

interface Commitment {
  slug: string;
  summary: string;
  madeEdtf: string;
  madeLatest: string;
  standing: { force: string };
  parties: { role: string; actor: Named }[];
  claims: {
    slug: string;
    voice: string;
    article: object;
    speaker: Named | null;
    tenure: { tenure: { office: Office } } | null;
  }[];
}

interface Found {
  commitment: Commitment[];
}

interface FoundOne {
  commitmentSingle:
    | (Record<string, unknown> & {
        standing: { force: string; status: string; assessment: { asOfEdtf: string } | null };
      })
    | null;
}

const page = `commitment(
    limit: 21
    where: { OR: [{ madeLatest: { lt: $made } }, { madeLatest: { eq: $made }, slug: { lt: $slug } }] }
    orderBy: { madeLatest: { direction: desc, priority: 2 }, slug: { direction: desc, priority: 1 } }
  )`;
const named = 'slug names(limit: 1, where: { type: { eq: "PREFERRED" }, lang: { eq: "en" } }) { name }';

const placeOf = ({ after }: Variables) => {
  const [made, slug] = readCommitmentCursor(after ?? '');
  return { made, slug };
};

const pageInfoOf = (rows: Commitment[]) => {
  const last = rows.slice(0, 20).at(-1);
  return {
    hasNextPage: rows.length > 20,
    endCursor: last ? commitmentCursor(last.madeLatest, last.slug) : null,
  };
};

const nameOf = (row: Named | null | undefined) => row && { slug: row.slug, name: row.names[0]?.name };

const headOf = ({ slug, summary, standing, madeEdtf }: Commitment) => ({
  slug,
  summary,
  force: standing.force,
  made: { edtf: madeEdtf },
});

/**
 * The operations in the schema that drizzle-graphql makes. It cannot filter or order by what a relation leads to, so lists of parties come whole, and
 * nested lists and the filtered list cannot be asked at all. Two fields of one relation with different arguments answer the same there, so all parties
 * come in one.
 */
export const drizzleDialect: Dialect = {
  ListOfTwenty: {
    query: `query ListOfTwenty($made: String!, $slug: String!) {
  ${page} {
    slug summary madeEdtf madeLatest
    standing { force }
    parties(where: { role: { inArray: ["PROMISOR", "PROMISEE"] } }) { role actor { ${named} } }
    claims(limit: 1, orderBy: { slug: { direction: asc, priority: 1 } }) {
      slug voice
      article { slug label }
      speaker { ${named} }
      tenure { tenure { office { post { slug } country { ${named} } } } }
    }
  }
}`,
    variables: placeOf,
    answer: ({ commitment }: Found) => ({
      commitments: {
        nodes: commitment.slice(0, 20).map((row) => {
          const first = (role: string) => ({
            nodes: row.parties
              .filter((party) => party.role === role)
              .map(({ actor }) => nameOf(actor))
              .sort((a, b) => ((a?.slug ?? '') < (b?.slug ?? '') ? -1 : 1))
              .slice(0, 1),
          });
          return {
            ...headOf(row),
            promisors: first('PROMISOR'),
            promisees: first('PROMISEE'),
            claims: {
              nodes: row.claims.map(({ tenure, speaker, ...claim }) => {
                const office = tenure?.tenure.office;
                return {
                  ...claim,
                  speaker: nameOf(speaker) ?? null,
                  speakerOffice: office
                    ? { slug: office.post.slug, country: nameOf(office.country) ?? null }
                    : null,
                };
              }),
            },
          };
        }),
        pageInfo: pageInfoOf(commitment),
      },
    }),
  },
  DeepPage: {
    query: `query DeepPage($made: String!, $slug: String!) {
  ${page} { slug summary madeEdtf madeLatest standing { force } }
}`,
    variables: placeOf,
    answer: ({ commitment }: Found) => ({
      commitments: { nodes: commitment.slice(0, 20).map(headOf), pageInfo: pageInfoOf(commitment) },
    }),
  },
  LookUp: {
    query: `query LookUp($slug: String!) {
  commitmentSingle(where: { slug: { eq: $slug } }) {
    slug summary conditionality verifiable madeEdtf madeEarliest madeLatest madeBasis deadlineEdtf
    standing { force status assessment { asOfEdtf } }
  }
}`,
    variables: (variables) => variables,
    answer: ({ commitmentSingle: row }: FoundOne) => ({
      commitment: row && {
        slug: row['slug'],
        summary: row['summary'],
        force: row.standing.force,
        conditionality: row['conditionality'],
        verifiable: row['verifiable'],
        made: {
          edtf: row['madeEdtf'],
          earliest: row['madeEarliest'],
          latest: row['madeLatest'],
          basis: row['madeBasis'],
        },
        deadline: row['deadlineEdtf'] === null ? null : { edtf: row['deadlineEdtf'] },
        status: {
          status: row.standing.status,
          asOf: row.standing.assessment && { edtf: row.standing.assessment.asOfEdtf },
        },
      },
    }),
  },
};
