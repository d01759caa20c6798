import { NavLink } from 'react-router';
import { useT } from '../../lib/use-t.tsx';
import type { NavigationItem } from '../navigation-item.ts';
import classes from './section-tabs.module.css';

/** The pages of one area side by side, above the page. Scrolls sideways where they do not fit. */
export function SectionTabs({ items, label }: { items: readonly NavigationItem[]; label: string }) {
  const t = useT('app');
  return (
    <nav className={classes.tabs} aria-label={label}>
      {items.map(({ to, label: key, icon: Icon, end = false }) => (
        <NavLink key={to} to={to} end={end}>
          <Icon size={18} aria-hidden />
          {t(`nav.${key}`)}
        </NavLink>
      ))}
    </nav>
  );
}
