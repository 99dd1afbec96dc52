import { createHash, randomBytes } from 'node:crypto';
import { durationMs } from '../../domain/calendar/duration';
import { plusMillis } from '../../domain/case/instant';
import { EmailLinkRepository } from '../../entities/email-links.repository';
import type { ReceiptView } from '../cases/case.dto';
import type { CaseReader } from '../cases/case-reader';
import type { Asking } from '../cases/commands';
import { give } from '../cases/commands';
import type { Answer } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import type { Preview } from './preview';

/** Who asks again so soon has not had his answer. */
const ASKED_AGAIN_MS = 5 * 60_000;

/** Proves an official e-mail address by a link that only its mailbox gets (Pasal 14b, 15c, 16c). */
export class EmailProof {
  private readonly links: EmailLinkRepository;

  constructor(
    private readonly deps: Pick<ResourceDeps, 'dataSource' | 'vault' | 'gateway' | 'publicUrl' | 'now'>,
    private readonly reader: CaseReader,
    private readonly preview: Preview,
  ) {
    this.links = new EmailLinkRepository(deps.dataSource);
  }

  /** Makes the link; the case sends it. The token stands in the vault and in the mail only, here its hash. */
  async request(asking: Asking, caseId: string): Promise<Answer<ReceiptView>> {
    const { file } = await this.reader.open(asking.caller.actor, caseId);
    const { email } = file.state.dossier.form;
    if (!email) throw new RefusalError({ code: 'field-missing', field: '/form/email', article: '14' });
    const command = { type: 'requestEmailProof', email, link: { commitment: '' } } as const;
    const refusal = await this.preview.whyNot(file, asking, command);
    if (refusal) throw new RefusalError(refusal);
    const token = randomBytes(32).toString('base64url');
    // After `#`: what follows it is sent to no server and stands in no log.
    const { link } = await this.deps.vault.seal(caseId, { link: `${this.deps.publicUrl}/prove-email#${token}` });
    const tokenSha256 = hashOf(token);
    const expiresAt = plusMillis(this.deps.now().toISOString(), durationMs(file.state.policy.emailLinkLife));
    await this.links.add({ tokenSha256, caseId, commitment: email.commitment, expiresAt });
    try {
      return await give(this.deps.gateway, asking, caseId, { ...command, link });
    } catch (error) {
      if (error instanceof RefusalError) await this.links.remove(tokenSha256);
      throw error;
    }
  }

  /**
   * Who holds the link has the mailbox; a used or old one proves nothing. Whose answer was lost on the way asks again
   * at once, and is told the same. Errors: ProblemError `link-invalid`.
   */
  async prove({ traceId }: Pick<Asking, 'traceId'>, token: string): Promise<void> {
    const tokenSha256 = hashOf(token);
    const now = this.deps.now().toISOString();
    if (await this.links.usedSince(tokenSha256, plusMillis(now, -ASKED_AGAIN_MS))) return;
    const link = await this.links.usable(tokenSha256, now);
    const file = link && (await this.reader.cases.byId(link.caseId));
    if (!link || !file) throw new ProblemError('link-invalid');
    const applicant = await this.reader.people.byId(file.applicantId);
    if (!applicant) throw new ProblemError('link-invalid');
    await this.deps.gateway.executeCommand(
      link.caseId,
      'proveEmail',
      {
        // Of the token, so that the link opened twice at once is one command.
        commandId: `prove-${tokenSha256.slice(0, 26)}`,
        actor: { personId: applicant.id, roles: applicant.roles },
        command: { type: 'proveEmail', email: { commitment: link.commitment } },
      },
      { traceId },
    );
    await this.links.use(tokenSha256, now);
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');
