import { REQUIRED_DOCUMENTS } from '../../domain/law/documents';
import type { CertificateType } from '../../domain/certificate/types';
import { EDUCATION_TOPICS } from '../../domain/enrollment/decisions';
import type { CaseStatus } from '../../domain/enrollment/status';
import type { RegencyPerson } from '../../devstack/regency/person';
import { LABELS } from '../../templates/labels';
import { identityCard, letter } from './papers';
import type { World } from './world';
import { StoryStopped, until } from './world';

/** What the story reads of a case. */
export interface CaseView {
  readonly id: string;
  readonly number: string;
  readonly status: CaseStatus;
  readonly revision: number;
  readonly dossierDigest: string;
  readonly task?: { readonly id: string };
  readonly documents?: readonly { readonly documentId: string; readonly kind: string }[];
  readonly certificate?: { readonly serial: string; readonly notAfter: string };
}

/** A case and those who play in it. */
export interface Scene {
  readonly name: string;
  readonly caseId: string;
  readonly applicant: RegencyPerson;
}

export const look = (world: World, { caseId }: Pick<Scene, 'caseId'>, as: string): Promise<CaseView> =>
  world.call(as, 'GET', `/cases/${caseId}`);

/** Waits until the case is where the story needs it. */
export const reaches = (world: World, scene: Scene, ...wanted: readonly CaseStatus[]): Promise<CaseView> =>
  until(
    `${scene.name} to be ${wanted.join(' or ')}`,
    async () => {
      const view = await look(world, scene, scene.applicant.id);
      return wanted.includes(view.status) ? view : undefined;
    },
    world.patienceMs,
  );

export interface Application {
  readonly name: string;
  readonly type: CertificateType;
  readonly personId: string;
  readonly form: object;
  /** DER of the PKCS#10 request, for a system. */
  readonly request?: Buffer;
}

/** Pasal 13-16, 24a: drafts, uploads, proves the address, declares, submits. */
export async function apply(world: World, { request, ...application }: Application): Promise<Scene> {
  const scene = await draft(world, application);
  const { name, caseId, applicant } = scene;
  if (request) {
    const file = new FormData();
    file.set('file', new File([new Uint8Array(request)], 'request.p10'));
    await world.call(applicant.id, 'PUT', `/enrollments/${caseId}/request`, { form: file });
    world.tell(name, '16', 'menyerahkan permintaan PKCS#10 untuk kunci miliknya sendiri');
  }
  await proveEmail(world, scene);
  await declareAndSubmit(world, scene);
  return scene;
}

/** Pasal 13-16: an application with its form and papers, or some `kinds` of them, not handed in yet. */
export async function draft(
  world: World,
  { name, type, personId, form, kinds }: Omit<Application, 'request'> & { readonly kinds?: readonly string[] },
): Promise<Scene> {
  const applicant = world.person(personId);
  world.people.add(applicant);
  const { caseId, number } = await world.call<{ caseId: string; number: string }>(personId, 'POST', '/enrollments', {
    body: { certificateType: type },
  });
  const scene: Scene = { name, caseId, applicant };
  world.tell(name, '13(1)', `${applicant.position} menyusun permohonan ${number}`);
  await world.call(personId, 'PATCH', `/enrollments/${caseId}/form`, {
    body: {
      category: 'civil-servant',
      fullName: applicant.fullName,
      nik: applicant.nik,
      nip: applicant.nip,
      email: applicant.email,
      position: applicant.position,
      agencyId: applicant.agencyCode,
      duty: 'official-documents',
      justification: 'Menandatangani naskah dinas elektronik sesuai tugas.',
      ...form,
    },
  });
  for (const { kind, article } of REQUIRED_DOCUMENTS[type]) {
    if (kinds && !kinds.includes(kind)) continue;
    await upload(world, scene, kind, 1);
    world.tell(name, article, `mengunggah ${LABELS.document[kind].id}`);
  }
  return scene;
}

export async function upload(world: World, { caseId, applicant }: Scene, kind: string, copy: number): Promise<void> {
  const bytes = kind === 'identity-card' ? await identityCard(applicant) : await letter(kind, applicant, copy);
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new File([new Uint8Array(bytes)], kind === 'identity-card' ? 'ktp.jpg' : `${kind}.pdf`));
  await world.call(applicant.id, 'POST', `/enrollments/${caseId}/documents`, { form });
}

export async function proveEmail(world: World, scene: Scene): Promise<void> {
  const { name, caseId, applicant } = scene;
  const since = new Date(Date.now() - 1_000).toISOString();
  await world.call(applicant.id, 'POST', `/enrollments/${caseId}/email-proof`);
  const tried = new Set<string>();
  await until(
    'the proof of e-mail',
    async () => {
      for (const token of await tokensTo(world, applicant.email, since)) {
        if (tried.has(token)) continue;
        // A link works once, and another case of the same person may have its own in the same mailbox.
        await world.send(applicant.id, 'POST', '/email-proofs', { body: { token } });
        tried.add(token);
        if (!(await lacks(world, scene, 'email-not-proven'))) return true;
      }
      return undefined;
    },
    world.patienceMs,
  );
  world.tell(name, '14b', 'membuktikan e-mail dinas dengan tautan sekali pakai');
}

async function tokensTo(world: World, address: string, since: string): Promise<readonly string[]> {
  const mails = await mailsTo(world, address, since);
  return mails.flatMap(({ source }) => /#([A-Za-z0-9_-]{20,})/.exec(source.replace(/=\r?\n/g, ''))?.[1] ?? []);
}

async function lacks(world: World, { caseId, applicant }: Scene, code: string): Promise<boolean> {
  const path = `/enrollments/${caseId}/requirements`;
  const { missing } = await world.call<{ missing: { code: string }[] }>(applicant.id, 'GET', path);
  return missing.some((one) => one.code === code);
}

export async function declareAndSubmit(world: World, scene: Scene): Promise<void> {
  const { name, caseId, applicant } = scene;
  await world.call(applicant.id, 'POST', `/enrollments/${caseId}/declaration`, { body: { textVersion: '1' } });
  world.tell(name, '24a', 'menyatakan kebenaran data');
  const { revision } = await look(world, scene, applicant.id);
  await world.call(applicant.id, 'POST', `/enrollments/${caseId}/submission`, { revision });
  world.tell(name, '13(1)', 'mengajukan permohonan kepada OP');
}

/** An officer takes the open task of an application, reads its papers, and decides on what he sees. */
export const decideTask = (world: World, scene: Scene, officer: string, verb: string, decision: object) =>
  decide(world, scene, officer, verb, async ({ documents = [] }) => {
    // What he names he must have opened: the API compares with its record of readings.
    const opened = documents.map(({ documentId }) => documentId);
    for (const documentId of opened) await world.bytes(officer, `/documents/${documentId}`);
    return { documents: opened, ...decision };
  });

/** The same about a certificate in force, where there are no papers to read. */
export const resolveTask = (world: World, scene: Scene, officer: string, verb: string, decision: object) =>
  decide(world, scene, officer, verb, () => Promise.resolve({ documents: [], ...decision }));

async function decide(
  world: World,
  scene: Scene,
  officer: string,
  verb: string,
  decisionOn: (seen: CaseView) => Promise<object>,
): Promise<void> {
  const { task } = await look(world, scene, officer);
  if (!task) throw new StoryStopped(`${scene.name} has no open task`);
  await world.call(officer, 'POST', `/tasks/${task.id}/claim`);
  const seen = await look(world, scene, officer);
  await world.call(officer, 'POST', `/tasks/${task.id}/${verb}`, {
    revision: seen.revision,
    body: { seenDigest: seen.dossierDigest, ...(await decisionOn(seen)) },
  });
}

export async function verify(world: World, scene: Scene, examiner: string): Promise<void> {
  await decideTask(world, scene, examiner, 'verification', {
    remarks: '',
    checklist: {
      application: { verdict: 'met' },
      identity: { verdict: 'met', method: 'face-to-face' },
      recommendation: { verdict: 'met' },
      'supporting-data': { verdict: 'met' },
    },
  });
  world.tell(scene.name, '17(1)', 'OP memeriksa keempat bagian dan menyatakan terpenuhi');
}

export async function approve(world: World, scene: Scene, supervisor: string): Promise<void> {
  await decideTask(world, scene, supervisor, 'approval', { remarks: '' });
  world.tell(scene.name, '17(2)', 'OP menyetujui; pejabat lain daripada yang memeriksa');
}

/** Pasal 19(4)-(5), 23(1): the applicant in person accepts the agreement, here and at the CA's own page. */
export async function agree(world: World, scene: Scene): Promise<void> {
  const { applicant, caseId, name } = scene;
  const { version, sha256 } = await world.call<{ version: string; sha256: string }>(applicant.id, 'GET', '/agreement');
  await world.call(applicant.id, 'POST', `/enrollments/${caseId}/agreement`, {
    body: { version, sha256, topics: EDUCATION_TOPICS },
  });
  world.tell(name, '23(1)', `menyetujui perjanjian versi ${version} sebelum penerbitan`);
}

export async function activate(world: World, scene: Scene, passphrase?: string): Promise<void> {
  const { applicant, caseId, name } = scene;
  await reaches(world, scene, 'activation');
  world.tell(name, '19(2)', 'OP menyampaikan permohonan penerbitan kepada BSrE');
  const { url } = await world.call<{ url: string }>(applicant.id, 'POST', `/enrollments/${caseId}/activation-page`);
  const fields = { accept: 'yes', ...(passphrase ? { passphrase, confirmation: passphrase } : {}) };
  const answer = await world.reach(url, { method: 'POST', body: new URLSearchParams(fields) });
  if (!answer.ok) throw new StoryStopped(`the CA's page answered ${String(answer.status)}`);
  world.tell(name, '19(4)', 'mengaktifkan sendiri di halaman BSrE; Siklus tidak melihat passphrase');
}

export async function accept(world: World, scene: Scene): Promise<CaseView> {
  const { applicant, caseId, name } = scene;
  await reaches(world, scene, 'acceptance');
  world.tell(name, '19(1)', 'sertifikat terbit dan cocok dengan permohonan yang disetujui');
  await world.call(applicant.id, 'POST', `/enrollments/${caseId}/receipt`);
  world.tell(name, '19(6)', 'menerima sertifikat dan menandatangani bukti tanda terima');
  return reaches(world, scene, 'in-force');
}

export interface CaughtMail {
  readonly id: string;
  readonly subject: string;
  readonly messageId: string;
  readonly source: string;
}

/** What the mail catcher holds for an address. */
export async function mailsTo(world: World, address: string, since: string): Promise<readonly CaughtMail[]> {
  const base = `http://127.0.0.1:${String(world.ports.mailbox)}/messages`;
  const list = (await (
    await world.reach(`${base}?${new URLSearchParams({ to: address, since }).toString()}`)
  ).json()) as Omit<CaughtMail, 'source'>[];
  return Promise.all(
    list.map(async (mail) => ({ ...mail, source: await (await world.reach(`${base}/${mail.id}`)).text() })),
  );
}
