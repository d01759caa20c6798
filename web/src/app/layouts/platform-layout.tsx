import { IconBuildingStore, IconHistory, IconUsers } from '@tabler/icons-react';
import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { useSignedIn } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { Logo } from '../../ui/logo.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { RequireSignIn } from '../guards/require-sign-in.tsx';
import type { NavigationItem } from '../navigation-item.ts';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { AccountControls } from './account-controls.tsx';
import classes from './frame.module.css';
import { SectionTabs } from './section-tabs.tsx';

const items: readonly NavigationItem[] = [
  { to: '/platform/tenants', label: 'tenants', icon: IconBuildingStore },
  { to: '/platform/users', label: 'users', icon: IconUsers },
  { to: '/platform/audit', label: 'audit', icon: IconHistory },
];

function Platform() {
  const t = useT('app');
  // To anyone else this area does not exist.
  if (!useSignedIn().platformAdmin) return <NotFoundPage />;
  return (
    <>
      <SectionTabs items={items} label={t('nav.platform')} />
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </>
  );
}

/** The platform's own staff, behind the `platformAdmin` claim. */
export default function PlatformLayout() {
  const t = useT('app');
  return (
    <RequireSignIn>
      <SkipLink />
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link to="/platform/tenants" className={classes.brand}>
            <Logo />
            <span>{t('nav.platform')}</span>
          </Link>
          <AccountControls />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes.contained}>
        <Platform />
      </main>
    </RequireSignIn>
  );
}
