import type { Corpus } from '../../../db/open.ts';
import type { Listener } from '../http/fastPath.ts';

/** What is made for one corpus. */
export interface Served {
  corpus: Corpus;
  app: Listener;
}

/** The corpus that is served now, and earlier ones that running requests still use. */
export interface HotSwap<Current extends Served> {
  /** What answers requests now. After a turn of the event loop its corpus may be closed. */
  current: () => Current;
  /**
   * Passes a request to the application, whose corpus stays open until the response is sent or
   * abandoned.
   */
  listener: Listener;
  /** Answers later requests from another corpus, and closes the old one after its last request. */
  switchTo: (corpus: Corpus) => void;
  /** Closes the corpus that is served after its last request. */
  close: () => void;
}

/** Serves a corpus, with what `make` makes for it, until another replaces it. */
export function hotSwap<Current extends Served>(
  first: Corpus,
  make: (corpus: Corpus) => Current,
): HotSwap<Current> {
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
    listener: (request, response) => {
      // The client may have disconnected while a statement ran for it; no event would end this
      // request.
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
