import type { Registry } from 'prom-client';
import { Gauge } from 'prom-client';
import type { DataSource } from 'typeorm';
import { HR_FEED_START } from '../adapters/hr/port';
import { HrChangeRepository } from '../entities/hr-changes.repository';
import { PeopleFeed } from '../entities/hr-feed';

/** What the watch of HR has before it, read when it is asked for. */
export function peopleMetrics(register: Registry, db: DataSource, now: () => Date): void {
  const changes = new HrChangeRepository(db);
  const feed = new PeopleFeed(db, HR_FEED_START);
  new Gauge({
    name: 'siklus_worker_hr_changes',
    help: 'Changes of people that HR told, by what they wait for: their day, or people who look.',
    labelNames: ['status'],
    registers: [register],
    async collect() {
      for (const [status, n] of Object.entries(await changes.counts())) this.set({ status }, n);
    },
  });
  new Gauge({
    name: 'siklus_worker_hr_away_seconds',
    help: 'How long HR has not answered the watch of people; 0 while it does.',
    registers: [register],
    async collect() {
      const { awaySince } = await feed.state();
      this.set(awaySince === undefined ? 0 : (now().getTime() - Date.parse(awaySince)) / 1000);
    },
  });
}
