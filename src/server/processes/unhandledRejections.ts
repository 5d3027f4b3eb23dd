/** Logs unhandled rejections instead of ending the process: the request has been answered, and others must not fail with it. */
export function logUnhandledRejections(): void {
  process.on('unhandledRejection', (reason) => {
    console.error(
      `A promise that nobody waited for was rejected: ${reason instanceof Error ? reason.stack : reason}`,
    );
  });
}
