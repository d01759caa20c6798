import { IconDots, IconExternalLink } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useSignedIn } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { useTenantView } from '../tenant-context.tsx';
import { workspaceNavigation } from '../workspace-navigation.ts';
import { AccountControls } from './account-controls.tsx';
import bottomBar from './bottom-bar.module.css';
import { BottomBar } from './bottom-bar.tsx';
import classes from './workspace-frame.module.css';
import { WorkspaceSwitcher } from './workspace-switcher.tsx';

/** Side navigation on a desk, a bar at the foot and a sheet with the rest on a phone. */
export function WorkspaceFrame({ children }: { children: ReactNode }) {
  const t = useT('app');
  const { tenant, role } = useTenantView();
  const { uid } = useSignedIn();
  const { pathname } = useLocation();
  const sheet = useRef<HTMLDialogElement>(null);
  const items = role === null ? [] : workspaceNavigation(tenant, role);
  const fits = items.length <= 5;
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere closes the sheet
  useEffect(() => sheet.current?.close(), [pathname]);
  const links = items.map(({ to, label, icon: Icon, end = false }) => (
    <NavLink key={to} to={to} end={end} className={classes.link ?? ''}>
      <Icon size={20} aria-hidden />
      {t(`nav.${label}`)}
    </NavLink>
  ));
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.header}>
        <WorkspaceSwitcher current={tenant.slug} key={uid} />
        <div className={classes.controls}>
          <Link to={`/t/${tenant.slug}`} className={classes.visit} aria-label={t('visitPage')}>
            <IconExternalLink size={18} aria-hidden />
            <span>{t('visitPage')}</span>
          </Link>
          <AccountControls />
        </div>
      </header>
      <nav className={classes.side} aria-label={t('workspace')}>
        {links}
      </nav>
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <BottomBar items={fits ? items : items.slice(0, 4)} label={t('workspace')}>
        {fits ? null : (
          <button
            type="button"
            className={bottomBar.item}
            aria-haspopup="dialog"
            onClick={() => sheet.current?.showModal()}
          >
            <IconDots size={22} aria-hidden />
            <span>{t('more')}</span>
          </button>
        )}
      </BottomBar>
      <dialog
        ref={sheet}
        className={classes.sheet}
        aria-label={t('workspace')}
        onClick={(event) => event.target === sheet.current && sheet.current.close()}
        onKeyDown={() => {}}
      >
        <nav aria-label={t('workspace')}>{links}</nav>
      </dialog>
    </div>
  );
}
