// node scripts/run.mjs FILE ARGS...: runs a TypeScript entry, after installing what is missing.
import { launch } from './stack/launch.mjs';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('usage: node scripts/run.mjs FILE [ARGS...]');
  process.exit(2);
}
launch(entry, args);
