import { collectDefaultMetrics, Registry } from 'prom-client';

/** The worker's own figures; the API keeps another registry. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics, prefix: 'siklus_worker_' });
