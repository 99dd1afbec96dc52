import { useState } from 'react';
import type { FieldError } from './error-summary';

/**
 * A text that an action cannot do without, and what is said at its field once the action was tried without it; with
 * nothing to say, it can.
 */
export function useNeeded(field: string, message: string | undefined) {
  const [text, setText] = useState('');
  const [tries, setTries] = useState(0);
  const lacks = message !== undefined && text.trim() === '';
  const own: readonly FieldError[] = lacks && tries > 0 ? [{ field, message }] : [];
  const whenWritten = (act: (text: string) => void) => {
    setTries(tries + 1);
    if (!lacks) act(text);
  };
  return { text, setText, own, tries, whenWritten };
}
