/** Logs a promise that was rejected with nobody waiting for it. Whoever asked has been answered; it must not cost everyone else the server. */
export function logForgotten(): void {
  process.on('unhandledRejection', (reason) => {
    console.error(
      `A promise that nobody waited for was rejected: ${reason instanceof Error ? reason.stack : reason}`,
    );
  });
}
