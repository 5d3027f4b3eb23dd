/*
 * Imported before a server’s own code: ends the process when its standard input ends, as it does when the one who started it is gone, however that came
 * about.
 */
process.stdin.on('end', () => process.exit()).resume();
(process.stdin as typeof process.stdin & { unref?: () => void }).unref?.();
