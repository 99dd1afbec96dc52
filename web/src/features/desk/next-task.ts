import { api, got } from '../../api/client';

/** The task to go on with: one's own first, then the most urgent that nobody has. */
export async function nextTask(): Promise<string | undefined> {
  const first = async (filter: { readonly mine?: boolean; readonly unclaimed?: boolean }) =>
    (await got(api.GET('/api/tasks', { params: { query: { limit: 1, ...filter } } }))).items[0]?.id;
  return (await first({ mine: true })) ?? first({ unclaimed: true });
}
