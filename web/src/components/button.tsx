import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import { Link } from 'react-router';

type Look = 'primary' | 'secondary' | 'danger' | 'quiet';

/** Names what it does; while that is under way it stays where it is and says so. */
export function Button({ look = 'secondary', ...props }: ButtonProps & { readonly look?: Look }) {
  return <AriaButton {...props} className={`button ${look}`} />;
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
