import type { Listener } from './fastPath.ts';

/** A listener that `load` makes for the first request. Requests that come while it loads wait for it. */
export function lazyListener(load: () => Promise<Listener>, log: (line: string) => void): Listener {
  let loading: Promise<Listener> | undefined;
  let loaded: Listener | undefined;
  return (request, response) => {
    if (loaded) return loaded(request, response);
    loading ??= load();
    loading.then(
      (listener) => {
        loaded = listener;
        listener(request, response);
      },
      (error: Error) => {
        log(`the application could not be loaded: ${error.stack}`);
        response.writeHead(500).end();
      },
    );
  };
}
