import type { OccurrenceView, SeriesDetail } from '@evergrow/domain/scheduling';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './series.module.css';

type Proposal = OccurrenceView['proposals'][number];
type Props = {
  series: SeriesDetail;
  staff: boolean;
  busy: boolean;
  onSkip: (date: string) => void;
  onRestore: (date: string) => void;
  onChange: (date: string) => void;
  onAccept: (date: string, proposal: Proposal) => void;
};

const tones = { booked: 'success', planned: 'neutral', skipped: 'neutral', conflict: 'warning' } as const;

/** The next times of a series, each with what can be done about it. */
export function SeriesTimes(props: Props) {
  const t = useT('series');
  const { occurrences } = props.series;
  if (occurrences.length === 0) return <p>{t('times.none')}</p>;
  return (
    <ul className={classes.times}>
      {occurrences.map((occurrence) => (
        <li key={occurrence.date}>
          <Time {...props} occurrence={occurrence} />
        </li>
      ))}
    </ul>
  );
}

function Time({
  occurrence,
  series,
  staff,
  busy,
  onSkip,
  onRestore,
  onChange,
  onAccept,
}: Props & { occurrence: OccurrenceView }) {
  const t = useT('series');
  const format = useFormat();
  const { slug } = useTenant();
  const { date, start, state, booking, reason, proposals } = occurrence;
  const when = format.dateTime(start);
  const to = booking
    ? staff
      ? `/w/${slug}/bookings?booking=${booking.id}`
      : `/t/${slug}/bookings/${booking.id}`
    : null;
  const open = series.status === 'active';
  const money = (amount: number) => format.money({ amount, currency: series.currency as 'EUR' });
  return (
    <div className={classes.row}>
      <div>
        <h3>{to ? <TextLink to={to}>{when}</TextLink> : when}</h3>
        {booking ? (
          <p>
            {booking.owed > 0 ? t('times.owed', { amount: money(booking.owed) }) : t('times.paid')} ·{' '}
            {booking.providerName}
          </p>
        ) : null}
        {state === 'conflict' && reason ? <p>{t(`reason.${reason}`)}</p> : null}
        {state === 'conflict' && proposals.length > 0 ? (
          <div className={classes.proposals}>
            {proposals.map((proposal) => (
              <Button
                key={`${proposal.providerId}${proposal.start}`}
                size="sm"
                variant="light"
                loading={busy}
                onClick={() => onAccept(date, proposal)}
              >
                {t('times.take', { when: format.dateTime(proposal.start), name: proposal.providerName })}
              </Button>
            ))}
          </div>
        ) : null}
      </div>
      <div className={classes.badges}>
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
        {open && state === 'skipped' ? (
          <Button size="sm" variant="default" loading={busy} onClick={() => onRestore(date)}>
            {t('times.restore')}
          </Button>
        ) : null}
        {open && state !== 'skipped' ? (
          <>
            <Button
              size="sm"
              variant="default"
              onClick={() => onChange(date)}
              aria-label={t('times.changeOf', { when })}
            >
              {t('times.change')}
            </Button>
            <Button
              size="sm"
              variant="subtle"
              loading={busy}
              onClick={() => onSkip(date)}
              aria-label={t('times.skipOf', { when })}
            >
              {t('times.skip')}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
}
