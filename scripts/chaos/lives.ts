import { randomBytes } from 'node:crypto';
import { signingRequest } from '../story/papers';
import { decideTask, declareAndSubmit, upload, verify } from '../story/scenes';
import { IN_FORCE_LIVES } from './in-force-lives';
import type { Life } from './steps';
import { applied, comesTo, granted, livedOut } from './steps';

/** Every kind of life. A new procedure joins the chaos by adding its own. */
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
  ...IN_FORCE_LIVES,
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
