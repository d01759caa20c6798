import { IconBell, IconLock, IconUser } from '@tabler/icons-react';
import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { useT } from '../../lib/use-t.tsx';
import { Logo } from '../../ui/logo.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { RequireSignIn } from '../guards/require-sign-in.tsx';
import type { NavigationItem } from '../navigation-item.ts';
import { AccountControls } from './account-controls.tsx';
import classes from './frame.module.css';
import { SectionTabs } from './section-tabs.tsx';

const items: readonly NavigationItem[] = [
  { to: '/me', label: 'profile', icon: IconUser, end: true },
  { to: '/me/security', label: 'security', icon: IconLock },
  { to: '/me/notifications', label: 'notifications', icon: IconBell },
];

/** One's own pages: they belong to no tenant. */
export default function AccountLayout() {
  const t = useT('app');
  return (
    <RequireSignIn>
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
      <main id="main" tabIndex={-1} className={classes.contained}>
        <SectionTabs items={items} label={t('nav.account')} />
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
    </RequireSignIn>
  );
}
