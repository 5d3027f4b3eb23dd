import { openCorpus } from '../../../../db/open.ts';
import { peerPackage } from './packages.ts';
import { type Relation, relationsOf, rootResolvers } from './resolvers.ts';
import { typeDefs } from './schema.ts';
import { prepareSource, type Row } from './source.ts';

interface Loader {
  load: (id: number) => Promise<Row[] | Row | null>;
}

const { ApolloServer } = peerPackage<{ ApolloServer: new (options: object) => object }>('@apollo/server');
const { startStandaloneServer } = peerPackage<{
  startStandaloneServer: (server: object, options: object) => Promise<{ url: string }>;
}>('@apollo/server/standalone');
const DataLoader =
  peerPackage<new (load: (ids: readonly number[]) => Promise<(Row[] | Row | null)[]>) => Loader>(
    'dataloader',
  );

const corpus = openCorpus(process.env['CORPUS_DB'] ?? 'corpus.db');
const source = prepareSource(corpus.$client);
const relations = relationsOf(source);

/** The loaders of one request, each made when it is first used. They stand in an object because Apollo copies the context, and a copied Map is none. */
interface Context {
  loaders: Map<Relation, Loader>;
}

function loaderOf(relation: Relation, { loaders }: Context): Loader {
  let loader = loaders.get(relation);
  if (!loader) {
    const load = 'many' in relation ? relation.many : relation.one;
    loader = new DataLoader(async (ids) => load([...ids]));
    loaders.set(relation, loader);
  }
  return loader;
}

const resolverOf =
  (relation: Relation) =>
  async (row: Row, { first = 20 }: { first?: number }, context: Context) => {
    const id = 'many' in relation ? row.id : (row[relation.column] as number | null);
    if (id === null) return null;
    const loaded = await loaderOf(relation, context).load(id);
    return Array.isArray(loaded) ? { nodes: loaded.slice(0, first) } : loaded;
  };

const server = new ApolloServer({
  typeDefs,
  resolvers: {
    ...rootResolvers(source),
    ...Object.fromEntries(
      Object.entries(relations).map(([type, fields]) => [
        type,
        Object.fromEntries(Object.entries(fields).map(([field, relation]) => [field, resolverOf(relation)])),
      ]),
    ),
  },
});
const { url } = await startStandaloneServer(server, {
  context: async (): Promise<Context> => ({ loaders: new Map() }),
  listen: { port: 0, host: '127.0.0.1' },
});
console.log(`listening at ${url}graphql`);
