/*
 * Imported before a server’s own code: ends the process when its standard input ends, as it does when the one who started it is gone, however that came
 * about. It is JavaScript so that a server whose start is timed need not load what strips types.
 */
process.stdin.on('end', () => process.exit()).resume();
process.stdin.unref?.();
