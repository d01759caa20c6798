import type { ProviderPage } from '@evergrow/domain/catalog';
import { IconCalendarEvent, IconShieldCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { useLocation } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { problemCode } from '../../lib/problem.ts';
import { signInPath } from '../../lib/safe-next.ts';
import { useSession } from '../../lib/session.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useStorageUrl } from '../../lib/use-storage-url.ts';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { BookingChoice } from './booking-choice.ts';
import classes from './booking-summary.module.css';
import { QuoteLines } from './quote-lines.tsx';
import type { Hold } from './use-hold.ts';
import { useOutOfSight } from './use-out-of-sight.ts';
import { useQuote } from './use-quote.ts';

type Props = {
  provider: ProviderPage['provider'];
  choice: BookingChoice;
  hold: Hold;
  onChooseTime: () => void;
  /** The chosen time turned out to be taken. */
  onTimeGone: () => void;
};

/** What is about to be booked and what it costs, with the next thing to do. */
export function BookingSummary({ provider, choice, hold, onChooseTime, onTimeGone }: Props) {
  const t = useT('commerce');
  const scheduling = useT('scheduling');
  const format = useFormat();
  const { slug } = useTenant();
  const { offering, addOnIds, start, timeZone } = choice;
  const durationMinutes = choice.durationMinutes ?? undefined;
  const photo = useStorageUrl(provider.photoPath);
  const quote = useQuote(slug, {
    providerId: provider.id,
    offeringId: offering.id,
    addOnIds,
    durationMinutes,
  });
  const summary = useRef<HTMLElement>(null);
  const below = useOutOfSight(summary);
  const taken = ['slot_taken', 'slot_unavailable'].includes(
    hold.error === null ? '' : problemCode(hold.error),
  );
  const submit = async () => {
    if (start === null) return onChooseTime();
    await hold.run({
      providerId: provider.id,
      offeringId: offering.id,
      addOnIds,
      durationMinutes,
      start,
      format: choice.format,
      timeZone,
    });
  };
  return (
    <aside ref={summary} className={classes.summary} aria-label={t('book.summary')}>
      {below && start !== null ? (
        <div className={classes.bar}>
          <strong>{format.dateTime(start, timeZone)}</strong>
          <Button onClick={() => summary.current?.scrollIntoView({ behavior: 'smooth', block: 'center' })}>
            {t('book.continue')}
          </Button>
        </div>
      ) : null}
      <div className={classes.who}>
        <Avatar name={provider.displayName} src={photo} seed={provider.id} size={48} />
        <div>
          <strong>{provider.displayName}</strong>
          <p>
            {offering.title} · {scheduling(`formats.${choice.format}`)}
          </p>
        </div>
      </div>
      <p className={classes.time} data-missing={start === null || undefined}>
        <IconCalendarEvent size={20} aria-hidden />
        {start === null ? (
          t('book.noTime')
        ) : (
          <span>
            {format.day(start, timeZone)}, <strong>{format.time(start, timeZone)}</strong>{' '}
            <small>{format.zoneName(start, timeZone)}</small>
          </span>
        )}
      </p>
      {quote.data ? (
        <QuoteLines quote={quote.data} />
      ) : quote.error === null ? (
        <Skeleton height={72} />
      ) : null}
      <ErrorNote error={quote.data ? null : quote.error} />
      {taken ? (
        <>
          <Note tone="danger" title={t('book.takenTitle')}>
            {t('book.takenHint')}
          </Note>
          <Button
            variant="light"
            onClick={() => {
              hold.clear();
              onTimeGone();
              onChooseTime();
            }}
          >
            {t('book.chooseAnother')}
          </Button>
        </>
      ) : (
        <>
          <HoldError error={hold.error} slug={slug} />
          <Next
            chosen={start !== null}
            pending={hold.pending || hold.held}
            free={quote.data?.total === 0}
            onNext={() => void submit()}
          />
        </>
      )}
    </aside>
  );
}

/** Refusals this page can say more about than their general words. */
function HoldError({ error, slug }: { error: unknown; slug: string }) {
  const t = useT('commerce');
  const code = error === null ? null : problemCode(error);
  if (code === 'conflict')
    return (
      <Note tone="danger" title={t('book.tooManyTitle')}>
        {t.rich('book.tooManyHint', {
          link: (inner) => <TextLink to={`/t/${slug}/bookings`}>{inner}</TextLink>,
        })}
      </Note>
    );
  if (code === 'provider_unavailable')
    return (
      <Note tone="danger" title={t('book.ownTitle')}>
        {t('book.ownHint')}
      </Note>
    );
  return <ErrorNote error={error} />;
}

type NextProps = { chosen: boolean; pending: boolean; free: boolean; onNext: () => void };

function Next({ chosen, pending, free, onNext }: NextProps) {
  const t = useT('commerce');
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.status === 'loading') return <Skeleton height={54} />;
  if (session.status === 'signedOut' && chosen) {
    const next = encodeURIComponent(`${pathname}${search}`);
    return (
      <div className={classes.next}>
        <LinkButton to={signInPath(`${pathname}${search}`)} size="lg" fullWidth>
          {t('book.signIn')}
        </LinkButton>
        <LinkButton to={`/auth/sign-up?next=${next}`} variant="default" fullWidth>
          {t('book.signUp')}
        </LinkButton>
        <p>{t('book.kept')}</p>
      </div>
    );
  }
  return (
    <div className={classes.next}>
      <Button size="lg" fullWidth loading={pending} onClick={onNext}>
        {chosen ? t(free ? 'book.reserveFree' : 'book.reserve') : t('book.chooseTime')}
      </Button>
      <p>
        <IconShieldCheck size={18} aria-hidden /> {t(free ? 'book.promiseFree' : 'book.promise')}
      </p>
    </div>
  );
}
