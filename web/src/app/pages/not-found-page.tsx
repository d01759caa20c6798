import { IconMapQuestion } from '@tabler/icons-react';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './message-page.module.css';

/** 404. Also what a tenant that is not published looks like from outside. */
export function NotFoundPage() {
  const t = useT('app');
  useTitle(t('notFound.title'));
  return (
    <div className={classes.page}>
      <EmptyState
        level={1}
        icon={<IconMapQuestion />}
        title={t('notFound.title')}
        action={<LinkButton to="/">{t('toHome')}</LinkButton>}
      >
        {t('notFound.hint')}
      </EmptyState>
    </div>
  );
}
