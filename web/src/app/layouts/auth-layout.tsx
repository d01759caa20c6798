import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { Logo } from '../../ui/logo.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import classes from './auth-layout.module.css';
import frame from './frame.module.css';
import { PreferencesMenu } from './preferences-menu.tsx';

/** Signing in and all around it: one narrow card. */
export default function AuthLayout() {
  return (
    <>
      <header className={frame.bar}>
        <Link to="/" className={frame.brand}>
          <Logo />
          <span>Evergrow</span>
        </Link>
        <PreferencesMenu />
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        <div className={classes.card}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
    </>
  );
}
