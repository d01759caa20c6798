import { IconCalendarEvent, IconHistory, IconMoodHappy } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryTabs } from '../../ui/query-tabs.tsx';
import { BookingListPage } from './booking-list-page.tsx';
import { type BookingTab, bookingTabs, tabOf } from './booking-tabs.ts';
import classes from './my-bookings-page.module.css';

const icons: Record<BookingTab, typeof IconHistory> = {
  upcoming: IconCalendarEvent,
  past: IconHistory,
  cancelled: IconMoodHappy,
};

/** A client's bookings here: to come, past and cancelled. Every tab has its address. */
export default function MyBookingsPage() {
  const t = useT('scheduling');
  const tenant = useTenant();
  const [params] = useSearchParams();
  const tab = tabOf(params.get('tab'));
  useTitle(t('list.title'), tenant.name);
  return (
    <>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <>
            <LinkButton to={`/t/${tenant.slug}/calendar`} variant="subtle" size="sm">
              {t('list.inCalendar')}
            </LinkButton>
            <LinkButton to={`/t/${tenant.slug}/series`} variant="subtle" size="sm">
              {t('list.series')}
            </LinkButton>
            <LinkButton to={`/t/${tenant.slug}/packages`} variant="subtle" size="sm">
              {t('list.packages')}
            </LinkButton>
            <LinkButton to={`/t/${tenant.slug}/providers`} variant="default" size="sm">
              {t('list.bookAnother')}
            </LinkButton>
          </>
        }
      />
      <QueryTabs
        name="tab"
        label={t('list.title')}
        tabs={bookingTabs.map((value) => ({ value, label: t(`list.tabs.${value}`) }))}
        current={tab}
      />
      <Tab key={tab} tab={tab} />
    </>
  );
}

function Tab({ tab }: { tab: BookingTab }) {
  const t = useT('scheduling');
  const { slug } = useTenant();
  const [now] = useState(() => new Date());
  const [empty, setEmpty] = useState(false);
  const onEmpty = useCallback(() => setEmpty(true), []);
  const Icon = icons[tab];
  return (
    <>
      {empty ? (
        <EmptyState
          icon={<Icon />}
          title={t(`list.empty.${tab}.title`)}
          action={
            tab === 'cancelled' ? undefined : (
              <LinkButton to={`/t/${slug}/providers`}>{t('list.findTime')}</LinkButton>
            )
          }
        >
          {t(`list.empty.${tab}.hint`)}
        </EmptyState>
      ) : null}
      <ul className={classes.list} hidden={empty}>
        <BookingListPage tab={tab} now={now} after={null} onEmpty={onEmpty} />
      </ul>
    </>
  );
}
