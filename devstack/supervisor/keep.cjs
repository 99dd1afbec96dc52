// Keeps one native program (PostgreSQL, Temporal) on a leash, because it cannot watch its parent itself.
// usage: keep.cjs '{"uid":..,"gid":..,"stopSignal":".."}' COMMAND ARGS...
// Says {pid} of the program to the parent; ends with it; ends it when the parent is gone.
const { spawn } = require('node:child_process');

const [options, command, ...args] = process.argv.slice(2);
const { uid, gid, stopSignal } = JSON.parse(options);
const program = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], uid, gid });

const stop = () => {
  program.kill(stopSignal);
  setTimeout(() => program.kill('SIGKILL'), 8_000).unref();
};
program.on('spawn', () => process.connected && process.send({ pid: program.pid }));
program.on('error', (error) => {
  console.error(`${command} cannot be run: ${error.message}`);
  process.exit(127);
});
program.on('exit', (code, signal) => {
  if (signal === null) process.exit(code);
  // Ends the way its program ended, so that the parent can tell.
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
process.on('disconnect', stop);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
