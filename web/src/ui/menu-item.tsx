import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './menu-item.module.css';

type Props = { icon?: ReactNode; children: ReactNode; onClick?: () => void; current?: boolean };

/** A line of a menu that leads somewhere. */
export const MenuLink = ({ icon, children, onClick, current, to }: Props & { to: string }) => (
  <Link to={to} className={classes.item} onClick={onClick} aria-current={current ? 'true' : undefined}>
    {icon}
    <span>{children}</span>
  </Link>
);

/** A line of a menu that does something. */
export const MenuButton = ({ icon, children, onClick, current }: Props) => (
  <button type="button" className={classes.item} onClick={onClick} aria-pressed={current}>
    {icon}
    <span>{children}</span>
  </button>
);

/** The name of a part of a menu. */
export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <p className={classes.label}>{children}</p>
);

export const MenuDivider = () => <hr className={classes.divider} />;
