import { OfficeHealthRepository } from '../../entities/office-health.repository';
import type { Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { HealthView } from './health.dto';

/** For those who run it and those who look into it: what works, and what waits for somebody. */
export function healthRoutes({ dataSource, health, now }: ResourceDeps): readonly Route[] {
  const counted = new OfficeHealthRepository(dataSource);
  return [
    route({
      method: 'get',
      path: '/admin/health',
      operationId: 'readHealth',
      summary: 'Each part up or down; mails, HR’s feed and cases that wait for somebody',
      tag: 'health',
      response: HealthView,
      status: 200,
      access: ['administrator', 'auditor'],
      handle: async () => {
        const { parts } = await health();
        const [mail, feed, cases] = await Promise.all([counted.mail(), counted.feed(), counted.stuck()]);
        return {
          body: {
            at: now().toISOString(),
            parts: Object.entries(parts).map(([part, state]) => ({ part, state })),
            mail: withoutNulls(mail),
            hr: withoutNulls(feed),
            cases,
          },
        };
      },
    }),
  ];
}

type WithoutNulls<T> = {
  [K in keyof T as null extends T[K] ? never : K]: T[K];
} & { [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]> };

/** What is not there is absent. */
const withoutNulls = <T extends object>(values: T): WithoutNulls<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as WithoutNulls<T>;
