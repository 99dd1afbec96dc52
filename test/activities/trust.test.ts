import { MockActivityEnvironment } from '@temporalio/testing';
import type { CaStep, OrderRef } from '../../activities/enrollment/contract';
import { createNeighbourActivities } from '../../activities/enrollment/neighbour.activities';
import { Archive } from '../../activities/documents/archive';
import { LetterWriter } from '../../activities/letters/letters';
import { readTrustAnchors } from '../../adapters/pki/trust-anchors';
import { HEAD, ORGANIZATION } from '../builders/office';
import type { Office } from '../api/resources/office';
import { openOffice } from '../api/resources/office';
import { agreed, see } from '../api/resources/play';
import { activate, BsreLab } from '../devstack/bsre/lab';

let office: Office;
/** Two CAs with hierarchies of their own; the names in both are the same. */
let ours: BsreLab;
let another: BsreLab;
beforeAll(async () => {
  [office, ours, another] = await Promise.all([openOffice(new Date().toISOString()), BsreLab.start(), BsreLab.start()]);
});
afterAll(() => Promise.all([office.close(), ours.close(), another.close()]));

/** The case of an applicant whose certificate `ca` makes, as it stands when the certificate came and was checked. */
async function issuedBy(ca: BsreLab, applicant: string, arrivesLateMs = 0) {
  const { dataSource: db, vault, files } = office;
  // The CAs live in real time: so does the office, step by step.
  let lateMs = 0;
  const now = () => (office.clock.now = new Date(Date.now() + lateMs));
  now();
  const archive = new Archive(db, files, now);
  const anchors = await readTrustAnchors([await ours.get('/aia/root.cer')]);
  const activities = createNeighbourActivities({
    ...{ db, vault, archive, now, anchors, ca: ca.ra(), organization: ORGANIZATION },
    letters: new LetterWriter(db, vault, archive, HEAD),
  });
  const { desk, caseId } = await agreed(office, applicant);
  const order = { caseId, reference: `${caseId}.1` };
  await office.gateway.system(caseId, { type: 'order', reference: order.reference });
  const step: CaStep = await new MockActivityEnvironment().run(
    (ref: OrderRef) => activities.orderCertificate(ref),
    order,
  );
  if (step.state !== 'awaiting-activation') throw new Error(`the order is ${step.state}`);
  const { caReference, page, activateBy } = step;
  await office.gateway.system(caseId, { type: 'openActivation', caReference, page, activateBy });
  await activate((await vault.openOne(page)) ?? '');
  lateMs = arrivesLateMs;
  const received = await activities.receiveCertificate(order);
  await office.gateway.system(caseId, { type: 'receiveCertificate', ...received });
  return { ...received, status: (await see(desk, caseId)).status };
}

describe('a certificate that came from the CA, and the roots that are trusted', () => {
  it('Pasal 5(1)-(2), 19(1): one of our CA’s hierarchy waits for its receipt', async () => {
    const { mismatches, status } = await issuedBy(ours, 'person-applicant-1');
    expect([mismatches, status]).toEqual([[], 'acceptance']);
  });

  it('that came after its own end is none the worse for it: time alone ends it', async () => {
    await ours.control({ leafValiditySeconds: 60 });
    const { mismatches, status } = await issuedBy(ours, 'person-applicant-3', 120_000);
    expect([mismatches, status]).toEqual([[], 'acceptance']);
  });

  it('Pasal 5(1)-(2), 19(1): one of another hierarchy parks the case, however sound its own chain is', async () => {
    const { mismatches, status } = await issuedBy(another, 'person-applicant-2');
    expect([mismatches, status]).toEqual([['root-not-trusted'], 'parked']);
  });
});
