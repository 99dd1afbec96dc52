import { readSettings, SettingsError } from '../config/settings';
import type { Settings } from '../config/settings';
import { portsAbove } from '../config/settings';
import type { Running } from './http';

/**
 * The outside systems that a development machine lacks, each played by a stand-in, loaded only when it is the one that
 * runs (a dynamic import follows the ECMAScript rules for names, hence the extensions).
 */
const STAND_INS: Record<string, (settings: Settings) => Promise<Running>> = {
  identity: async ({ oidc, publicUrl, dataDir, production }) =>
    (await import('./identity/server.js')).startIdentity({ ...oidc, publicUrl, dataDir, production }),
  bsre: async ({ port, dataDir, ca }) =>
    (await import('./bsre/server.js')).startBsre({
      port: portsAbove(port).bsre,
      dataDir,
      secret: ca.secret,
      holdAllowed: ca.hold,
      callbackUrl: `http://127.0.0.1:${port}/api/webhooks/ca`,
    }),
  mail: async ({ port, dataDir }) => {
    const { smtp, mailbox } = portsAbove(port);
    return (await import('./mail/server.js')).startMail({ smtpPort: smtp, port: mailbox, dataDir });
  },
  hr: async ({ port, dataDir }) => (await import('./hr/server.js')).startHr({ port: portsAbove(port).hr, dataDir }),
};

/** `tsx devstack/main.ts PART`: runs one stand-in until SIGTERM; tells its parent {ready: true}. */
async function main(part = ''): Promise<void> {
  const start = STAND_INS[part];
  if (!start) throw new SettingsError(`usage: devstack/main.ts ${Object.keys(STAND_INS).join('|')}`);
  const settings = readSettings(process.env);
  if (settings.production) throw new SettingsError(`NODE_ENV is production: the ${part} stand-in refuses to run`);
  const running = await start(settings);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void running.close().then(() => process.exit(0)));
  console.log(`${part} stand-in is ready`);
  process.send?.({ ready: true });
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
