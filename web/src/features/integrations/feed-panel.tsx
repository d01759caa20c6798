import type { CreatedFeed, FeedSide, FeedStatus } from '@evergrow/domain/integrations';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { setQueryData } from '../../lib/query-cache.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import classes from './calendars.module.css';

/** The private address any calendar can subscribe to: made, shown this once, renewed, ended. */
export function FeedPanel({ side }: { side: FeedSide }) {
  const t = useT('integrations');
  const app = useT('app');
  const format = useFormat();
  const { id } = useTenant();
  const path = `t/${id}/calendar-feed`;
  const name = `${path}?side=${side}`;
  const status = useQuery(name, () => api.get<FeedStatus>(path, { query: { side } }));
  const { key, renew: renewKey } = useIdempotencyKey();
  const [address, setAddress] = useState<string | null>(null);
  const make = useAction(async () => {
    const made = await api.post<CreatedFeed>(path, { body: { side }, idempotencyKey: key() });
    renewKey();
    setAddress(made.url);
    setQueryData<FeedStatus>(name, { createdAt: made.createdAt });
  });
  const end = useAction(async () => {
    await api.delete(path, { query: { side } });
    setAddress(null);
    setQueryData<FeedStatus>(name, { createdAt: null });
    toast({ message: t('feed.ended') });
  });
  const copy = async () => {
    if (address === null) return;
    await navigator.clipboard.writeText(address);
    toast({ message: app('copied') });
  };
  const since = status.data?.createdAt;
  return (
    <Panel title={t('feed.title')} lead={t(`feed.lead.${side}`)}>
      {status.data === undefined ? (
        status.error === null ? (
          <Skeleton height={48} radius={12} />
        ) : (
          <ErrorState error={status.error} onRetry={() => void status.reload()} />
        )
      ) : null}
      <ul className={classes.points}>
        <li>{t('feed.what')}</li>
        <li>{t('feed.secret')}</li>
      </ul>
      {address ? (
        <>
          <Note tone="success" title={t('feed.once')}>
            {t('feed.onceHint')}
          </Note>
          <code className={classes.address}>{address}</code>
        </>
      ) : since ? (
        <p className={classes.plain}>{t('feed.since', { date: format.date(since) })}</p>
      ) : null}
      <ErrorNote error={make.error ?? end.error} />
      <div className={classes.row}>
        {address ? (
          <Button icon={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
            {app('copy')}
          </Button>
        ) : status.data === undefined ? null : (
          <Button
            variant={since ? 'default' : 'filled'}
            loading={make.pending}
            onClick={() => void make.run()}
          >
            {t(since ? 'feed.renew' : 'feed.make')}
          </Button>
        )}
        {since ? (
          <Button variant="subtle" loading={end.pending} onClick={() => void end.run()}>
            {t('feed.end')}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
