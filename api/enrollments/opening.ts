import { createHash } from 'node:crypto';
import { wibDate } from '../../domain/calendar/wib';
import type { CertificateType } from '../../domain/certificate/types';
import type { Policy } from '../../domain/law/policy';
import type { Origin } from '../../domain/renewal/lineage';
import { presentReceipt } from '../cases/case-presenter';
import type { CaseReader } from '../cases/case-reader';
import type { Asking } from '../cases/commands';
import type { Answer } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import type { OpenedEnrollment, OpenEnrollment } from './enrollments.dto';

/** What a case is opened for. */
export interface Opened {
  readonly certificateType: CertificateType;
  readonly subject: { readonly id: string; readonly agencyId: string };
  readonly policy: Policy;
  /** For a renewal or a reissue: what it follows. */
  readonly origin?: Origin;
}

/** Opens a case (Pasal 13(1)) under the policy now in force. */
export class Opening {
  constructor(
    private readonly deps: Pick<ResourceDeps, 'gateway' | 'now'>,
    private readonly reader: CaseReader,
  ) {}

  /** Errors: RefusalError; ProblemError `invalid-input` for a subject that the directory does not know. */
  async open(asking: Asking, { certificateType, subjectId }: OpenEnrollment): Promise<Answer<OpenedEnrollment>> {
    const now = this.deps.now().toISOString();
    const subject = await this.subject(asking, subjectId ?? asking.caller.actor.personId);
    const policy = await this.reader.policies.inForce(now);
    return this.start(asking, caseIdOf(asking), { certificateType, subject, policy });
  }

  /** Starts the case `caseId`, or is answered by it when it is there. Errors: RefusalError, OutcomeUnknown. */
  async start(
    { caller: { actor }, commandId, traceId }: Asking,
    caseId: string,
    { certificateType, subject, policy, origin }: Opened,
  ): Promise<Answer<OpenedEnrollment>> {
    const known = await this.reader.cases.byId(caseId);
    const year = wibDate(this.deps.now().toISOString()).slice(0, 4);
    const caseNumber = known?.number ?? (await this.reader.cases.nextNumber(year));
    const command = {
      ...({ type: 'open', caseNumber, certificateType, policy } as const),
      ...{ subjectId: subject.id, agencyId: subject.agencyId },
      ...(origin ? { origin } : {}),
    };
    const receipt = await this.deps.gateway.startCase(caseId, { commandId, actor, command }, { traceId });
    // The number that stands in the ledger: of two attempts at the same case, the first one's.
    const number = (await this.reader.cases.byId(caseId))?.number ?? caseNumber;
    return {
      body: { ...presentReceipt(receipt), number },
      revision: receipt.revision,
      location: `/api/cases/${caseId}`,
    };
  }

  /** A person applies for himself, an examiner for somebody at the counter; a system's owner names who answers for it. */
  private async subject({ caller: { actor } }: Asking, personId: string) {
    const person = await this.reader.people.byId(personId);
    if (!person?.active)
      throw new ProblemError('invalid-input', { errors: [{ pointer: '/subjectId', code: 'choice' }] });
    if (personId === actor.personId || actor.roles.includes('examiner')) return person;
    const [own, headOf] = await Promise.all([
      this.reader.people.byId(actor.personId),
      this.reader.agencies.headedBy(actor.personId),
    ]);
    const colleague = own?.agencyId === person.agencyId || headOf.includes(person.agencyId);
    if (!colleague) throw new RefusalError({ code: 'not-a-party', field: '/subjectId' });
    return person;
  }
}

/** The same request again is the same case. */
const caseIdOf = ({ caller, commandId }: Asking): string => caseIdFrom(caller.actor.personId, commandId);

/** A UUID (RFC 9562, version 8) made of `parts`: the same parts are the same case. */
export function caseIdFrom(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(parts.join('\0')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
