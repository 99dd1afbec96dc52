import { useInfiniteQuery } from '@tanstack/react-query';
import { api, got, OWN } from '../../api/client';
import type { Role } from '../../api/contract';

export interface Wanted {
  /** Beginning of a name, or a whole NIP: nothing that may stand in an address. */
  readonly text: string;
  readonly agency: string | undefined;
  readonly role: Role | undefined;
}

/** People by name or number, or all of them by page. */
export const usePeople = ({ text, agency, role }: Wanted) =>
  useInfiniteQuery({
    queryKey: ['people', { text, agency, role }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const filter = { ...(agency === undefined ? {} : { agency }), ...(role === undefined ? {} : { role }) };
      if (text !== '')
        return got(
          api.POST('/api/people/search', {
            params: { header: OWN },
            body: { ...filter, ...(isNumber(text) ? { nip: text } : { name: text }) },
            signal,
          }),
        );
      const cursor = pageParam === undefined ? {} : { cursor: pageParam };
      return got(api.GET('/api/people', { params: { query: { ...filter, ...cursor, limit: 25 } }, signal }));
    },
    getNextPageParam: ({ next }) => next,
    // What was looked for may name somebody: it is not kept.
    ...(text === '' ? {} : { gcTime: 0 }),
  });

const isNumber = (text: string): boolean => /^[\d\s.-]{18,}$/.test(text);
