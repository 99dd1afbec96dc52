import { useState } from 'react';
import type { FieldError } from './error-summary';

/** A text that an action cannot do without, and what is said at its field once the action was tried without it. */
export function useNeeded(field: string, message: string) {
  const [text, setText] = useState('');
  const [tries, setTries] = useState(0);
  const own: readonly FieldError[] = tries > 0 && text.trim() === '' ? [{ field, message }] : [];
  const whenWritten = (act: (text: string) => void) => {
    setTries(tries + 1);
    if (text.trim() !== '') act(text);
  };
  return { text, setText, own, tries, whenWritten };
}
