import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Corpus } from '../../../db/open.ts';
import type { Listener } from '../http/shortWay.ts';

/** What is made for one corpus. */
export interface Over {
  corpus: Corpus;
  app: Listener;
}

/** The corpus that is served at the moment, and those that were, as long as somebody still needs them. */
export interface Corpora<Served extends Over> {
  /** What answers whoever asks now. Who holds on to it over a turn of the event loop may find its corpus closed. */
  current: () => Served;
  /** Hands a request to the application, whose corpus stays open until the response is sent or given up. */
  listener: Listener;
  /** Has all later requests answered from another corpus, and closes the old one as soon as no request needs it. */
  switchTo: (corpus: Corpus) => void;
  /** Closes the corpus that is served as soon as no request needs it. */
  close: () => void;
}

/** Serves a corpus, with what `make` makes for it, until it is replaced by another. */
export function corpora<Served extends Over>(
  first: Corpus,
  make: (corpus: Corpus) => Served,
): Corpora<Served> {
  const hold = (corpus: Corpus) => ({ served: make(corpus), requests: 0, isRetired: false });
  let current = hold(first);

  function closeIfUnused({ served, requests, isRetired }: typeof current): void {
    if (isRetired && requests === 0) served.corpus.$client.close();
  }

  function retire(held: typeof current): void {
    held.isRetired = true;
    closeIfUnused(held);
  }

  return {
    current: () => current.served,
    listener: (request: IncomingMessage, response: ServerResponse) => {
      // The client may have gone while a statement ran for it; nobody would tell when it needs the corpus no more.
      if (request.socket.destroyed) return;
      const held = current;
      held.requests += 1;
      response.once('close', () => {
        held.requests -= 1;
        closeIfUnused(held);
      });
      held.served.app(request, response);
    },
    switchTo: (corpus) => {
      const old = current;
      current = hold(corpus);
      retire(old);
    },
    close: () => retire(current),
  };
}
