import { openCorpus } from '../../../../db/open.ts';
import { peerPackage } from './packages.ts';
import { type Relation, relationsOf, rootResolvers } from './resolvers.ts';
import { typeDefs } from './schema.ts';
import { prepareSource, type Row } from './source.ts';

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

const loaderOf = (relation: Relation) => ({
  loader: async (queries: Query[]) => load(relation, queries),
  // Rows do not come twice in an answer so often that remembering them by their text would pay.
  opts: { cache: false },
});

function load(relation: Relation, queries: Query[]) {
  if ('many' in relation) {
    const lists = relation.many(queries.map(({ obj }) => obj.id));
    return lists.map((rows, index) => ({ nodes: rows.slice(0, queries[index]?.params.first ?? 20) }));
  }
  const ids = queries.map(({ obj }) => obj[relation.column] as number | null);
  const rows = relation.one(ids.filter((id) => id !== null));
  let next = 0;
  return ids.map((id) => (id === null ? null : rows[next++]));
}

const app = fastify();
app.register(mercurius, {
  schema: typeDefs,
  resolvers: rootResolvers(source),
  loaders: Object.fromEntries(
    Object.entries(relationsOf(source)).map(([type, relations]) => [
      type,
      Object.fromEntries(Object.entries(relations).map(([field, relation]) => [field, loaderOf(relation)])),
    ]),
  ),
  jit: 1,
});
console.log(`listening at ${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`);
