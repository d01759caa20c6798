import { paths } from '@evergrow/domain/kernel';
import { type WaitlistEntry, waitlistEntrySchema } from '@evergrow/domain/scheduling';
import { IconHourglass } from '@tabler/icons-react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import type { Stored } from '../../lib/collection.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useLiveQuery } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { JoinForm } from './join-form.tsx';
import classes from './series.module.css';

const tones = {
  waiting: 'accent',
  offered: 'warning',
  booked: 'success',
  left: 'neutral',
  expired: 'neutral',
} as const;

/** What a client waits for, offers held for them, and joining the line for something else. */
export default function WaitlistPage() {
  const t = useT('series');
  const tenant = useTenant();
  const { uid } = useSignedIn();
  useTitle(t('waitlist.title'), tenant.name);
  const { data, error } = useLiveQuery<WaitlistEntry>(
    `waitlist/${tenant.id}/${uid}`,
    paths.waitlistEntries(tenant.id),
    waitlistEntrySchema,
    (sdk) => [sdk.where('clientUid', '==', uid), sdk.orderBy('createdAt', 'desc'), sdk.limit(20)],
  );
  return (
    <>
      <PageHeader title={t('waitlist.title')} lead={t('waitlist.lead')} />
      <div className={classes.columns}>
        <Panel title={t('waitlist.mine')}>
          {error === null ? null : <ErrorState error={error} />}
          {data === undefined && error === null ? <ListSkeleton rows={2} /> : null}
          {data?.length === 0 ? (
            <EmptyState icon={<IconHourglass />} title={t('waitlist.emptyTitle')}>
              {t('waitlist.emptyHint')}
            </EmptyState>
          ) : null}
          <ul className={classes.times}>
            {data?.map((entry) => (
              <li key={entry.id}>
                <Entry entry={entry} />
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t('waitlist.join')}>
          <JoinForm />
        </Panel>
      </div>
    </>
  );
}

function Entry({ entry }: { entry: Stored<WaitlistEntry> }) {
  const t = useT('series');
  const format = useFormat();
  const tenant = useTenant();
  const leave = useAction(() => api.post(`t/${tenant.id}/waitlist/${entry.id}/leave`));
  const { offer, status, hours } = entry;
  const noon = (date: string) => format.date(`${date}T12:00:00Z`, 'UTC');
  return (
    <div className={classes.row}>
      <div>
        <h3>{entry.offeringTitle}</h3>
        <p>
          {t('waitlist.between', { from: noon(entry.from), to: noon(entry.to) })}
          {hours ? `, ${hours.from}–${hours.to}` : ''} · {entry.providerName ?? t('waitlist.anybody')}
        </p>
        {status === 'offered' && offer ? (
          <p>
            {t('waitlist.offer', {
              when: format.dateTime(offer.start),
              name: offer.providerName,
              until: format.time(offer.expiresAt),
            })}
          </p>
        ) : null}
        <ErrorNote error={leave.error} />
      </div>
      <div className={classes.badges}>
        <Badge tone={tones[status]}>{t(`waitlist.status.${status}`)}</Badge>
        {status === 'offered' && offer ? (
          <LinkButton size="sm" to={`/t/${tenant.slug}/checkout/${offer.bookingId}`}>
            {t('waitlist.take')}
          </LinkButton>
        ) : null}
        {status === 'waiting' || status === 'offered' ? (
          <Button size="sm" variant="subtle" loading={leave.pending} onClick={() => void leave.run()}>
            {t('waitlist.leave')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
