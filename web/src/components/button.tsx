import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import { Link } from 'react-router';
import { useLang } from '../i18n/use-lang';

type Look = 'primary' | 'secondary' | 'danger' | 'quiet';

interface Props extends Omit<ButtonProps, 'isPending' | 'className' | 'children'> {
  readonly look?: Look;
  /** What it does is under way: it stays where it is, says so, and does nothing a second time. */
  readonly isPending?: boolean;
  readonly children: ReactNode;
}

/** Names what it does. */
export function Button({ look = 'secondary', isPending = false, onPress, type = 'button', ...props }: Props) {
  const { t } = useLang();
  return (
    <>
      <AriaButton
        {...props}
        type={isPending ? 'button' : type}
        className={`button ${look}${isPending ? ' pending' : ''}`}
        {...(onPress && !isPending ? { onPress } : {})}
      />
      <span role="status" className="visually-hidden">
        {isPending && t('state.working')}
      </span>
    </>
  );
}

/** A link that leads to the next step. */
export function ButtonLink({
  to,
  look = 'primary',
  children,
}: {
  readonly to: string;
  readonly look?: Look;
  readonly children: ReactNode;
}) {
  return (
    <Link to={to} className={`button ${look}`}>
      {children}
    </Link>
  );
}
