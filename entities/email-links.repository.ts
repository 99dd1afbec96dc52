import { MoreThanOrEqual } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { Database } from './database';
import { EmailLinkRow } from './email-link.entity';

/** One-time links that prove an official e-mail address (Pasal 14b). */
export class EmailLinkRepository {
  constructor(private readonly db: Database) {}

  async add(link: Omit<EmailLinkRow, 'usedAt'>): Promise<void> {
    await this.db.getRepository(EmailLinkRow).insert({ ...link, usedAt: null });
  }

  /** The link, while it can still be used. */
  async usable(tokenSha256: string, now: Instant): Promise<EmailLinkRow | undefined> {
    const link = await this.db.getRepository(EmailLinkRow).findOneBy({ tokenSha256 });
    return link && link.usedAt === null && link.expiresAt > now ? link : undefined;
  }

  usedSince(tokenSha256: string, moment: Instant): Promise<boolean> {
    return this.db.getRepository(EmailLinkRow).existsBy({ tokenSha256, usedAt: MoreThanOrEqual(moment) });
  }

  async use(tokenSha256: string, now: Instant): Promise<void> {
    await this.db.getRepository(EmailLinkRow).update({ tokenSha256 }, { usedAt: now });
  }

  async remove(tokenSha256: string): Promise<void> {
    await this.db.getRepository(EmailLinkRow).delete({ tokenSha256 });
  }
}
