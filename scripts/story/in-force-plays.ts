import { randomBytes } from 'node:crypto';
import { keepFile, keepStatus } from './artefacts';
import { askRevocation, follow, issued, lossPapers, reportLoss, seenRevoked, transferred } from './in-force-scenes';
import { apply, look, mailsTo, reaches, resolveTask } from './scenes';
import type { CaughtMail, Scene } from './scenes';
import type { World } from './world';
import { StoryStopped, until } from './world';

const passphrase = (): string => `Contoh-${randomBytes(6).toString('hex')}`;

/** The one notice with an entry for the calendar. */
export const isReminder = ({ source }: CaughtMail): boolean => source.includes('text/calendar');

/** Pasal 20: the individual renews after two reminders; the old one's reminders end when the new one is in use. */
export async function renewed(world: World, scene: Scene, since: string): Promise<void> {
  await until(
    'the second reminder',
    async () => {
      const mails = await mailsTo(world, scene.applicant.email, since);
      return mails.filter(isReminder).length >= 2 ? true : undefined;
    },
    150_000,
  );
  const successor = await follow(world, scene, 'renewal', 'individu-baru');
  const { certificate } = await issued(world, successor, passphrase());
  if (!certificate) throw new StoryStopped('renewed without a certificate');
  await keepStatus(world, successor, certificate.serial);
  world.tell(successor.name, '20(1)', 'sertifikat penerus dipakai; pengingat yang lama berhenti');
  await givenUp(world, successor, since);
}

/** Pasal 21(1): the ordinary lane. The holder no longer needs it; an officer decides before anything is ordered. */
async function givenUp(world: World, scene: Scene, since: string): Promise<void> {
  await askRevocation(world, scene, {
    ...{ by: scene.applicant.id, capacity: 'holder', reason: 'cessationOfOperation' },
    text: 'Tidak lagi diperlukan untuk tugas saya.',
  });
  await resolveTask(world, scene, 'person-supervisor-2', 'revocation-grant', { remarks: '' });
  world.tell(scene.name, '21(1)', 'OP menyetujui pencabutan atas permintaan pemilik');
  await seenRevoked(world, scene);
  await keepFile(world, scene, since, 'certificate-revoked');
}

/** Pasal 21: the system's key was read by others; it is revoked at once, and never certified again. */
export async function compromised(world: World, scene: Scene, request: Buffer, fqdn: string): Promise<void> {
  await askRevocation(world, scene, {
    ...{ by: scene.applicant.id, capacity: 'holder', reason: 'keyCompromise' },
    text: 'Kunci privat server terbaca oleh pihak lain.',
    invalidityDate: new Date().toISOString(),
  });
  await seenRevoked(world, scene);
  await reviewed(world, scene, 'Bukti kebocoran diperiksa dan benar.');
  await refusedAgain(world, scene, request, fqdn);
}

/** What acted first is looked at afterwards. */
async function reviewed(world: World, scene: Scene, text: string): Promise<void> {
  await resolveTask(world, scene, 'person-supervisor-1', 'revocation-review', { verdict: 'upheld', text });
  world.tell(scene.name, '21(1)', 'pencabutan mendesak ditinjau pejabat lain sesudahnya');
}

async function refusedAgain(world: World, { applicant, name }: Scene, request: Buffer, fqdn: string): Promise<void> {
  const form = { purposes: ['ssl-server'], systemName: 'Antrean Daring Puskesmas', fqdn };
  const again = apply(world, { name: `${name}-lagi`, type: 'system', personId: applicant.id, form, request });
  const refusal = await again.then(
    () => undefined,
    (error: unknown) => (error instanceof StoryStopped ? error.message : undefined),
  );
  if (!refusal?.includes('key-compromised'))
    throw new StoryStopped(`a compromised key was not refused: ${refusal ?? ''}`);
  world.tell(name, '16', 'permohonan baru dengan kunci yang sama ditolak: kunci itu pernah terkompromi');
}

/** Pasal 25, 11(2): an official loses what he signs with, gets it anew, and is then transferred. */
export async function kehilangan(world: World, since: string): Promise<void> {
  const form = { purposes: ['signature'] };
  const scene = await apply(world, { name: 'kehilangan', type: 'office', personId: 'person-applicant-4', form });
  await issued(world, scene, passphrase());
  await reportLoss(world, scene);
  await seenRevoked(world, scene);
  await lossPapers(world, scene);
  await reviewed(world, scene, 'Laporan kehilangan dan kedua suratnya diperiksa dan benar.');
  const again = await follow(world, scene, 'reissue', 'kehilangan-baru');
  await issued(world, again, passphrase());
  world.tell(again.name, '25(1)b', 'diterbitkan kembali dalam perkara yang bertaut');
  await keepFile(world, scene, since, 'loss-received');
  await moved(world, again, since);
}

async function moved(world: World, scene: Scene, since: string): Promise<void> {
  await transferred(world, scene.applicant, 'DISDIK');
  const change = await until('the transfer to reach the certificate', async () => {
    const { personChanges } = (await look(world, scene, 'person-supervisor-2')) as {
      personChanges?: readonly { readonly changeId: string; readonly proposal: string }[];
    };
    return personChanges?.[0];
  });
  world.tell(scene.name, '11(2)', `mutasi mengusulkan: ${change.proposal}`);
  await resolveTask(world, scene, 'person-supervisor-2', 'person-change', {
    ...{ changeId: change.changeId, outcome: 'revoke' },
    text: 'Jabatan yang disebut sertifikat sudah ditinggalkan.',
  });
  await reaches(world, scene, 'revoked');
  await seenRevoked(world, scene);
  await keepFile(world, scene, since, 'certificate-revoked');
  // Home again, so that the story can be told once more.
  await transferred(world, scene.applicant, scene.applicant.agencyCode);
}
