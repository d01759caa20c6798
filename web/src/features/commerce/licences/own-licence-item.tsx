import type { OwnLicence } from '@evergrow/domain/commerce/licence';
import { IconCopy, IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import { licenceTones } from '../../licences/licence-tones.ts';
import classes from './licence-panel.module.css';

type Props = { licence: OwnLicence; onChange: () => void };

/** One licence of the buyer's: its key when it is asked for, and the devices it is active on. */
export function OwnLicenceItem({ licence, onChange }: Props) {
  const t = useT('licences');
  const format = useFormat();
  const { limit, until, state, title, devices } = licence;
  const facts = [
    t('own.places', { used: format.number(devices.length), limit: format.number(limit) }),
    until === null ? null : t('own.until', { date: format.date(until) }),
  ];
  return (
    <li className={classes.licence}>
      <RowText
        title={
          <>
            {title} <Badge tone={licenceTones[state]}>{t(`states.${state}`)}</Badge>
          </>
        }
      >
        {facts.filter(Boolean).join(' · ')}
      </RowText>
      {state === 'waiting' ? <p className={classes.quiet}>{t('own.waiting')}</p> : null}
      {licence.ending === null ? null : <Key licence={licence} ending={licence.ending} />}
      {state === 'waiting' ? null : <Devices licence={licence} onChange={onChange} />}
    </li>
  );
}

function Key({ licence, ending }: { licence: OwnLicence; ending: string }) {
  const t = useT('licences');
  const app = useT('app');
  const { id } = useTenant();
  const [key, setKey] = useState<string | null>(null);
  const reveal = useAction(async () => {
    const shown = await api.post<{ key: string }>(`t/${id}/my-licences/${licence.id}/key`);
    setKey(shown.key);
  });
  const copy = async () => {
    await navigator.clipboard.writeText(key ?? '');
    toast({ message: app('copied') });
  };
  return (
    <>
      <div className={classes.key}>
        {key === null ? (
          <>
            <span>{t('own.ending', { ending })}</span>
            <Button
              size="sm"
              variant="default"
              icon={<IconKey size={18} aria-hidden />}
              loading={reveal.pending}
              onClick={() => void reveal.run()}
            >
              {t('own.show')}
              <span className="visually-hidden">: {licence.title}</span>
            </Button>
          </>
        ) : (
          <>
            <code>{key}</code>
            <Button
              size="sm"
              variant="default"
              icon={<IconCopy size={18} aria-hidden />}
              onClick={() => void copy()}
            >
              {app('copy')}
            </Button>
          </>
        )}
      </div>
      <ErrorNote error={reveal.error} />
    </>
  );
}

function Devices({ licence, onChange }: Props) {
  const t = useT('licences');
  const format = useFormat();
  const { id } = useTenant();
  const free = useAction(async (hash: string) => {
    await api.delete(`t/${id}/my-licences/${licence.id}/devices/${hash}`);
    toast({ message: t('own.freed') });
    onChange();
  });
  if (licence.devices.length === 0) return <p className={classes.quiet}>{t('own.noDevices')}</p>;
  return (
    <>
      <ErrorNote error={free.error} />
      <ul className={classes.devices} aria-label={t('own.devices')}>
        {licence.devices.map(({ hash, name, at }) => (
          <li key={hash} className={classes.device}>
            <RowText title={name || t('own.unnamed')}>{t('own.since', { date: format.date(at) })}</RowText>
            <Button size="sm" variant="subtle" loading={free.pending} onClick={() => void free.run(hash)}>
              {t('own.free')}
              <span className="visually-hidden">: {name || t('own.unnamed')}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
