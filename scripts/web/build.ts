// npm run build:web: the web application into web/dist. With --if-stale, only when a source is newer than the build.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const root = resolve(__dirname, '../..');
const web = join(root, 'web');
const out = join(web, 'dist');
/** What the build is made of; the API's part of it are the names and types of its contract. */
const SOURCES = [
  ...['web/index.html', 'web/public', 'web/src', 'domain', 'templates'],
  ...['package-lock.json', 'scripts/web/build.ts'],
];

async function main(): Promise<void> {
  if (process.argv.includes('--if-stale') && !isStale()) return;
  const tsx = pathToFileURL(require.resolve('tsx')).href;
  execFileSync(process.execPath, ['--import', tsx, join(__dirname, 'contract.ts')], { cwd: root, stdio: 'inherit' });
  // Whoever builds it: under a test runner's own NODE_ENV, React would bring what it has for its developers.
  process.env['NODE_ENV'] = 'production';
  await build({
    root: web,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      // Nothing inline: the pages' policy lets only files of this origin run, be drawn or be read.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1_500,
      rolldownOptions: {
        // For server components; this is all of the client's.
        checks: { moduleLevelDirective: false },
      },
    },
  });
  compress(join(out, 'assets'));
}

/** Beside each text, the same compressed once for everybody. */
function compress(folder: string): void {
  for (const name of readdirSync(folder))
    if (/\.(?:js|mjs|css)$/.test(name))
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))));
}

function isStale(): boolean {
  const since = dateOf(join(out, 'index.html'));
  return since === undefined || sources().some((file) => (dateOf(file) ?? 0) > since);
}

/** The sources themselves, and every file in those that are folders. */
const sources = (): readonly string[] =>
  SOURCES.map((name) => join(root, name)).flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
      : [path],
  );

const dateOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
