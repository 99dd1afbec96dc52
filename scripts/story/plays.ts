import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFile, keepStatus } from './artefacts';
import { compromised, isReminder, renewed } from './in-force-plays';
import { signingRequest } from './papers';
import { DEMO_LIFE_SECONDS, leafLife } from './policy';
import type { Scene } from './scenes';
import {
  accept,
  activate,
  agree,
  apply,
  approve,
  decideTask,
  declareAndSubmit,
  look,
  mailsTo,
  reaches,
  upload,
  verify,
} from './scenes';
import type { World } from './world';
import { StoryStopped, until } from './world';

const YEARS_TWO_SECONDS = 730 * 86_400 - 1;

/**
 * An individual's certificate: returned once, issued while the worker dies, reminded, renewed, expired. Resolves when
 * it is in force, with the rest of its life.
 */
export async function individu(world: World, since: string): Promise<() => Promise<void>> {
  const name = 'individu';
  const scene = await apply(world, {
    name,
    type: 'individual',
    personId: 'person-applicant-1',
    form: { purposes: ['signature', 'email'] },
  });
  await decideTask(world, scene, 'person-examiner-1', 'return', {
    reasonCode: 'letter-not-signed',
    text: 'Surat rekomendasi belum ditandatangani atasan.',
    remedy: 'Unggah surat rekomendasi yang sudah ditandatangani secara elektronik.',
  });
  world.tell(name, '17(3)', 'OP: belum dapat diterima, dengan alasan dan cara memperbaikinya');
  await upload(world, scene, 'recommendation-letter', 2);
  await declareAndSubmit(world, scene);
  await verify(world, scene, 'person-examiner-2');
  await approve(world, scene, 'person-supervisor-1');
  await agree(world, scene);
  await leafLife(world, DEMO_LIFE_SECONDS);
  await activate(world, scene, `Contoh-${randomBytes(6).toString('hex')}`);
  await leafLife(world, YEARS_TWO_SECONDS);
  await world.killWorker();
  world.tell(name, '', 'worker dimatikan paksa (SIGKILL) dan dinyalakan lagi di tengah penerbitan');
  const { certificate } = await accept(world, scene);
  if (!certificate) throw new StoryStopped('in force without a certificate');
  await keepStatus(world, scene, certificate.serial);
  return async () => {
    await renewed(world, scene, since);
    await expired(world, scene, since, Date.parse(certificate.notAfter));
  };
}

async function expired(world: World, scene: Scene, since: string, notAfterMs: number): Promise<void> {
  const patience = Math.max(notAfterMs - Date.now(), 0) + 60_000;
  await until(
    'the end of the renewed certificate',
    async () => ((await look(world, scene, scene.applicant.id)).status === 'expired' ? true : undefined),
    patience,
  );
  const reminders = (await mailsTo(world, scene.applicant.email, since)).filter(isReminder);
  world.tell(
    scene.name,
    '20(2)',
    `diingatkan ${String(reminders.length)} kali, tidak lagi sesudah penerus dipakai; lalu kedaluwarsa`,
  );
  await keepFile(world, scene, since, 'successor-in-use');
}

/** A certificate for an office, refused: the authority was not proven. */
export async function jabatan(world: World, since: string): Promise<void> {
  const name = 'jabatan';
  const scene = await apply(world, {
    name,
    type: 'office',
    personId: 'person-applicant-3',
    form: { purposes: ['signature'] },
  });
  await decideTask(world, scene, 'person-examiner-1', 'refusal', {
    reasonCode: 'authority-not-proven',
    text: 'Surat penunjukan wewenang diterbitkan oleh pejabat yang tidak berwenang.',
    remedy: 'Ajukan permohonan baru dengan surat penunjukan dari pejabat yang berwenang.',
  });
  world.tell(name, '17(3)', 'OP: tidak dapat diterima, dengan alasan');
  await reaches(world, scene, 'refused');
  await keepFile(world, scene, since, 'application-refused');
}

/** A certificate for a system that holds its own key; the key leaks, and the certificate is revoked at once. */
export async function sistem(world: World, since: string): Promise<void> {
  const name = 'sistem';
  const fqdn = `antrean-${randomBytes(4).toString('hex')}.karawangkab.go.id`;
  const request = await signingRequest(fqdn);
  writeFileSync(join(world.folder(name), 'request.p10'), request);
  const form = { purposes: ['ssl-server'], systemName: 'Antrean Daring Puskesmas', fqdn };
  const scene = await apply(world, { name, type: 'system', personId: 'person-applicant-6', form, request });
  await verify(world, scene, 'person-examiner-1');
  await approve(world, scene, 'person-supervisor-2');
  await agree(world, scene);
  await activate(world, scene);
  const { certificate } = await accept(world, scene);
  if (!certificate) throw new StoryStopped('in force without a certificate');
  await keepStatus(world, scene, certificate.serial);
  await compromised(world, scene, request, fqdn);
  await keepFile(world, scene, since, 'certificate-revoked');
}
