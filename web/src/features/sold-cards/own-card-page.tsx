import type { OwnCard } from '@evergrow/domain/commerce/sold-card';
import { IconZoomQuestion } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { CardCode } from './card-code.tsx';
import classes from './sold-cards.module.css';

/** How often it is asked whether the payment has arrived: its news comes a moment after the buyer. */
const askEvery = 2_000;

/** A gift card as its buyer has it: its code, or for whom it is and whether they were told. */
export default function OwnCardPage() {
  const t = useT('sold-cards');
  const format = useFormat();
  const { orderId = '' } = useParams();
  const [params] = useSearchParams();
  const { id, slug, name } = useTenant();
  const { key, renew } = useIdempotencyKey();
  useTitle(t('own.title'), name);
  const path = `t/${id}/sold-cards/${orderId}`;
  const { data, error, reload } = useQuery(path, () => api.get<OwnCard>(path));
  const isAwaited = data?.state === 'waiting' && params.get('result') === 'success';
  useEffect(() => {
    if (!isAwaited) return undefined;
    const timer = setInterval(() => void reload(), askEvery);
    return () => clearInterval(timer);
  }, [isAwaited, reload]);
  const send = useAction(async () => {
    await api.post(`${path}/send`, { idempotencyKey: key() });
    renew();
    toast({ message: t('own.sentAgain') });
    await reload();
  });
  if (error !== null && data === undefined) {
    if (problemCode(error) !== 'not_found') return <ErrorState error={error} onRetry={() => void reload()} />;
    return (
      <EmptyState level={1} icon={<IconZoomQuestion />} title={t('own.unknownTitle')}>
        {t('own.unknownHint')}
      </EmptyState>
    );
  }
  if (data === undefined) return <PageSkeleton />;
  const { state, amount, currency, left, code, recipientName, recipientEmail, sentAt } = data;
  const money = (value: number) => format.money({ amount: value, currency });
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('own.title')}
        lead={left === null ? money(amount) : t('own.left', { left: money(left), amount: money(amount) })}
      />
      {state === 'waiting' ? (
        <Note tone={isAwaited ? 'info' : 'danger'} title={t(isAwaited ? 'own.awaited' : 'own.unpaid')}>
          {isAwaited ? t('own.awaitedHint') : t('own.unpaidHint')}
        </Note>
      ) : state === 'issued' ? null : (
        <Note tone="info" title={t(`own.${state}`)}>
          {t(`own.${state}Hint`)}
        </Note>
      )}
      {code !== null && state === 'issued' ? <CardCode code={code} slug={slug} /> : null}
      {recipientName !== null && state === 'issued' ? (
        <Panel title={t('own.for', { name: recipientName })}>
          <p className={classes.said}>
            {t('own.sent', {
              email: recipientEmail ?? '',
              date: sentAt === null ? '' : format.dateTime(sentAt),
            })}
          </p>
          <div>
            <Button size="sm" variant="default" loading={send.pending} onClick={() => void send.run()}>
              {t('own.sendAgain')}
            </Button>
          </div>
          <ErrorNote error={send.error} />
        </Panel>
      ) : null}
      {state === 'waiting' && !isAwaited ? (
        <LinkButton to={`/t/${slug}/gift-cards`}>{t('own.again')}</LinkButton>
      ) : null}
    </div>
  );
}
