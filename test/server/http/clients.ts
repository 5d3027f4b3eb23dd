/*
 * Requests as clients send them, recorded from a query without variables. Fetch of Node 24 adds the
 * headers after the first ones of each library.
 */

/** How a client asks. */
export interface Client {
  name: string;
  method: 'GET' | 'POST';
  /** In the order and spelling of the client, without the host and the length of the body. */
  headers: Readonly<Record<string, string>>;
  /** The members of the request: those of a body, or the parameters of a URL. */
  members: (query: string) => object;
}

const fetchOfNode = {
  'accept-language': '*',
  'sec-fetch-mode': 'cors',
  'user-agent': 'node',
  'accept-encoding': 'gzip, deflate',
};

const chromium = {
  'sec-ch-ua-platform': '"Linux"',
  'User-Agent':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
  'sec-ch-ua': '"Not:A-Brand";v="8", "Chromium";v="156"',
  'sec-ch-ua-mobile': '?0',
  Accept: '*/*',
  'Sec-Fetch-Mode': 'cors',
  'Sec-Fetch-Dest': 'empty',
  'Accept-Encoding': 'gzip, deflate, br, zstd',
  'Accept-Language': 'en-US,en;q=0.9',
};

const json = { 'content-type': 'application/json' };
const keptAlive = { connection: 'keep-alive' };
const apollo = 'application/graphql-response+json,application/json;q=0.9';
const urql =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
const clientLibrary = { name: '@apollo/client', version: '4.3.8' };

/**
 * Versions: Chromium 156, @apollo/client 4.3.8, @urql/core 6.0.3, relay-runtime 21.0.1,
 * graphql-request 7.4.0, curl 7.88.1.
 */
export const clients: readonly Client[] = [
  {
    name: 'Chromium, on a page of this server',
    method: 'POST',
    headers: {
      ...keptAlive,
      ...chromium,
      ...json,
      Origin: 'http://127.0.0.1:4000',
      'Sec-Fetch-Site': 'same-origin',
      Referer: 'http://127.0.0.1:4000/graphql',
    },
    members: (query) => ({ query }),
  },
  {
    name: 'Chromium, on a page of another site',
    method: 'POST',
    headers: {
      ...keptAlive,
      ...chromium,
      ...json,
      Origin: 'https://example.org',
      'Sec-Fetch-Site': 'cross-site',
      Referer: 'https://example.org/',
    },
    members: (query) => ({ query }),
  },
  {
    name: 'Chromium, with GET',
    method: 'GET',
    headers: { ...keptAlive, ...chromium, 'Sec-Fetch-Site': 'same-origin' },
    members: (query) => ({ query }),
  },
  {
    name: 'Apollo Client',
    method: 'POST',
    headers: { ...keptAlive, accept: apollo, ...json, ...fetchOfNode },
    members: (query) => ({ variables: {}, extensions: { clientLibrary }, query }),
  },
  {
    name: 'Apollo Client, with GET',
    method: 'GET',
    headers: { ...keptAlive, accept: apollo, ...json, ...fetchOfNode },
    members: (query) => ({ query, variables: '{}', extensions: JSON.stringify({ clientLibrary }) }),
  },
  {
    name: 'urql',
    method: 'POST',
    headers: { ...keptAlive, accept: urql, ...json, ...fetchOfNode },
    members: (query) => ({ query, variables: {} }),
  },
  {
    name: 'urql, with GET',
    method: 'GET',
    headers: { ...keptAlive, accept: urql, ...fetchOfNode },
    members: (query) => ({ query, variables: '{}' }),
  },
  {
    name: 'Relay',
    method: 'POST',
    headers: { ...keptAlive, ...json, accept: '*/*', ...fetchOfNode },
    members: (query) => ({ query, variables: {} }),
  },
  {
    name: 'graphql-request',
    method: 'POST',
    headers: {
      ...keptAlive,
      Accept: 'application/graphql-response+json, application/json',
      'Content-Type': 'application/json',
      ...fetchOfNode,
    },
    members: (query) => ({ query }),
  },
  {
    name: 'curl',
    method: 'POST',
    headers: { 'User-Agent': 'curl/7.88.1', Accept: '*/*', ...json },
    members: (query) => ({ query }),
  },
  {
    name: 'curl --json --compressed',
    method: 'POST',
    headers: {
      'User-Agent': 'curl/7.88.1',
      'Accept-Encoding': 'deflate, gzip, br, zstd',
      'Content-Type': 'application/json',
      Accept: 'application/json',
    },
    members: (query) => ({ query }),
  },
];
