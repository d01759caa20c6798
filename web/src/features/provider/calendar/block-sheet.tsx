import { instantAt } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { CalendarActs } from './use-calendar-acts.ts';

type Props = {
  open: boolean;
  onClose: () => void;
  date: string;
  zone: string;
  onBlock: CalendarActs['block'];
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Blocks a time by typing it: for a phone, and for who does not drag. */
export function BlockSheet({ open, onClose, date, zone, onBlock }: Props) {
  const t = useT('provider');
  const words = useT('app');
  const [day, setDay] = useState(date);
  const [from, setFrom] = useState('12:00');
  const [to, setTo] = useState('13:00');
  const [pending, setPending] = useState(false);
  const complete = day !== '' && from !== '' && to !== '';
  const wrong = complete && from >= to;
  const save = async () => {
    if (!complete || wrong) return;
    setPending(true);
    const at = (time: string) => new Date(instantAt(zone, day, minutesOf(time)));
    const done = await onBlock(at(from), at(to));
    setPending(false);
    if (done) onClose();
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('calendar.block')}
      footer={
        <>
          <Button loading={pending} onClick={() => void save()}>
            {t('calendar.block')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {words('cancel')}
          </Button>
        </>
      }
    >
      <p>{t('calendar.blockHint')}</p>
      <TextField type="date" label={t('calendar.blockDay')} value={day} onChange={setDay} required />
      <TextField type="time" label={t('calendar.blockFrom')} value={from} onChange={setFrom} required />
      <TextField
        type="time"
        label={t('calendar.blockTo')}
        value={to}
        onChange={setTo}
        error={wrong ? t('calendar.blockWrong') : null}
        required
      />
    </Sheet>
  );
}
