import { IconLock } from '@tabler/icons-react';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './message-page.module.css';

/** 403: signed in, and still not for them. */
export function ForbiddenPage() {
  const t = useT('app');
  useTitle(t('forbidden.title'));
  return (
    <div className={classes.page}>
      <EmptyState
        level={1}
        icon={<IconLock />}
        title={t('forbidden.title')}
        action={<LinkButton to="/">{t('toHome')}</LinkButton>}
      >
        {t('forbidden.hint')}
      </EmptyState>
    </div>
  );
}
