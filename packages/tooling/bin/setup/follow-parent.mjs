// Loaded before a program that foyer-run starts: where foyer-run itself is killed, so that no signal can be passed on,
// the channel between the two closes and the program ends as if it had been asked to. No hub is left behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
