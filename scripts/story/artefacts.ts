import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { createCertificateAuthority } from '../../adapters/ca/registry';
import { certificatesIn } from '../../adapters/pki/pem';
import { certificateWorkflowId } from '../../domain/case/workflow-id';
import type { Scene } from './scenes';
import { mailsTo } from './scenes';
import type { World } from './world';
import { StoryStopped, until } from './world';

const AUDITOR = 'person-auditor';

/** The certificate, and what the CA publishes about it while it is in force; both expire, so they are taken at once. */
export const keepStatus = (world: World, scene: Scene, serial: string): Promise<void> =>
  keepPublished(world, scene, serial, { crl: 'crl-before.der', ocsp: 'ocsp.der' });

/** The same once it is revoked. */
export const keepRevocation = (world: World, scene: Scene, serial: string): Promise<void> =>
  keepPublished(world, scene, serial, { crl: 'crl-after.der', ocsp: 'ocsp-after.der' });

async function keepPublished(
  world: World,
  { name }: Scene,
  serial: string,
  as: { readonly crl: string; readonly ocsp: string },
): Promise<void> {
  const folder = world.folder(name);
  const { ca, production } = world.settings;
  const authority = createCertificateAuthority(ca.adapter, { ...ca, production });
  const leaf = await world.bytes(AUDITOR, `/certificates/${serial}/file`);
  const chain = await world.bytes(AUDITOR, `/certificates/${serial}/chain`);
  writeFileSync(join(folder, 'leaf.pem'), leaf);
  writeFileSync(join(folder, 'chain.pem'), chain);
  const [certificate] = certificatesIn(leaf);
  const [issuer] = certificatesIn(chain);
  if (!certificate || !issuer) throw new StoryStopped(`${name}: the files of the certificate hold none`);
  writeFileSync(join(folder, as.crl), await authority.fetchCrl());
  writeFileSync(join(folder, as.ocsp), await authority.fetchOcsp(certificate, issuer));
}

/** Waits until everything that the case owes to people was written and sent. */
async function settled(world: World, caseId: string, lastNotice: string): Promise<void> {
  await until(`the notice ${lastNotice}`, async () => {
    const { items } = await world.call<{ items: { template: string; status: string }[] }>(
      AUDITOR,
      'GET',
      `/cases/${caseId}/notices`,
    );
    const last = items.some(({ template }) => template === lastNotice);
    return last && items.every(({ status }) => status !== 'pending') ? true : undefined;
  });
}

/** The papers, the ledger and the history of a case as far as it got. */
export async function keepFile(world: World, scene: Scene, since: string, lastNotice: string): Promise<void> {
  await settled(world, scene.caseId, lastNotice);
  const folder = world.folder(scene.name);
  const { caseId, applicant, name } = scene;
  const letters = await world.call<{ items: { documentId: string; letter: string; forSeq: number }[] }>(
    AUDITOR,
    'GET',
    `/cases/${caseId}/letters`,
  );
  for (const { documentId, letter, forSeq } of letters.items)
    writeFileSync(
      join(world.folder(`${name}/letters`), `${String(forSeq).padStart(3, '0')}-${letter}.pdf`),
      await world.bytes(AUDITOR, `/documents/${documentId}`),
    );
  const mails = await mailsTo(world, applicant.email, since);
  mails.forEach(({ source }, i) => {
    writeFileSync(join(world.folder(`${name}/mail`), `${String(i + 1).padStart(3, '0')}.eml`), source);
  });
  const { lines } = await world.call<{ lines: object[] }>(AUDITOR, 'GET', `/cases/${caseId}/ledger`);
  writeFileSync(join(folder, 'ledger.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  writeFileSync(join(folder, 'history.json'), await history(world, caseId));
}

/** Temporal's own record of the case, every run of it, read without our keys: its payloads stay encrypted. */
async function history({ settings }: World, caseId: string): Promise<string> {
  const { address, namespace } = settings.temporal;
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    const runs: unknown[] = [];
    let runId: string | undefined;
    do {
      const fetched = await client.workflow.getHandle(certificateWorkflowId(caseId), runId).fetchHistory();
      runs.unshift(JSON.parse(historyToJSON(fetched)));
      const started = fetched.events?.[0]?.workflowExecutionStartedEventAttributes;
      runId = started?.continuedExecutionRunId || undefined;
    } while (runId !== undefined);
    return `${JSON.stringify(runs.length === 1 ? runs[0] : { runs }, null, 1)}\n`;
  } finally {
    await connection.close();
  }
}
