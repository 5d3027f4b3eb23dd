import { openCorpus } from '../../../db/open.ts';
import { type Client, clients } from '../../server/http/clients.ts';
import { corpusOfSize } from '../../synth/corpora.ts';
import { command } from '../cli.ts';
import { reserveProcessor } from '../processes.ts';
import { measureServers } from './measure.ts';
import { installPeers } from './peers/install.ts';
import { report } from './report.ts';
import { ownServers, peerServers, serverOfCheckout } from './servers.ts';

const postingClients = clients.filter(({ method }) => method === 'POST');

/**
 * The client of a name.
 * @throws an Error that lists the names.
 */
function clientOf(name: string): Client {
  const found = postingClients.find((client) => client.name === name);
  if (!found)
    throw new Error(
      `--client is one of ${postingClients.map((each) => `"${each.name}"`).join(', ')}, not "${name}".`,
    );
  return found;
}

/** `npm run bench -- serve`. */
export const serve = command(
  'serve',
  `Prints, in Markdown, the requests per second of this server, next to others that answer the same
operations with the same JSON over the same corpus: SQL written by hand under node:http, which is the
base of every ratio, a server that only sends bytes, other checkouts of this project, and the peers
Mercurius and Apollo Server, which are installed into a temporary folder the first time. All run at
once and are measured in turns, on one processor. Their answers are compared first: a difference ends
the run. It takes a quarter of an hour, and some minutes more the first time.`,
  {
    commitments: { type: 'number', default: 100_000, least: 10, help: 'size of the synthetic corpus' },
    db: { type: 'text', help: 'a corpus file instead' },
    against: { type: 'text', help: 'the folder of another checkout, or several with commas' },
    quick: { type: 'flag', help: 'without peers, in under two minutes' },
    'no-peers': { type: 'flag', help: 'without peers' },
    connections: { type: 'number', default: 20, help: 'requests at a time' },
    client: {
      type: 'text',
      help: `send the headers of a client, as recorded: ${postingClients.map(({ name }) => name).join('; ')}`,
    },
    seconds: {
      type: 'number',
      fraction: true,
      default: 2,
      quick: 0.3,
      help: 'load per server, operation and round',
    },
    rounds: { type: 'number', default: 5, quick: 3, help: 'rounds of each operation' },
  },
  async (values, progress) => {
    const { commitments, db, against, connections, seconds, rounds } = values;
    const client = values.client === undefined ? null : clientOf(values.client);
    const path = db ?? corpusOfSize(commitments, progress);
    const corpus = openCorpus(path);
    const size = db ? null : commitments;
    const others = [];
    for (const directory of against?.split(',') ?? [])
      others.push(await serverOfCheckout(directory, path, size, progress));
    const isAlone = values.quick || values['no-peers'];
    const peers = isAlone ? [] : peerServers(path, installPeers(progress));
    const data = await measureServers(
      [...ownServers(path), ...others, ...peers],
      corpus,
      { connections, seconds, rounds, client },
      reserveProcessor(),
      progress,
    );
    corpus.$client.close();
    const text = report(
      data,
      others.map(({ name }) => name),
    );
    return { data, text };
  },
);
