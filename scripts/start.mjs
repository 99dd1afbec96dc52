// npm start: everything that Siklus needs, on one command. See scripts/stack/main.ts.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './stack/launch.mjs';

launch(join(dirname(fileURLToPath(import.meta.url)), 'stack/main.ts'), process.argv.slice(2));
