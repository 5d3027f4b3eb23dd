import { sql } from 'drizzle-orm';
import { createYoga, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga';
import type { Corpus } from '../db/open.ts';
import type { Config } from './config.ts';
import type { Context } from './graphql/builder.ts';
import { useDocumentLimits } from './graphql/limits.ts';
import { type Log, masker } from './graphql/mask.ts';
import { schema } from './graphql/schema.ts';
import { renderGallery } from './http/gallery.ts';
import { useJsonOnly } from './http/jsonOnly.ts';
import { usePageSecurity } from './http/pageSecurity.ts';

/** What a test may replace. */
interface Surroundings {
  log?: Log;
  /** Makes the reference id of an unexpected error. */
  reference?: () => string;
}

/** The application: a function from request to response over one corpus. It listens on nothing; `main.ts` does. */
export type App = YogaServerInstance<object, Context>;

/** Makes the application for a corpus. */
export function createApp(
  corpus: Corpus,
  { limits }: Pick<Config, 'limits'>,
  { log = console.error, reference }: Surroundings = {},
): App {
  return createYoga<object, Context>({
    schema,
    context: () => ({ corpus, limits }),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    multipart: false,
    maxRequestBodySize: limits.bodyBytes,
    healthCheckEndpoint: '/health/live',
    maskedErrors: { maskError: masker(limits, log, reference) },
    logging: { debug: () => {}, info: () => {}, warn: log, error: () => {} },
    graphiql: { title: 'Aide-Mémoire' },
    renderGraphiQL: renderGallery,
    plugins: [
      useReadinessCheck({ endpoint: '/health/ready', check: () => isReady(corpus) }),
      useJsonOnly(),
      usePageSecurity(),
      useDocumentLimits(limits),
    ],
  });
}

/** Ready means that the corpus can be read and was built whole. */
function isReady(corpus: Corpus): boolean {
  const [row] = corpus.all<{ revision: string }>(sql`SELECT revision FROM corpus`);
  return row !== undefined;
}
