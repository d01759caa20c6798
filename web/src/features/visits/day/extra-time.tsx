import type { VisitView } from '@evergrow/domain/visits';
import { useState } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { adjustmentTones } from '../adjustment-tones.ts';
import type { VisitAct } from '../outbox/visit-act.ts';
import classes from './day.module.css';
import { Section } from './section.tsx';

const choices = [15, 30, 45, 60, 90, 120];
type Props = {
  adjustments: VisitView['adjustments'];
  acts: readonly VisitAct[];
  onAct: (act: VisitAct) => Promise<void>;
};

/** Extra time, proposed to the client: it counts once they accept. */
export function ExtraTime({ adjustments, acts, onAct }: Props) {
  const t = useT('visits');
  const words = useT('app');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [minutes, setMinutes] = useState('30');
  const [reason, setReason] = useState('');
  const waiting =
    adjustments.some(({ status }) => status === 'proposed') || acts.some(({ kind }) => kind === 'propose');
  const propose = async () => {
    if (reason.trim() === '') return;
    await onAct({ kind: 'propose', minutes: Number(minutes), reason: reason.trim() });
    setOpen(false);
    setReason('');
  };
  return (
    <Section title={t('extra.title')}>
      {adjustments.length > 0 ? (
        <ul className={classes.adjustments}>
          {adjustments.map(({ id, status, minutes: more, quote, reason: why, due }) => (
            <li key={id}>
              <div>
                <strong>
                  {format.duration(more)} · {format.money({ amount: quote.total, currency: quote.currency })}
                </strong>
                <p>{why}</p>
              </div>
              <Badge tone={adjustmentTones[status]}>{t(`extra.status.${due ? 'unpaid' : status}`)}</Badge>
              {status === 'proposed' ? (
                <Button
                  size="sm"
                  variant="subtle"
                  onClick={() => void onAct({ kind: 'withdraw', adjustmentId: id })}
                >
                  {t('extra.withdraw')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {open ? (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void propose();
          }}
        >
          <SelectField
            label={t('extra.minutes')}
            value={minutes}
            onChange={setMinutes}
            options={choices.map((value) => ({ value: String(value), label: format.duration(value) }))}
          />
          <TextField
            label={t('extra.reason')}
            hint={t('extra.reasonHint')}
            value={reason}
            onChange={setReason}
            maxLength={500}
            required
          />
          <div className={classes.row}>
            <Button type="submit">{t('extra.propose')}</Button>
            <Button variant="subtle" onClick={() => setOpen(false)}>
              {words('cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <Button variant="default" disabled={waiting} onClick={() => setOpen(true)}>
          {t(waiting ? 'extra.waits' : 'extra.add')}
        </Button>
      )}
    </Section>
  );
}
