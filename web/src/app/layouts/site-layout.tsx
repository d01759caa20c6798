import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { useT } from '../../lib/use-t.tsx';
import { Logo } from '../../ui/logo.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { AccountControls } from './account-controls.tsx';
import classes from './frame.module.css';

/** The frame of the platform's own public pages. */
export function SiteLayout() {
  const t = useT('app');
  return (
    <>
      <SkipLink />
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link to="/" className={classes.brand}>
            <Logo />
            <span>Evergrow</span>
          </Link>
          <AccountControls />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className={classes.footer}>
        <div>
          <span>{t('footer.platform')}</span>
          <Link to="/new">{t('newTenant')}</Link>
        </div>
      </footer>
    </>
  );
}
