import type { SeriesDetail } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import classes from './series.module.css';

type Props = {
  series: SeriesDetail;
  open: boolean;
  error: unknown;
  pending: boolean;
  onEnd: (from: string | undefined) => void;
  onClose: () => void;
};

/** Ends a series: at once, or after a time that is still to take place. */
export function EndSheet({ series, open, error, pending, onEnd, onClose }: Props) {
  const t = useT('series');
  const format = useFormat();
  const [from, setFrom] = useState('now');
  const later = series.occurrences.slice(1);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('end.title')}
      footer={
        <Button
          variant="danger"
          fullWidth
          loading={pending}
          onClick={() => onEnd(from === 'now' ? undefined : from)}
        >
          {t('end.confirm')}
        </Button>
      }
    >
      <div className={classes.form}>
        <p>{t('end.hint')}</p>
        <SelectField
          label={t('end.from')}
          value={from}
          onChange={setFrom}
          options={[
            { value: 'now', label: t('end.now') },
            ...later.map(({ date, start }) => ({
              value: date,
              label: t('end.since', { when: format.dateTime(start) }),
            })),
          ]}
        />
        <ErrorNote error={error} />
      </div>
    </Sheet>
  );
}
