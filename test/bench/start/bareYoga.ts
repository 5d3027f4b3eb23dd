import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { announce } from '../serve/announce.ts';

const schema = createSchema({
  typeDefs: 'type Query { corpus: Corpus! } type Corpus { revision: String! }',
  resolvers: { Query: { corpus: () => ({ revision: 'none' }) } },
});
const server = createServer(createYoga({ schema, graphiql: false, logging: false }));
server.listen(0, '127.0.0.1', () => announce(server));
