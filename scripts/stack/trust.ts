import { existsSync } from 'node:fs';
import { pemOf } from '../../adapters/pki/pem';
import { writeDurably } from '../../devstack/durable';
import type { Settings } from '../../config/settings';
import { standInRootFile } from '../../config/settings';

/**
 * Takes the root of the BSrE stand-in as the one to trust, when it starts for the first time; true when it did. Later
 * starts trust that one and no other, as an installation trusts the CA's real root that somebody handed to it.
 */
export async function trustStandIn({ ca, dataDir }: Pick<Settings, 'ca' | 'dataDir'>): Promise<boolean> {
  const file = standInRootFile(dataDir);
  if (ca.trustAnchors || existsSync(file)) return false;
  const answer = await fetch(`${ca.url}/aia/root.cer`, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the BSrE stand-in did not give its root: ${String(answer.status)}`);
  writeDurably(file, pemOf(Buffer.from(await answer.arrayBuffer())));
  return true;
}
