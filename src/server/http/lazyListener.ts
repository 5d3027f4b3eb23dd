import { type Log, loggedStack } from '../../graphql/execute/log.ts';
import type { Listener } from './fastPath.ts';

/**
 * A listener that `load` makes for the first request. Requests that come while it loads wait for
 * it.
 */
export function lazyListener(load: () => Promise<Listener>, log: Log): Listener {
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
        log.error(
          'application_not_loaded',
          'The application could not be loaded: only plain requests are answered. Restart the server.',
          {
            stack: loggedStack(error),
          },
        );
        response.writeHead(500).end();
      },
    );
  };
}
