import type { ConnectionView } from '@evergrow/domain/integrations';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CalendarChoice } from './calendar-choice.tsx';
import classes from './calendars.module.css';
import { DisconnectSheet } from './disconnect-sheet.tsx';
import { serviceNames } from './service-names.ts';
import { useConnect } from './use-connect.ts';

type Props = {
  connection: ConnectionView;
  path: string;
  onChange: (connection: ConnectionView) => void;
  onGone: () => void;
};

const tones = { ok: 'success', error: 'warning', reauth: 'danger' } as const;

/** One connected account: whether it works, what of it counts, and how to end it. */
export function ConnectionPanel({ connection, path, onChange, onGone }: Props) {
  const t = useT('integrations');
  const format = useFormat();
  const [leaving, setLeaving] = useState(false);
  const { kind, account, state, problem, lastSyncAt } = connection;
  const at = `${path}/connections/${connection.id}`;
  const connect = useConnect(path);
  const sync = useAction(async () => {
    const read = await api.post<ConnectionView>(`${at}/sync`);
    onChange(read);
    if (read.problem === null) toast({ message: t('connection.read') });
  });
  return (
    <Panel
      title={serviceNames[kind]}
      lead={account}
      actions={<Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>}
    >
      {problem ? (
        <Note
          tone={state === 'reauth' ? 'danger' : 'info'}
          icon={<IconAlertTriangle aria-hidden />}
          title={t(`problem.${problem}.title`)}
        >
          {t(`problem.${problem}.hint`)}
        </Note>
      ) : null}
      {state === 'reauth' ? (
        <div className={classes.row}>
          <Button loading={connect.pending} onClick={() => void connect.run(kind)}>
            {t('connection.reconnect')}
          </Button>
        </div>
      ) : (
        <CalendarChoice connection={connection} at={at} onChange={onChange} />
      )}
      <ErrorNote error={sync.error ?? connect.error} />
      <div className={classes.status}>
        <span>
          {lastSyncAt
            ? t('connection.lastRead', { when: format.dateTime(lastSyncAt) })
            : t('connection.neverRead')}
        </span>
        {state === 'reauth' ? null : (
          <Button
            size="sm"
            variant="subtle"
            icon={<IconRefresh size={18} aria-hidden />}
            loading={sync.pending}
            onClick={() => void sync.run()}
          >
            {t('connection.readNow')}
          </Button>
        )}
        <Button size="sm" variant="subtle" onClick={() => setLeaving(true)}>
          {t('connection.disconnect')}
          <span className="visually-hidden">: {serviceNames[kind]}</span>
        </Button>
      </div>
      <DisconnectSheet open={leaving} kind={kind} at={at} onClose={() => setLeaving(false)} onGone={onGone} />
    </Panel>
  );
}
