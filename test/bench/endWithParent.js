// Imported before the code of a server: ends the process when its standard input ends, as it does
// when the parent process is gone. JavaScript, because a start is timed without type stripping.
process.stdin.on('end', () => process.exit()).resume();
process.stdin.unref?.();
