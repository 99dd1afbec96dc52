import { useLocation } from 'react-router';
import type { SessionView } from '../api/contract';
import { codeOf } from '../api/problem';
import { useLang } from '../i18n/use-lang';
import { Button } from './button';
import { signInAddress } from './sign-in-link';

interface StepUpProps {
  readonly session: SessionView;
  /** What the server last said. */
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

/** Whether the second factor must come first. */
export const needsStepUp = ({ acr }: SessionView, error: unknown): boolean =>
  acr !== '2' || codeOf(error) === 'step-up-required';

/** The way to the second factor, and back to this page. */
export function StepUpLink() {
  const { t } = useLang();
  const { pathname, search } = useLocation();
  return (
    <a className="button primary" href={signInAddress(`${pathname}${search}`, '2')}>
      {t('preview.toStepUp')}
    </a>
  );
}

/** The button of an action that needs a second factor, or the way to it. */
export function StepUpButton({ session, error, isPending, onPress, children }: StepUpProps) {
  if (needsStepUp(session, error)) return <StepUpLink />;
  return (
    <Button look="primary" isPending={isPending} onPress={onPress}>
      {children}
    </Button>
  );
}
