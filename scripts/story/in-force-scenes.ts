import { LABELS } from '../../templates/labels';
import type { RegencyPerson } from '../../devstack/regency/person';
import { keepRevocation } from './artefacts';
import { letter } from './papers';
import type { CaseView, Scene } from './scenes';
import {
  accept,
  activate,
  agree,
  approve,
  declareAndSubmit,
  look,
  proveEmail,
  reaches,
  upload,
  verify,
} from './scenes';
import type { World } from './world';
import { StoryStopped } from './world';

const serialOf = ({ certificate }: CaseView): string => {
  if (!certificate) throw new StoryStopped('a case without a certificate');
  return certificate.serial;
};

/** Pasal 20, 25(1)b: a new case that follows a certificate, filled in already; the holder confirms and submits it. */
export async function follow(
  world: World,
  before: Scene,
  kind: 'renewal' | 'reissue',
  name: string,
  papers: readonly string[] = [],
): Promise<Scene> {
  const { applicant } = before;
  const serial = serialOf(await look(world, before, applicant.id));
  const opened = await world.call<{ caseId: string; number: string }>(
    applicant.id,
    'POST',
    `/certificates/${serial}/${kind}`,
    { body: {} },
  );
  const scene: Scene = { name, caseId: opened.caseId, applicant };
  const article = kind === 'renewal' ? '20(2)' : '25(1)b';
  world.tell(name, article, `mengajukan ${LABELS.succession[kind].id} ${opened.number}; data terisi dari sebelumnya`);
  for (const paper of papers) await upload(world, scene, paper, 9);
  await proveEmail(world, scene);
  await declareAndSubmit(world, scene);
  return scene;
}

/** From a submitted application to a certificate in force. */
export async function issued(world: World, scene: Scene, passphrase?: string): Promise<CaseView> {
  await verify(world, scene, 'person-examiner-1');
  await approve(world, scene, 'person-supervisor-1');
  await agree(world, scene);
  await activate(world, scene, passphrase);
  return accept(world, scene);
}

export interface RevocationWish {
  readonly by: string;
  readonly capacity: 'holder' | 'superior' | 'agency-head' | 'officer';
  readonly reason: string;
  readonly text: string;
  readonly invalidityDate?: string;
}

/** Pasal 21(1): asks for a revocation. */
export async function askRevocation(world: World, scene: Scene, { by, ...body }: RevocationWish): Promise<void> {
  const serial = serialOf(await look(world, scene, by));
  await world.call(by, 'POST', `/certificates/${serial}/revocation`, { body });
  world.tell(scene.name, '21(1)', `pencabutan diminta dengan alasan ${body.reason}`);
}

/** Waits until CRL and OCSP show the revocation, and keeps both. */
export async function seenRevoked(world: World, scene: Scene): Promise<void> {
  const view = await reaches(world, scene, 'revoked');
  world.tell(scene.name, '21(1)', 'pencabutan terlihat di CRL dan OCSP');
  await keepRevocation(world, scene, serialOf(view));
}

/** Pasal 25: a loss is reported; its two papers follow later. */
export async function reportLoss(world: World, scene: Scene): Promise<void> {
  const { applicant, name } = scene;
  const serial = serialOf(await look(world, scene, applicant.id));
  await world.call(applicant.id, 'POST', `/certificates/${serial}/loss`, {
    body: {
      capacity: 'holder',
      kind: 'lost',
      text: 'Gawai tempat passphrase tersimpan hilang dalam perjalanan dinas.',
    },
  });
  world.tell(name, '25(1)a', 'melaporkan kehilangan; penggunaan dihentikan dan pencabutan disampaikan seketika');
}

export async function lossPapers(world: World, scene: Scene): Promise<void> {
  const { applicant, caseId, name } = scene;
  for (const kind of ['authority-report', 'loss-statement'] as const) {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new File([new Uint8Array(await letter(kind, applicant, 1))], `${kind}.pdf`));
    await world.call(applicant.id, 'POST', `/cases/${caseId}/loss-papers`, { form });
    world.tell(name, '25(2)', `menyusulkan ${LABELS.lossPaper[kind].id}`);
  }
}

/** Pasal 11(2): HR's stand-in says that a person moved, and Siklus is asked to look now. */
export async function transferred(world: World, person: RegencyPerson, agencyCode: string): Promise<void> {
  const effectiveOn = new Date().toISOString().slice(0, 10);
  const answer = await fetch(`http://127.0.0.1:${String(world.ports.hr)}/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ change: { nip: person.nip, kind: 'transfer', effectiveOn, skpd: agencyCode } }),
  });
  if (!answer.ok) throw new StoryStopped(`the HR stand-in refused its control: ${String(answer.status)}`);
  await world.call('person-admin-1', 'POST', '/people/changes/look');
  world.tell('semua', '11(2)', 'BKPSDM mencatat mutasi; pemegang sertifikat pindah perangkat daerah');
}
