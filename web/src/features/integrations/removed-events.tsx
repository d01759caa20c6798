import type { Calendars, RemovedEvent } from '@evergrow/domain/integrations';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './calendars.module.css';
import { serviceNames } from './service-names.ts';

type Props = {
  removed: readonly RemovedEvent[];
  path: string;
  onChange: (work: (calendars: Calendars) => Calendars) => void;
};

/** Bookings whose event was deleted outside: still standing until their provider says otherwise. */
export function RemovedEvents({ removed, path, onChange }: Props) {
  const t = useT('integrations');
  if (removed.length === 0) return null;
  return (
    <Panel title={t('removed.title')} lead={t('removed.lead')}>
      <ul className={classes.list}>
        {removed.map((each) => (
          <RemovedItem
            key={each.linkId}
            removed={each}
            path={path}
            onBack={() =>
              onChange((all) => ({
                ...all,
                removed: all.removed.filter(({ linkId }) => linkId !== each.linkId),
              }))
            }
          />
        ))}
      </ul>
    </Panel>
  );
}

type ItemProps = { removed: RemovedEvent; path: string; onBack: () => void };

function RemovedItem({ removed, path, onBack }: ItemProps) {
  const t = useT('integrations');
  const format = useFormat();
  const { slug } = useTenant();
  const { linkId, bookingId, title, clientName, start, kind } = removed;
  const restore = useAction(async () => {
    await api.post(`${path}/removed/${linkId}/restore`);
    toast({ message: t('removed.back', { service: serviceNames[kind] }) });
    onBack();
  });
  return (
    <li className={classes.item}>
      <p>
        <strong>{title}</strong> · {clientName}
        <br />
        {format.dateTime(start)} · {serviceNames[kind]}
      </p>
      <ErrorNote error={restore.error} />
      <div className={classes.row}>
        <Button loading={restore.pending} onClick={() => void restore.run()}>
          {t('removed.restore')}
        </Button>
        <LinkButton variant="default" to={`/w/${slug}/bookings?booking=${bookingId}`}>
          {t('removed.cancel')}
        </LinkButton>
      </div>
    </li>
  );
}
