import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../../lib/use-t.tsx';
import type { NavigationItem } from '../navigation-item.ts';
import classes from './bottom-bar.module.css';

type Props = {
  items: readonly NavigationItem[];
  label: string /** After the items, e.g. a button with more. */;
  children?: ReactNode;
};

/** The navigation at the foot of a phone. Not shown on wider screens. */
export function BottomBar({ items, label, children }: Props) {
  const t = useT('app');
  return (
    <nav className={classes.bar} aria-label={label}>
      {items.map(({ to, label: key, icon: Icon, end = false }) => (
        <NavLink key={to} to={to} end={end} className={classes.item ?? ''}>
          <Icon size={22} aria-hidden />
          <span>{t(`nav.${key}`)}</span>
        </NavLink>
      ))}
      {children}
    </nav>
  );
}
