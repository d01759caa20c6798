import type { Intake } from '@evergrow/domain/matching';
import type { Booking } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import type { Stored } from '../../../lib/collection.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { TextAreaField } from '../../../ui/text-field.tsx';
import { answerText } from './answer-text.ts';
import classes from './booking-details.module.css';

type Props = { booking: Stored<Booking>; onBack: () => void };
type Revealed = { intake: Intake; storedAt: string };

/** What a client told before they were matched: opened for a reason, which is audited, and gone when the sheet closes. */
export function ClientAnswers({ booking, onBack }: Props) {
  const t = useT('provider');
  const matching = useT('matching');
  const catalog = useT('catalog');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const [reason, setReason] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const reveal = useAction(async () => {
    const path = `t/${tenantId}/members/${booking.clientUid}/intake/reveal`;
    setRevealed(await api.post<Revealed>(path, { body: { reason: reason.trim() } }));
  });
  const open = () => {
    const short = reason.trim().length < 10;
    setTooShort(short);
    if (!short) void reveal.run();
  };
  if (revealed) {
    const words = { matching, catalog, format };
    return (
      <>
        <p>{t('answers.stored', { date: format.date(revealed.storedAt) })}</p>
        <dl className={classes.facts}>
          {(Object.keys(revealed.intake) as (keyof Intake)[]).map((question) => (
            <div key={question}>
              <dt>{matching(`questions.${question}.label`)}</dt>
              <dd>{answerText(revealed.intake, question, words)}</dd>
            </div>
          ))}
        </dl>
        <Button variant="default" onClick={onBack}>
          {t('answers.back')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p style={{ margin: 0 }}>{t('answers.lead')}</p>
      <TextAreaField
        label={t('answers.reason')}
        hint={t('answers.reasonHint')}
        error={tooShort ? t('answers.reasonShort') : undefined}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <ErrorNote error={reveal.error} />
      <div className={classes.actions}>
        <Button loading={reveal.pending} onClick={open}>
          {t('answers.open')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('answers.back')}
        </Button>
      </div>
    </>
  );
}
