/** One line on a terminal that is written over and in the end wiped; nothing where no one watches. */
export interface Progress {
  show: (step: string) => void;
  wipe: () => void;
}

/** The progress line of a stream. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => {}, wipe: () => {} };
  return {
    show: (step) => stream.write(`\r\x1b[K${step} …`),
    wipe: () => stream.write('\r\x1b[K'),
  };
}
