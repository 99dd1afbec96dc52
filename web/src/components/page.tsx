import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

export interface PageProps {
  readonly title: string;
  /** Small words above the title: what the page belongs to. */
  readonly over?: ReactNode;
  readonly lead?: ReactNode;
  readonly back?: { readonly to: string; readonly text: string };
  /** Full width, for lists and desks; else as wide as text is read well. */
  readonly wide?: boolean;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** One page: its title is the document's, and takes the focus when people come to it. */
export function Page({ title, over, lead, back, wide = false, aside, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  useEffect(() => {
    document.title = `${title} - Siklus`;
  }, [title]);
  useEffect(() => {
    // The first page of a visit begins where every document begins.
    if (key !== 'default') heading.current?.focus();
  }, [pathname, key]);
  return (
    <div className={wide ? 'page wide' : 'page'}>
      {back && (
        <Link to={back.to} className="back">
          {back.text}
        </Link>
      )}
      <header className="page-head">
        <div>
          {over && <p className="over">{over}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        {aside}
      </header>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
