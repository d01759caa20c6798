import type { OpenedCard } from '@evergrow/domain/commerce/sold-card';
import { IconGift } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { CardCode } from './card-code.tsx';
import classes from './sold-cards.module.css';

/** Where the link in a gift card's mail leads: who it is from, what it is worth now, and its code. Whoever has the link has the card. */
export default function OpenCardPage() {
  const t = useT('sold-cards');
  const format = useFormat();
  const { token = '' } = useParams();
  const { data, error, reload } = useQuery(`gift-card/${token}`, () =>
    api.post<OpenedCard>('public/gift-cards/open', { body: { token } }),
  );
  useTitle(t('open.pageTitle'));
  if (error !== null && data === undefined) {
    if (problemCode(error) !== 'gift_not_found')
      return <ErrorState error={error} onRetry={() => void reload()} />;
    return (
      <EmptyState level={1} icon={<IconGift />} title={t('open.goneTitle')}>
        {t('open.goneHint')}
      </EmptyState>
    );
  }
  if (data === undefined) return <ListSkeleton rows={2} height={64} />;
  const { tenant, state, from, message, left, currency, code } = data;
  return (
    <article className={classes.gift}>
      <span className={classes.bow} aria-hidden>
        <IconGift size={40} stroke={1.4} />
      </span>
      {data.recipientName === '' ? null : <p>{t('open.hello', { name: data.recipientName })}</p>}
      <h1>{t('open.title', { amount: format.money({ amount: left, currency }), shop: tenant.name })}</h1>
      {from === '' ? null : <p>{t('open.from', { from })}</p>}
      {message === '' ? null : <blockquote>{message}</blockquote>}
      {state === 'issued' ? (
        <CardCode code={code} slug={tenant.slug} />
      ) : (
        <Note tone="info">{t(state === 'held' ? 'own.heldHint' : 'own.revokedHint')}</Note>
      )}
    </article>
  );
}
