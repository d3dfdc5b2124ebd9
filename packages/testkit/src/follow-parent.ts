// Loaded before a hub of a test: where the test's process ends in a way that lets it clean nothing up, the channel between
// the two closes, and no hub is left behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.channel?.unref();
