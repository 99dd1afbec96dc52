import { randomBytes } from 'node:crypto';
import type { CertificateType } from '../../domain/certificate/types';
import type { CaseStatus } from '../../domain/enrollment/status';
import type { CaseView, Scene } from '../story/scenes';
import { activate, agree, apply, approve, look, reaches, verify } from '../story/scenes';
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

/** One kind of life. */
export interface Life {
  readonly title: string;
  readonly type: CertificateType;
  /** Calls to the API that it takes when nothing goes wrong, roughly: the kills are spread over them. */
  readonly calls: number;
  /** Plays the life to its end; throws when it does not go as it must. */
  play(stage: Stage): Promise<void>;
}

export const applied = (
  { world, name, personId }: Stage,
  type: CertificateType,
  form: object = { purposes: ['signature'] },
  request?: Buffer,
): Promise<Scene> => apply(world, { name, type, personId, form, ...(request ? { request } : {}) });

/** Verified, approved, agreed, activated. */
export async function granted({ world, examiner, supervisor }: Stage, scene: Scene): Promise<void> {
  await verify(world, scene, examiner);
  await approve(world, scene, supervisor);
  await agree(world, scene);
  await activate(world, scene, `Kacau-${randomBytes(6).toString('hex')}`);
}

/** The certificate comes, is confirmed, is reminded of, and expires; with luck in that order, for its life is short. */
export async function livedOut(stage: Stage, scene: Scene): Promise<void> {
  await received(stage, scene);
  await comesTo(stage, scene, 'expired');
}

/** The holder confirms what he received, if it still lives by then. Answers the case as it is afterwards. */
export async function received(stage: Stage, scene: Scene): Promise<CaseView> {
  const { world } = stage;
  const { applicant, caseId } = scene;
  const { status } = await comesTo(stage, scene, 'acceptance', 'expired');
  if (status === 'expired') return look(world, scene, applicant.id);
  const answer = await world.send(applicant.id, 'POST', `/enrollments/${caseId}/receipt`);
  const view = await look(world, scene, applicant.id);
  if (!answer.ok && view.status !== 'expired')
    throw new Error(`${scene.name}: the receipt was refused in ${view.status}`);
  return view;
}

export const comesTo = (stage: Stage, scene: Scene, ...wanted: readonly CaseStatus[]) =>
  reaches(stage.world, scene, ...wanted);
