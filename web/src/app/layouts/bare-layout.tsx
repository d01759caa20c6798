import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { Logo } from '../../ui/logo.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { RequireSignIn } from '../guards/require-sign-in.tsx';
import { AccountControls } from './account-controls.tsx';
import classes from './frame.module.css';

/** One task and nothing beside it, for somebody signed in: onboarding. */
export default function BareLayout() {
  return (
    <RequireSignIn>
      <SkipLink />
      <header className={classes.bar}>
        <Link to="/" className={classes.brand}>
          <Logo />
          <span>Evergrow</span>
        </Link>
        <AccountControls />
      </header>
      <main id="main" tabIndex={-1} className={classes.contained}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
    </RequireSignIn>
  );
}
