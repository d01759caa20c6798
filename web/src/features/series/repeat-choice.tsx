import type { Booking, SeriesView } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import type { Stored } from '../../lib/collection.ts';
import { useAction } from '../../lib/use-action.ts';
import { usePostOnce } from '../../lib/use-post-once.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './series.module.css';

const frequencies = ['weekly', 'everyTwoWeeks', 'everyFourWeeks', 'monthly'] as const;

/** Makes a series of a booking: before it is paid, when its card can be kept for the later times, or after. */
export default function RepeatChoice({ booking }: { booking: Stored<Booking> }) {
  const t = useT('series');
  const tenant = useTenant();
  const navigate = useNavigate();
  const wanted = booking.choices?.frequency ?? 'once';
  const [frequency, setFrequency] = useState(wanted === 'once' ? 'everyTwoWeeks' : wanted);
  const unpaid = booking.status === 'pending';
  const [keepCard, setKeepCard] = useState(unpaid);
  const { post } = usePostOnce();
  const begin = useAction(async () => {
    const series = await post<SeriesView>(`t/${tenant.id}/series`, {
      bookingId: booking.id,
      frequency,
      keepCard: unpaid && keepCard,
      creditGrantId: booking.creditGrantId,
    });
    if (!unpaid) navigate(`/t/${tenant.slug}/series/${series.id}`);
  });
  if (booking.seriesId !== null) {
    return (
      <Note title={t('repeat.done')}>
        <TextLink to={`/t/${tenant.slug}/series/${booking.seriesId}`}>{t('repeat.open')}</TextLink>
      </Note>
    );
  }
  return (
    <details className={classes.repeat} open={wanted !== 'once'}>
      <summary>{t('repeat.title')}</summary>
      <div className={classes.form}>
        <p>{t('repeat.lead')}</p>
        <SelectField
          label={t('change.frequency')}
          value={frequency}
          onChange={setFrequency}
          options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
        />
        {unpaid ? (
          <CheckField
            label={t('repeat.keepCard')}
            hint={t('repeat.keepCardHint', { business: tenant.name })}
            checked={keepCard}
            onChange={setKeepCard}
          />
        ) : null}
        <ErrorNote error={begin.error} />
        <Button variant="default" loading={begin.pending} onClick={() => void begin.run()}>
          {t('repeat.begin')}
        </Button>
      </div>
    </details>
  );
}
