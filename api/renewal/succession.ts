import { createHash } from 'node:crypto';
import { DAY_MS, plusMillis } from '../../domain/case/instant';
import type { Instant } from '../../domain/case/instant';
import type { Refusal } from '../../domain/case/refusal';
import type { CaseState } from '../../domain/enrollment/state';
import { inForceOf } from '../../domain/law/in-force-policy';
import type { Policy } from '../../domain/law/policy';
import { requiredDocuments } from '../../domain/renewal/evidence';
import type { Origin, SuccessionKind } from '../../domain/renewal/lineage';
import { predecessorOf, predecessorRefusal } from '../../domain/renewal/predecessor';
import { renewalRefusal, renewalWindow } from '../../domain/renewal/window';
import type { FoundCertificate } from '../certificates/find';
import { presentReceipt } from '../cases/case-presenter';
import type { CaseReader } from '../cases/case-reader';
import type { Asking } from '../cases/commands';
import { give } from '../cases/commands';
import { presentSuccessor } from '../cases/in-force-presenter';
import type { OpenedEnrollment } from '../enrollments/enrollments.dto';
import { Opening } from '../enrollments/opening';
import type { Answer } from '../http/route';
import { RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import type { Post } from './following-form';
import { followingForm, sealedFor } from './following-form';
import type { SuccessionPreview } from './renewal.dto';
import { placeOf } from './successor-id';

const ARTICLE = { renewal: '20(2)', reissue: '25(1)b' } as const satisfies Record<SuccessionKind, string>;

/** Opens the case that follows a certificate, with what the file knows already filled in (Pasal 20, 25(1)b). */
export class Succession {
  private readonly opening: Opening;

  constructor(
    private readonly deps: Pick<ResourceDeps, 'gateway' | 'vault' | 'now'>,
    private readonly reader: CaseReader,
  ) {
    this.opening = new Opening(deps, reader);
  }

  /** Asked for again, also by another request, it is the same case while that is under way. Errors: RefusalError. */
  async begin(
    asking: Asking,
    found: FoundCertificate,
    kind: SuccessionKind,
    earlyReason?: string,
  ): Promise<Answer<OpenedEnrollment>> {
    const { state } = found.file;
    const refusal = notTheHolder(found, kind) ?? (state.successor?.inUseAt && predecessorRefusal(state, kind));
    if (refusal) throw new RefusalError(refusal);
    const now = this.now();
    const { caseId, under } = await placeOf(this.reader.cases, state, kind, now);
    if (!under) await this.open(asking, caseId, state, { kind, now, ...(earlyReason ? { earlyReason } : {}) });
    await this.fillIn(asking, caseId, state);
    return this.answer(caseId);
  }

  /** What {@link begin} would say to the caller now, and what he would have to hand in. */
  async preview(found: FoundCertificate, kind: SuccessionKind): Promise<SuccessionPreview> {
    const { state } = found.file;
    const now = this.now();
    const [policy, post] = await Promise.all([this.reader.policies.inForce(now), this.postOf(state)]);
    const origin = originOf(state, kind);
    const refusal = notTheHolder(found, kind) ?? whyNot(state, origin, kind, policy, now);
    const { successor } = state;
    return {
      ...{ caseId: state.caseId, kind, possible: !refusal },
      ...(refusal ? { code: refusal.code, ...(refusal.article ? { article: refusal.article } : {}) } : {}),
      reasonNeeded: refusal?.code === 'renewal-too-early' && inForceOf(policy).renewal.early === 'with-reason',
      ...(origin ? termsOf(origin, policy) : {}),
      documents: origin ? neededPapers(state, origin, policy, post, now) : [],
      ...(successor ? { successor: presentSuccessor(successor) } : {}),
    };
  }

  private async open(
    asking: Asking,
    caseId: string,
    state: CaseState,
    { kind, earlyReason, now }: { kind: SuccessionKind; earlyReason?: string; now: Instant },
  ): Promise<void> {
    const policy = await this.reader.policies.inForce(now);
    const origin = originOf(state, kind, earlyReason);
    const refusal = whyNot(state, origin, kind, policy, now);
    if (refusal || !origin) throw new RefusalError(refusal ?? notFollowable(kind));
    const subject = { id: state.parties.subjectId, agencyId: (await this.postOf(state)).agencyId };
    try {
      await this.opening.start(asking, caseId, { certificateType: state.type, subject, policy, origin });
    } catch (error) {
      // Of two who asked at once, the other one opened it.
      const opened = error instanceof RefusalError && error.refusal.code === 'not-in-this-status';
      if (!opened || !(await this.reader.cases.byId(caseId))) throw error;
    }
  }

  /** Once, and never over what the holder has written since. */
  private async fillIn(asking: Asking, caseId: string, before: CaseState): Promise<void> {
    const file = await this.reader.cases.byId(caseId);
    if (!file || Object.keys(file.state.dossier.form).length > 0) return;
    const form = followingForm(before, await this.postOf(before));
    const sealed = await sealedFor(this.deps.vault, caseId, form);
    const commandId = createHash('sha256').update(`fill-in:${caseId}`).digest('hex').slice(0, 32);
    const { caller, traceId } = asking;
    await give(this.deps.gateway, { caller, traceId, commandId }, caseId, { type: 'saveForm', ...sealed });
  }

  private async answer(caseId: string): Promise<Answer<OpenedEnrollment>> {
    const file = await this.reader.cases.byId(caseId);
    if (!file) throw new Error('a case that was opened is not there');
    const { number, status, version, revision, dossierDigest } = file;
    return {
      body: { ...presentReceipt({ caseId, status, version, revision, dossierDigest }), number },
      revision,
      location: `/api/cases/${caseId}`,
    };
  }

  private async postOf({ parties, dossier: { form } }: CaseState): Promise<Post> {
    const person = await this.reader.people.byId(parties.subjectId);
    return person ?? { agencyId: parties.agencyId, position: form.position ?? '' };
  }

  private readonly now = (): Instant => this.deps.now().toISOString();
}

/** Pasal 20(2), 25(1)b: the holder asks for it himself. */
const notTheHolder = ({ relations }: FoundCertificate, kind: SuccessionKind): Refusal | undefined =>
  relations.includes('subject') ? undefined : { code: 'not-the-applicant', article: ARTICLE[kind] };

const notFollowable = (kind: SuccessionKind): Refusal => ({
  code: 'predecessor-not-renewable',
  article: ARTICLE[kind],
});

function originOf(state: CaseState, kind: SuccessionKind, earlyReason?: string): Origin | undefined {
  const predecessor = predecessorOf(state);
  return predecessor && { kind, predecessor, ...(earlyReason ? { earlyReason } : {}) };
}

function whyNot(
  state: CaseState,
  origin: Origin | undefined,
  kind: SuccessionKind,
  policy: Policy,
  now: Instant,
): Refusal | undefined {
  return predecessorRefusal(state, kind) ?? (origin ? renewalRefusal(origin, policy, now) : notFollowable(kind));
}

function termsOf({ kind, predecessor }: Origin, policy: Policy) {
  const { renewal } = inForceOf(policy);
  const { notAfter, identityCheckedAt } = predecessor;
  const { opens, closes } = renewalWindow(notAfter, renewal);
  return {
    notAfter,
    ...(kind === 'renewal' ? { opensAt: opens, closesAt: closes } : {}),
    identityStandsUntil: plusMillis(identityCheckedAt, renewal.identityMaxAgeDays * DAY_MS),
  };
}

const neededPapers = (state: CaseState, origin: Origin, policy: Policy, post: Post, now: Instant) =>
  requiredDocuments({ type: state.type, origin, policy, dossier: { form: followingForm(state, post) } }, now).map(
    ({ kind, article, signer }) => ({ kind, article, ...(signer ? { signer } : {}) }),
  );
