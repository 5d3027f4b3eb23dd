import { openCorpus } from '../../../../db/open.ts';
import { peerPackage } from './packages.ts';
import { rootResolvers } from './rootResolvers.ts';
import { typeDefs } from './schema.ts';
import { type Many, type One, prepareSource, type Row } from './source.ts';

interface Query {
  obj: Row;
  params: { first?: number };
}

interface Fastify {
  register: (plugin: unknown, options: object) => void;
  listen: (address: { port: number; host: string }) => Promise<string>;
}

const fastify = peerPackage<() => Fastify>('fastify');
const mercurius = peerPackage<unknown>('mercurius');

const corpus = openCorpus(process.env['CORPUS_DB'] ?? 'corpus.db');
const source = prepareSource(corpus.$client);

/** Rows do not come twice in an answer so often that remembering them by their text would pay. */
const opts = { cache: false };

const list = (many: Many) => ({
  loader: async (queries: Query[]) =>
    many(queries.map(({ obj }) => obj.id)).map((rows, index) => ({
      nodes: rows.slice(0, queries[index]?.params.first ?? 20),
    })),
  opts,
});

/** The row that a column points at, where it does. */
const single = (one: One, column = 'id') => ({
  loader: async (queries: Query[]) => {
    const ids = queries.map(({ obj }) => obj[column] as number | null);
    const found = one(ids.filter((id) => id !== null));
    let next = 0;
    return ids.map((id) => (id === null ? null : found[next++]));
  },
  opts,
});

const app = fastify();
app.register(mercurius, {
  schema: typeDefs,
  resolvers: rootResolvers(source),
  loaders: {
    Commitment: {
      promisors: list(source.promisors),
      promisees: list(source.promisees),
      sectors: list(source.sectors),
      claims: list(source.claims),
    },
    Claim: {
      article: single(source.articleOfClaim, 'article_id'),
      speaker: single(source.named, 'speaker_id'),
      speakerOffice: single(source.officeOfClaim),
      passages: list(source.passages),
    },
    Office: { country: single(source.countryOfOffice) },
  },
  jit: 1,
});
console.log(`listening at ${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`);
