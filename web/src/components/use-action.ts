import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Offline, statusOf } from '../api/problem';

/**
 * An action on the server. A repeated attempt whose outcome is unknown bears the same key, so that it is the same
 * action; once the server has answered, the next attempt is a new one. What was read before is read anew.
 */
export function useAction<I, R>(work: (input: I, key: string) => Promise<R>, then?: (result: R, input: I) => void) {
  const queries = useQueryClient();
  const key = useRef<string | undefined>(undefined);
  return useMutation<R, Error, I>({
    mutationFn: async (input) => {
      key.current ??= crypto.randomUUID();
      try {
        const result = await work(input, key.current);
        key.current = undefined;
        return result;
      } catch (error) {
        if (!isUnknown(error)) key.current = undefined;
        throw error;
      }
    },
    onSuccess: async (result, input) => {
      await queries.invalidateQueries({
        predicate: ({ queryKey: [first] }) => first !== 'session' && first !== 'article',
      });
      then?.(result, input);
    },
  });
}

/** The server may have done it, or may still do it. */
const isUnknown = (error: unknown): boolean => error instanceof Offline || statusOf(error) === 503;
