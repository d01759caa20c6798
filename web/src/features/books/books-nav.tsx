import { NavLink } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import classes from '../../ui/query-tabs.module.css';

const parts = [
  ['', 'ledger'],
  ['/invoices', 'invoices'],
  ['/check', 'check'],
] as const;

/** The pages about a business's money. */
export function BooksNav() {
  const t = useT('books');
  const { slug } = useTenant();
  return (
    <nav className={classes.bar} aria-label={t('title')}>
      <div className={classes.tabs}>
        {parts.map(([path, label]) => (
          <NavLink key={path} to={`/w/${slug}/books${path}`} end>
            {t(`nav.${label}`)}
          </NavLink>
        ))}
      </div>
    </nav>
  );
}
