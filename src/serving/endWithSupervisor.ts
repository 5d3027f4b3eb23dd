/** Ends this process with its supervisor, and only then: a signal that goes to all processes of a group is the supervisor’s to answer. */
export function endWithSupervisor(): void {
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
  process.on('disconnect', () => process.exit());
}
