import { randomBytes } from 'node:crypto';
import type { CertificateType } from '../../domain/certificate/types';
import type { CaseStatus } from '../../domain/enrollment/status';
import { signingRequest } from '../story/papers';
import type { Scene } from '../story/scenes';
import {
  activate,
  agree,
  apply,
  approve,
  decideTask,
  declareAndSubmit,
  look,
  reaches,
  upload,
  verify,
} from '../story/scenes';
import type { HonestWorld } from './honest-world';

/** Who and what a life is played with. */
export interface Stage {
  readonly world: HonestWorld;
  /** Of this life in its round, for the log. */
  readonly name: string;
  readonly personId: string;
  readonly examiner: string;
  readonly supervisor: string;
}

/** One kind of life. A new procedure joins the chaos by adding its own to {@link LIVES}. */
export interface Life {
  readonly title: string;
  readonly type: CertificateType;
  /** Calls to the API that it takes when nothing goes wrong, roughly: the kills are spread over them. */
  readonly calls: number;
  /** Plays the life to its end; throws when it does not go as it must. */
  play(stage: Stage): Promise<void>;
}

export const LIVES: readonly Life[] = [
  {
    title: 'an individual, from application to expiry',
    type: 'individual',
    calls: 30,
    play: async (stage) => {
      const scene = await applied(stage, 'individual');
      await granted(stage, scene);
      await livedOut(stage, scene);
    },
  },
  {
    title: 'an office, returned once',
    type: 'office',
    calls: 40,
    play: async (stage) => {
      const { world, examiner } = stage;
      const scene = await applied(stage, 'office');
      await decideTask(world, scene, examiner, 'return', RETURNED);
      await upload(world, scene, 'recommendation-letter', 2);
      await declareAndSubmit(world, scene);
      await granted(stage, scene);
      await livedOut(stage, scene);
    },
  },
  {
    title: 'a system with its own key',
    type: 'system',
    calls: 32,
    play: async (stage) => {
      const fqdn = `kacau-${randomBytes(5).toString('hex')}.karawangkab.go.id`;
      const form = { purposes: ['ssl-server'], systemName: 'Layanan Uji Kekacauan', fqdn };
      const scene = await applied(stage, 'system', form, await signingRequest(fqdn));
      await granted(stage, scene);
      await livedOut(stage, scene);
    },
  },
  {
    title: 'an application that is refused',
    type: 'individual',
    calls: 18,
    play: async (stage) => {
      const scene = await applied(stage, 'individual');
      await decideTask(stage.world, scene, stage.examiner, 'refusal', REFUSED);
      await comesTo(stage, scene, 'refused');
    },
  },
  {
    title: 'an application that is sent back, amended and withdrawn',
    type: 'office',
    calls: 26,
    play: async (stage) => {
      const { world, examiner, supervisor } = stage;
      const scene = await applied(stage, 'office');
      await verify(world, scene, examiner);
      await decideTask(world, scene, supervisor, 'send-back', { remarks: 'Periksa sekali lagi.' });
      await verify(world, scene, examiner);
      const { applicant, caseId } = scene;
      await world.call(applicant.id, 'POST', `/enrollments/${caseId}/withdrawal`, { body: { reason: 'Mutasi.' } });
      await comesTo(stage, scene, 'withdrawn');
    },
  },
];

const RETURNED = {
  reasonCode: 'letter-not-signed',
  text: 'Surat rekomendasi belum ditandatangani atasan.',
  remedy: 'Unggah surat rekomendasi yang sudah ditandatangani.',
};
const REFUSED = {
  reasonCode: 'not-for-duty',
  text: 'Bukan untuk tugas kedinasan.',
  remedy: 'Ajukan permohonan untuk tugas kedinasan.',
};

const applied = (
  { world, name, personId }: Stage,
  type: CertificateType,
  form: object = { purposes: ['signature'] },
  request?: Buffer,
): Promise<Scene> => apply(world, { name, type, personId, form, ...(request ? { request } : {}) });

/** Verified, approved, agreed, activated. */
async function granted({ world, examiner, supervisor }: Stage, scene: Scene): Promise<void> {
  await verify(world, scene, examiner);
  await approve(world, scene, supervisor);
  await agree(world, scene);
  await activate(world, scene, `Kacau-${randomBytes(6).toString('hex')}`);
}

/** The certificate comes, is confirmed, is reminded of, and expires; with luck in that order, for its life is short. */
async function livedOut(stage: Stage, scene: Scene): Promise<void> {
  const { world } = stage;
  const { status } = await comesTo(stage, scene, 'acceptance', 'expired');
  if (status === 'acceptance') {
    const { applicant, caseId } = scene;
    const answer = await world.send(applicant.id, 'POST', `/enrollments/${caseId}/receipt`);
    const { status: now } = await look(world, scene, applicant.id);
    if (!answer.ok && now !== 'expired') throw new Error(`${scene.name}: the receipt was refused in ${now}`);
  }
  await comesTo(stage, scene, 'expired');
}

const comesTo = (stage: Stage, scene: Scene, ...wanted: readonly CaseStatus[]) =>
  reaches(stage.world, scene, ...wanted);
