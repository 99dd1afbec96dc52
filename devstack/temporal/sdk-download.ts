import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readdirSync } from 'node:fs';

const PATIENCE = 90_000;

/**
 * Lets the Temporal SDK download a server into the cache. The SDK has no verb for that alone, so a server is started
 * once and ended. Errors: anything of the SDK's; too long without an end.
 */
export async function downloadBySdk(
  kind: 'dev-server' | 'time-skipping',
  cache: string,
  say?: (text: string) => void,
): Promise<string> {
  const folder = join(cache, `sdk-${kind}`);
  mkdirSync(folder, { recursive: true });
  const cached = binaryIn(folder);
  if (cached) return cached;
  say?.(`downloading Temporal's ${kind} (SDK)`);
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const server = { executable: { type: 'cached-download' as const, downloadDir: folder } };
  const starting =
    kind === 'dev-server'
      ? TestWorkflowEnvironment.createLocal({ server })
      : TestWorkflowEnvironment.createTimeSkipping({ server });
  const environment = await inTime(starting);
  await environment.teardown();
  const binary = binaryIn(folder);
  if (binary === undefined) throw new Error(`the SDK left no binary in ${folder}`);
  return binary;
}

/** The SDK names its file after itself and renames it when whole. */
const binaryIn = (folder: string): string | undefined =>
  readdirSync(folder)
    .filter((name) => /^temporal-.*sdk-typescript-[\d.]+(\.exe)?$/.test(name))
    .map((name) => join(folder, name))[0];

async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the SDK's download did not end in ${PATIENCE / 1000} s`));
    }, PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
