import { openCorpus } from '../../../../db/open.ts';
import { peerPackage } from './packages.ts';
import { rootResolvers } from './rootResolvers.ts';
import { typeDefs } from './schema.ts';
import { type Many, type One, prepareSource, type Row } from './source.ts';

interface Loader<Value> {
  load: (id: number) => Promise<Value>;
}

const { ApolloServer } = peerPackage<{ ApolloServer: new (options: object) => object }>('@apollo/server');
const { startStandaloneServer } = peerPackage<{
  startStandaloneServer: (server: object, options: object) => Promise<{ url: string }>;
}>('@apollo/server/standalone');
const DataLoader =
  peerPackage<new <Value>(load: (ids: readonly number[]) => Promise<Value[]>) => Loader<Value>>('dataloader');

const corpus = openCorpus(process.env['CORPUS_DB'] ?? 'corpus.db');
const source = prepareSource(corpus.$client);

/** Loaders live as long as a request. */
function makeLoaders() {
  const many = (load: Many) => new DataLoader(async (ids) => load([...ids]));
  const one = (load: One) => new DataLoader(async (ids) => load([...ids]));
  return {
    promisors: many(source.promisors),
    promisees: many(source.promisees),
    sectors: many(source.sectors),
    claims: many(source.claims),
    passages: many(source.passages),
    articleOfClaim: one(source.articleOfClaim),
    named: one(source.named),
    officeOfClaim: one(source.officeOfClaim),
    countryOfOffice: one(source.countryOfOffice),
  };
}

type Loaders = ReturnType<typeof makeLoaders>;

const list =
  (loader: 'promisors' | 'promisees' | 'sectors' | 'claims' | 'passages') =>
  async ({ id }: Row, { first }: { first: number }, loaders: Loaders) => ({
    nodes: (await loaders[loader].load(id)).slice(0, first),
  });

const server = new ApolloServer({
  typeDefs,
  resolvers: {
    ...rootResolvers(source),
    Commitment: {
      promisors: list('promisors'),
      promisees: list('promisees'),
      sectors: list('sectors'),
      claims: list('claims'),
    },
    Claim: {
      article: (claim: Row, _: unknown, loaders: Loaders) =>
        loaders.articleOfClaim.load(claim['article_id'] as number),
      speaker: (claim: Row, _: unknown, loaders: Loaders) =>
        claim['speaker_id'] === null ? null : loaders.named.load(claim['speaker_id'] as number),
      speakerOffice: ({ id }: Row, _: unknown, loaders: Loaders) => loaders.officeOfClaim.load(id),
      passages: list('passages'),
    },
    Office: { country: ({ id }: Row, _: unknown, loaders: Loaders) => loaders.countryOfOffice.load(id) },
  },
});
const { url } = await startStandaloneServer(server, {
  context: async () => makeLoaders(),
  listen: { port: 0, host: '127.0.0.1' },
});
console.log(`listening at ${url}graphql`);
