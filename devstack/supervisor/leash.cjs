// Loaded before a supervised Node program: when whoever started it is gone, even by SIGKILL, it ends itself.
// Without a parent that holds the other end of the channel it does nothing.
if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 8_000).unref();
  });
  process.channel.unref();
}
