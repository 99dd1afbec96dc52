import { NavLink } from 'react-router';

export interface SubPage {
  readonly to: string;
  readonly text: string;
}

/** From one of several pages that belong together to the others. */
export function SubPages({ label, pages }: { readonly label: string; readonly pages: readonly SubPage[] }) {
  return (
    <nav aria-label={label} className="views">
      {pages.map(({ to, text }) => (
        <NavLink key={to} to={to} end className={({ isActive }) => (isActive ? 'current' : '')}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
