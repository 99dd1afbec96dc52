import { randomBytes } from 'node:crypto';
import { follow, lossPapers } from '../story/in-force-scenes';
import { signingRequest } from '../story/papers';
import type { Scene } from '../story/scenes';
import { look, resolveTask } from '../story/scenes';
import type { Call } from '../story/world';
import type { Life, Stage } from './steps';
import { applied, comesTo, granted, livedOut, received } from './steps';

/** Lives that go on after the certificate is in force: renewed, revoked, lost, held (Pasal 20, 21, 25, 28). */
export const IN_FORCE_LIVES: readonly Life[] = [
  {
    title: 'an individual who renews',
    type: 'individual',
    calls: 58,
    play: async (stage) => {
      const { world, name } = stage;
      const scene = await applied(stage, 'individual');
      await granted(stage, scene);
      await received(stage, scene);
      const successor = await follow(world, scene, 'renewal', `${name}-renewed`);
      await granted(stage, successor);
      await livedOut(stage, successor);
      // Ended by time, or before it as superseded: whichever came first.
      await comesTo(stage, scene, 'expired', 'revoked');
    },
  },
  {
    title: 'a system whose key was compromised',
    type: 'system',
    calls: 44,
    play: async (stage) => {
      const fqdn = `bocor-${randomBytes(5).toString('hex')}.karawangkab.go.id`;
      const request = await signingRequest(fqdn);
      const scene = await applied(stage, 'system', { purposes: ['ssl-server'], systemName: 'Layanan', fqdn }, request);
      await granted(stage, scene);
      if (await compromised(stage, scene)) await sameKeyRefused(stage, request, fqdn);
    },
  },
  {
    title: 'an office that loses its key and gets another',
    type: 'office',
    calls: 66,
    play: async (stage) => {
      const { world, name } = stage;
      const scene = await applied(stage, 'office');
      await granted(stage, scene);
      const serial = (await received(stage, scene)).certificate?.serial ?? '';
      const body = { capacity: 'holder', kind: 'lost', text: 'Gawai hilang dalam perjalanan dinas.' };
      if (!(await inTime(stage, scene, stage.personId, `/certificates/${serial}/loss`, { body }))) return;
      // Expired before the CA was told: nothing is issued again for it, and its papers are no longer asked for.
      if ((await comesTo(stage, scene, 'revoked', 'expired')).status === 'expired') return;
      await lossPapers(world, scene);
      const again = await follow(world, scene, 'reissue', `${name}-anew`);
      await granted(stage, again);
      await livedOut(stage, again);
    },
  },
  {
    title: 'an individual held for an incident and let go on',
    type: 'individual',
    calls: 36,
    play: async (stage) => {
      const scene = await applied(stage, 'individual');
      await granted(stage, scene);
      await received(stage, scene);
      const { caseId } = scene;
      const body = { caseIds: [caseId], text: 'Dugaan penyalahgunaan.' };
      const incident = `/incidents/INS-${caseId}`;
      await inTime(stage, scene, 'person-supervisor-1', `${incident}/freeze`, { body });
      await comesTo(stage, scene, 'on-hold', 'expired');
      await inTime(stage, scene, 'person-supervisor-2', `${incident}/release`, { body });
      await comesTo(stage, scene, 'in-force', 'expired');
      await comesTo(stage, scene, 'expired');
    },
  },
];

/** Asks for something that only a living certificate can bear; false when it had expired by then. */
async function inTime({ world }: Stage, scene: Scene, as: string, path: string, more: Call): Promise<boolean> {
  const answer = await world.send(as, 'POST', path, more);
  if (answer.ok) return true;
  const { status } = await look(world, scene, scene.applicant.id);
  if (status === 'expired') return false;
  throw new Error(`${scene.name}: POST ${path} was refused in ${status}: ${await answer.text()}`);
}

/** Revoked at once for its key, and looked at by another officer afterwards; false when it had expired by then. */
async function compromised(stage: Stage, scene: Scene): Promise<boolean> {
  const { world, personId, supervisor } = stage;
  const serial = (await received(stage, scene)).certificate?.serial ?? '';
  const body = {
    ...{ capacity: 'holder', reason: 'keyCompromise', text: 'Kunci privat terbaca oleh pihak lain.' },
    invalidityDate: new Date().toISOString(),
  };
  if (!(await inTime(stage, scene, personId, `/certificates/${serial}/revocation`, { body }))) return false;
  const { status } = await comesTo(stage, scene, 'revoked', 'expired');
  if (status === 'expired') return false;
  const verdict = { verdict: 'upheld', text: 'Bukti kebocoran diperiksa dan benar.' };
  await resolveTask(world, scene, supervisor, 'revocation-review', verdict);
  return true;
}

async function sameKeyRefused({ world, personId, name }: Stage, request: Buffer, fqdn: string): Promise<void> {
  const { caseId } = await world.call<{ caseId: string }>(personId, 'POST', '/enrollments', {
    body: { certificateType: 'system' },
  });
  await world.call(personId, 'PATCH', `/enrollments/${caseId}/form`, { body: { fqdn } });
  const form = new FormData();
  form.set('file', new File([new Uint8Array(request)], 'request.p10'));
  const answer = await world.send(personId, 'PUT', `/enrollments/${caseId}/request`, { form });
  const said = await answer.text();
  if (answer.ok || !said.includes('key-compromised'))
    throw new Error(`${name}: the compromised key was taken: ${said}`);
  await world.call(personId, 'POST', `/enrollments/${caseId}/withdrawal`, { body: { reason: 'Kunci bocor.' } });
}
