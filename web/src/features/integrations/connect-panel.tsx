import type { CalendarKind } from '@evergrow/domain/integrations';
import { IconPlus } from '@tabler/icons-react';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './calendars.module.css';
import { serviceNames } from './service-names.ts';
import { useConnect } from './use-connect.ts';

type Props = { path: string; available: readonly CalendarKind[]; connected: readonly CalendarKind[] };

/** The services that can still be connected, and what connecting means. */
export function ConnectPanel({ path, available, connected }: Props) {
  const t = useT('integrations');
  const connect = useConnect(path);
  const open = available.filter((kind) => !connected.includes(kind));
  if (open.length === 0 && available.length > 0) return null;
  return (
    <Panel title={t('connect.title')} lead={t('connect.lead')}>
      {available.length === 0 ? <Note>{t('connect.none')}</Note> : null}
      {open.length > 0 ? (
        <>
          <ul className={classes.points}>
            <li>{t('connect.busy')}</li>
            <li>{t('connect.written')}</li>
            <li>{t('connect.private')}</li>
          </ul>
          <ErrorNote error={connect.error} />
          <div className={classes.row}>
            {open.map((kind) => (
              <Button
                key={kind}
                variant={connected.length > 0 ? 'default' : 'filled'}
                icon={<IconPlus size={20} aria-hidden />}
                loading={connect.pending}
                onClick={() => void connect.run(kind)}
              >
                {t('connect.button', { service: serviceNames[kind] })}
              </Button>
            ))}
          </div>
        </>
      ) : null}
    </Panel>
  );
}
