import { lazy, type ReactNode, Suspense } from 'react';
import { Link, NavLink } from 'react-router';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { clientNavigation } from '../client-navigation.ts';
import { useTenantView } from '../tenant-context.tsx';
import { AccountControls } from './account-controls.tsx';
import { BottomBar } from './bottom-bar.tsx';
import classes from './frame.module.css';

const UnopenedNote = lazy(() => import('./unopened-note.tsx'));

/** Header, navigation and footer of a tenant's pages for the public and for clients. */
export function TenantFrame({ children }: { children: ReactNode }) {
  const t = useT('app');
  const { tenant, home, role } = useTenantView();
  const { imprint } = tenant;
  const items = clientNavigation(tenant, role);
  return (
    <>
      <SkipLink />
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link to={`/t/${tenant.slug}`} className={classes.brand}>
            <Avatar
              name={tenant.name}
              path={tenant.branding.logoPath}
              accent={tenant.branding.accent}
              size={34}
            />
            <span>{tenant.name}</span>
          </Link>
          <nav className={classes.nav} aria-label={tenant.name}>
            {items.slice(1).map(({ to, label }) => (
              <NavLink key={to} to={to}>
                {t(`nav.${label}`)}
              </NavLink>
            ))}
          </nav>
          <AccountControls />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        {home === null ? (
          <Suspense>
            <UnopenedNote />
          </Suspense>
        ) : null}
        {children}
      </main>
      <footer className={classes.footer}>
        <div>
          <span>
            {[tenant.name, tenant.tagline, imprint.legalName, imprint.address].filter(Boolean).join(' · ')}
          </span>
          {imprint.email ? <a href={`mailto:${imprint.email}`}>{imprint.email}</a> : null}
          {imprint.hidesPlatform ? null : <Link to="/">{t('footer.poweredBy')}</Link>}
        </div>
      </footer>
      {items.length > 1 ? <BottomBar items={items} label={tenant.name} /> : null}
    </>
  );
}
