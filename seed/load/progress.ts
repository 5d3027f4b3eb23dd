/**
 * A line of a terminal that is overwritten and finally cleared; without effect outside a terminal.
 */
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

/** Progress of reading or loading JSON Lines. */
export type ProgressEvent =
  | { step: 'reading'; lines: number; records: number; bytes: number; ofBytes: number }
  | { step: 'loading'; lines: number; records: number; ofRecords: number };

export type OnProgress = (event: ProgressEvent) => void;

const grouped = (number: number) => Math.round(number).toLocaleString('en');
const megabytes = (bytes: number) => grouped(bytes / 1e6);

/** Shows progress and rate on a progress line, at most five times a second. */
export function meter(progress: Progress, now: () => number = () => performance.now()): OnProgress {
  let step = '';
  let began = 0;
  let shown = 0;
  return (advance) => {
    const time = now();
    if (advance.step !== step) {
      step = advance.step;
      began = time;
      shown = 0;
    }
    if (time - shown < 200) return;
    shown = time;
    const rate = advance.records / Math.max((time - began) / 1000, 0.001);
    const of =
      advance.step === 'reading'
        ? `${megabytes(advance.bytes)} of ${megabytes(advance.ofBytes)} MB`
        : `of ${grouped(advance.ofRecords)}`;
    progress.show(`${step} ${grouped(advance.records)} records, ${grouped(rate)} per second, ${of}`);
  };
}
