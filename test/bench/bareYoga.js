import { createServer } from 'node:http';
import { flushCompileCache } from 'node:module';
import { createSchema, createYoga } from 'graphql-yoga';

const schema = createSchema({
  typeDefs: 'type Query { corpus: Corpus! } type Corpus { revision: String! }',
  resolvers: { Query: { corpus: () => ({ revision: 'none' }) } },
});
const server = createServer(createYoga({ schema, graphiql: false, logging: false }));
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/graphql`);
  flushCompileCache();
});
