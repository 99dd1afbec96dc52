// The image's only entry: one image, and its command says which part of production this process is.
const ROLES: Readonly<Record<string, () => Promise<unknown>>> = {
  api: () => import('../api/main.js'),
  worker: () => import('../worker/main.js'),
  migrate: () => import('./migrate.js'),
  secrets: () => import('./secrets.js'),
};

const [role = ''] = process.argv.slice(2);
const start = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
if (start) void start();
else {
  console.error(`usage: ${Object.keys(ROLES).join(' | ')}`);
  process.exitCode = 2;
}
