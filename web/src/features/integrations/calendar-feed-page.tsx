import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './calendars.module.css';
import { FeedPanel } from './feed-panel.tsx';

/** A client's bookings in their own calendar. */
export default function CalendarFeedPage() {
  const t = useT('integrations');
  const app = useT('app');
  const tenant = useTenant();
  useTitle(t('clientTitle'), tenant.name);
  return (
    <>
      <PageHeader
        title={t('clientTitle')}
        lead={t('clientLead')}
        back={<BackLink to={`/t/${tenant.slug}/bookings`}>{app('nav.bookings')}</BackLink>}
      />
      <div className={classes.parts}>
        <FeedPanel side="client" />
      </div>
    </>
  );
}
