import { type Log, loggedStack } from '../../graphql/execute/log.ts';

/**
 * Logs unhandled rejections instead of ending the process: other requests must not fail with it.
 */
export function logUnhandledRejections(log: Log): void {
  process.on('unhandledRejection', (reason) => {
    log.error(
      'unhandled_rejection',
      'A rejected promise had no handler: the process goes on. This is a bug; please report it.',
      {
        stack: loggedStack(reason),
      },
    );
  });
}
