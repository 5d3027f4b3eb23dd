/** One thing that `npm run bench -- NAME` can measure. */
export interface Command {
  help: string;
  /**
   * Reads its arguments and returns what does the work, which returns the exit code; null when help is asked for.
   * @throws a TypeError when the arguments are not understood.
   */
  read: (words: string[]) => (() => Promise<number>) | null;
}
