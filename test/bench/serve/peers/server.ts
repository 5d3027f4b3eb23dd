import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openCorpus } from '../../../../db/open.ts';
import { typeDefs } from './schema.ts';
import { prepareSource, type Relation, type Row } from './source.ts';

interface Loader {
  load: (id: number) => Promise<Row[]>;
}

interface Query {
  obj: Row;
  params: { first?: number };
}

interface Fastify {
  register: (plugin: unknown, options: object) => void;
  listen: (address: { port: number; host: string }) => Promise<string>;
}

const listen = { port: 0, host: '127.0.0.1' };

/** A package from the folder of the peers, with as much of its type as is used. */
const peer = <Package>(name: string) =>
  createRequire(join(process.env['PEERS'] ?? '', 'package.json'))(name) as Package;

const { resolvers, relations } = prepareSource(openCorpus(process.env['CORPUS_DB'] ?? '').$client);

/** A function for each field that leads to other rows, by type. */
const mapRelations = <Result>(make: (relation: Relation) => Result) =>
  Object.fromEntries(
    Object.entries(relations).map(([type, fields]) => [
      type,
      Object.fromEntries(Object.entries(fields).map(([field, relation]) => [field, make(relation)])),
    ]),
  );

const idOf = (relation: Relation, row: Row) =>
  'many' in relation ? row.id : (row[relation.column] as number | null);

const fieldOf = (relation: Relation, rows: Row[], first = 20) =>
  'many' in relation ? { nodes: rows.slice(0, first) } : (rows[0] ?? null);

/** With the loaders that Mercurius has, and its just-in-time compiler. */
async function startMercurius(): Promise<string> {
  const app = peer<() => Fastify>('fastify')();
  app.register(peer('mercurius'), {
    schema: typeDefs,
    resolvers,
    loaders: mapRelations((relation) => ({
      loader: async (queries: Query[]) => {
        const ids = queries.map(({ obj }) => idOf(relation, obj));
        const load = 'many' in relation ? relation.many : relation.one;
        const known = load(ids.filter((id) => id !== null));
        let next = 0;
        return ids.map((id, index) =>
          id === null ? null : fieldOf(relation, known[next++] ?? [], queries[index]?.params.first),
        );
      },
      // The same row is too rare in one answer for this cache to pay.
      opts: { cache: false },
    })),
    jit: 1,
  });
  return `${await app.listen(listen)}/graphql`;
}

/** With DataLoader. The context holds a Map in an object, as Apollo copies the context. */
async function startApollo(): Promise<string> {
  const { ApolloServer } = peer<{ ApolloServer: new (options: object) => object }>('@apollo/server');
  const { startStandaloneServer } = peer<{
    startStandaloneServer: (server: object, options: object) => Promise<{ url: string }>;
  }>('@apollo/server/standalone');
  const DataLoader = peer<new (load: (ids: readonly number[]) => Promise<Row[][]>) => Loader>('dataloader');
  const resolverOf =
    (relation: Relation) =>
    async (row: Row, { first }: { first?: number }, { loaders }: { loaders: Map<Relation, Loader> }) => {
      const id = idOf(relation, row);
      if (id === null) return null;
      let loader = loaders.get(relation);
      if (!loader) {
        const load = 'many' in relation ? relation.many : relation.one;
        loader = new DataLoader(async (ids) => load([...ids]));
        loaders.set(relation, loader);
      }
      return fieldOf(relation, await loader.load(id), first);
    };
  const fields = mapRelations(resolverOf);
  const server = new ApolloServer({ typeDefs, resolvers: { ...resolvers, ...fields } });
  const context = async () => ({ loaders: new Map() });
  const { url } = await startStandaloneServer(server, { context, listen });
  return `${url}graphql`;
}

if (import.meta.main) {
  const [name] = process.argv.slice(2);
  console.log(await (name === 'Mercurius' ? startMercurius() : startApollo()));
}
