import { createRequire } from 'node:module';
import type { Logger as Pino } from 'pino';
import type { LogLevel } from '../../config.ts';
import type { Log } from '../../graphql/execute/log.ts';

/** A log whose library loads with its first line, as most processes write none. */
export interface LazyLog extends Log {
  /** Loads the library now, so that the first line does not wait for it. */
  load: () => void;
}

const require = createRequire(import.meta.url);
const stdout = 1;
const stderr = 2;

/**
 * Makes the log of a process: JSON lines, or coloured text on a terminal. Information goes to the
 * standard output, warnings and errors to the standard error. `level` is read at the first line.
 */
export function createLogger(processName: string, level: () => LogLevel): LazyLog {
  let streams: { out: Pino; err: Pino } | undefined;
  const load = () => {
    streams ??= { out: open(processName, level(), stdout), err: open(processName, level(), stderr) };
    return streams;
  };
  return {
    load,
    info: (event, message, fields) => load().out.info({ event, ...fields }, message),
    warn: (event, message, fields) => load().err.warn({ event, ...fields }, message),
    error: (event, message, fields) => load().err.error({ event, ...fields }, message),
  };
}

/** Lines are written synchronously: a process may end right after one. */
function open(name: string, level: LogLevel, descriptor: typeof stdout | typeof stderr): Pino {
  const { pino } = require('pino') as typeof import('pino');
  const options = {
    name,
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const { isTTY } = descriptor === stdout ? process.stdout : process.stderr;
  if (!isTTY) return pino(options, pino.destination({ dest: descriptor, sync: true }));
  const { PinoPretty } = require('pino-pretty') as typeof import('pino-pretty');
  return pino(
    options,
    PinoPretty({ destination: descriptor, sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid' }),
  );
}
