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

/** How far the reading of a corpus, or its loading, has come. */
export type Advance =
  | { step: 'reading'; lines: number; records: number; bytes: number; ofBytes: number }
  | { step: 'loading'; lines: number; records: number; ofRecords: number };

export type OnAdvance = (advance: Advance) => void;

const grouped = (number: number) => Math.round(number).toLocaleString('en');
const megabytes = (bytes: number) => grouped(bytes / 1e6);

/** Tells a progress line, some times a second, how far a step has come and how fast it goes. */
export function meter(progress: Progress, now: () => number = () => performance.now()): OnAdvance {
  let step = '';
  let began = 0;
  let told = 0;
  return (advance) => {
    const time = now();
    if (advance.step !== step) {
      step = advance.step;
      began = time;
      told = 0;
    }
    if (time - told < 200) return;
    told = time;
    const rate = advance.records / Math.max((time - began) / 1000, 0.001);
    const of =
      advance.step === 'reading'
        ? `${megabytes(advance.bytes)} of ${megabytes(advance.ofBytes)} MB`
        : `of ${grouped(advance.ofRecords)}`;
    progress.show(`${step} ${grouped(advance.records)} records, ${grouped(rate)} per second, ${of}`);
  };
}
