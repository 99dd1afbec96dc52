import { useState } from 'react';
import { fieldErrors } from './error-summary';
import { useAction } from './use-action';

/**
 * Sends a PKCS#10 request, and keeps how much of it is sent and in which way it was given: there what is wrong with it
 * is said.
 */
export function useRequest<T>(
  send: (request: File, onProgress: (progress: number) => void) => Promise<T>,
  onSent?: () => void,
) {
  const [pasted, setPasted] = useState(false);
  const [progress, setProgress] = useState(0);
  const action = useAction<File, T>((request) => send(request, setProgress), onSent);
  return {
    error: action.error,
    data: action.data,
    /** The field that the request was given in. */
    place: pasted ? 'pem' : 'file',
    form: {
      ...{ pasted, progress, isPending: action.isPending },
      refusal: fieldErrors(action.error).find(({ field }) => field !== 'fqdn')?.message,
      onRequest: (request: File, isPasted: boolean) => {
        setPasted(isPasted);
        setProgress(0);
        action.mutate(request);
      },
    },
  };
}
