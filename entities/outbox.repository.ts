import { In } from 'typeorm';
import type { Database } from './database';
import { DeliveryRow } from './delivery.entity';
import { OutboxRow } from './outbox.entity';

export interface NoticeWithDeliveries {
  readonly notice: OutboxRow;
  readonly deliveries: readonly DeliveryRow[];
}

/** What was owed to people about a case, and what became of it. */
export class OutboxRepository {
  constructor(private readonly db: Database) {}

  async ofCase(caseId: string): Promise<NoticeWithDeliveries[]> {
    const notices = await this.db
      .getRepository(OutboxRow)
      .find({ where: { caseId }, order: { seq: 'ASC', key: 'ASC' } });
    const deliveries = await this.db
      .getRepository(DeliveryRow)
      .find({ where: { noticeKey: In(notices.map(({ key }) => key)) }, order: { at: 'ASC' } });
    return notices.map((notice) => ({
      notice,
      deliveries: deliveries.filter(({ noticeKey }) => noticeKey === notice.key),
    }));
  }
}
