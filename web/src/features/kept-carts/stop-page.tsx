import type { StoppedReminders } from '@evergrow/domain/commerce/kept-cart';
import { IconMailOff } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';

/** Where the link to get no more mails about carts leads: it is done by opening it, without signing in. */
export default function StopPage() {
  const t = useT('kept-carts');
  const { token = '' } = useParams();
  useTitle(t('stop.pageTitle'));
  const { data, error, reload } = useQuery(
    `no-cart-mail/${token}`,
    () => api.post<StoppedReminders>(`public/cart-reminders/stop/${encodeURIComponent(token)}`),
    Number.POSITIVE_INFINITY,
  );
  if (error !== null && data === undefined) {
    if (problemCode(error) !== 'not_found') return <ErrorState error={error} onRetry={() => void reload()} />;
    return (
      <EmptyState level={1} icon={<IconMailOff />} title={t('stop.unknownTitle')}>
        {t('stop.unknownHint')}
      </EmptyState>
    );
  }
  if (data === undefined) return <ListSkeleton rows={2} height={64} />;
  return (
    <EmptyState
      level={1}
      icon={<IconMailOff />}
      title={t('stop.title', { name: data.name })}
      action={
        <LinkButton variant="default" to={`/t/${data.slug}/cart`}>
          {t('stop.cart')}
        </LinkButton>
      }
    >
      {t('stop.hint')}
    </EmptyState>
  );
}
