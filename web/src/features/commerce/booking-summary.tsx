import type { ProviderPage } from '@evergrow/domain/catalog';
import { IconMapPin, IconShieldCheck } from '@tabler/icons-react';
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
import { addressOf } from '../scheduling/address/chosen-place.ts';
import type { VisitPlace } from '../scheduling/address/use-visit-place.ts';
import { type BookingChoice, timesOf } from './booking-choice.ts';
import classes from './booking-summary.module.css';
import { ChosenTimes } from './chosen-times.tsx';
import { QuoteLines } from './quote-lines.tsx';
import { quoteTimes } from './quote-times.ts';
import { type Hold, isGone, timesGone } from './use-hold.ts';
import { useOutOfSight } from './use-out-of-sight.ts';
import { useQuote } from './use-quote.ts';

type Props = {
  provider: ProviderPage['provider'];
  choice: BookingChoice;
  visit: VisitPlace;
  hold: Hold;
  onAddress: () => void;
  onChooseTime: () => void;
  /** These times are not wanted any more, or turned out to be taken. */
  onWithout: (times: readonly string[]) => void;
  /** Another time is to be chosen beside those there are. */
  onAnother: () => void;
};

/** What is about to be booked and what it costs, with the next thing to do. */
export function BookingSummary({ provider, choice, visit, hold, ...on }: Props) {
  const { onAddress, onChooseTime, onWithout, onAnother } = on;
  const t = useT('commerce');
  const scheduling = useT('scheduling');
  const format = useFormat();
  const { slug, country } = useTenant();
  const { offering, addOnIds, timeZone } = choice;
  const { place, missing } = visit;
  const times = timesOf(choice);
  const [first, ...rest] = times;
  const durationMinutes = choice.durationMinutes ?? undefined;
  const photo = useStorageUrl(provider.photoPath);
  const { data: each, error: unpriced } = useQuote(slug, {
    providerId: provider.id,
    offeringId: offering.id,
    addOnIds,
    durationMinutes,
    place: place && { point: place.point, postalCode: place.postalCode },
  });
  const quote = each && quoteTimes(each, times.length);
  const summary = useRef<HTMLElement>(null);
  const below = useOutOfSight(summary);
  const gone = timesGone(hold.error);
  const submit = async () => {
    if (missing !== null) return onAddress();
    if (first === undefined) return onChooseTime();
    const wanted = {
      ...{ providerId: provider.id, offeringId: offering.id, addOnIds, durationMinutes },
      ...{ format: choice.format, timeZone, address: place && addressOf(place, country) },
      // At the total shown, or not at all.
      expectedTotal: quote?.total ?? null,
    };
    await hold.run(rest.length === 0 ? { ...wanted, start: first } : { ...wanted, starts: times });
  };
  return (
    <aside ref={summary} className={classes.summary} aria-label={t('book.summary')}>
      {below && first !== undefined ? (
        <div className={classes.bar}>
          <strong>
            {rest.length === 0 ? format.dateTime(first, timeZone) : t('book.count', { count: times.length })}
          </strong>
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
      {place ? (
        <p className={classes.time}>
          <IconMapPin size={20} aria-hidden />
          {`${place.line1}, ${place.city}`}
        </p>
      ) : null}
      <ChosenTimes
        choice={choice}
        onRemove={(time) => {
          hold.clear();
          onWithout([time]);
        }}
        onAnother={hold.pending || hold.held ? undefined : onAnother}
      />
      {quote ? <QuoteLines quote={quote} /> : unpriced === null ? <Skeleton height={72} /> : null}
      {quote && each && rest.length > 0 ? (
        <p className={classes.most}>
          {t('book.each', {
            count: times.length,
            price: format.money({ amount: each.total, currency: each.currency }),
          })}
        </p>
      ) : null}
      <ErrorNote error={quote ? null : unpriced} />
      {isGone(hold.error) ? (
        <>
          <Note tone="danger" title={t('book.takenTitle')}>
            {gone.length === 0
              ? t('book.takenHint')
              : t('book.someTaken', {
                  count: gone.length,
                  times: gone.map((time) => format.dateTime(time, timeZone)).join('; '),
                })}
          </Note>
          <Button
            variant="light"
            onClick={() => {
              hold.clear();
              onWithout(gone.length === 0 ? times : gone);
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
            times={times.length}
            missing={missing}
            pending={hold.pending || hold.held}
            free={quote?.total === 0}
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

type NextProps = {
  times: number;
  missing: VisitPlace['missing'];
  pending: boolean;
  free: boolean;
  onNext: () => void;
};

function Next({ times, missing, pending, free, onNext }: NextProps) {
  const t = useT('commerce');
  const scheduling = useT('scheduling');
  const session = useSession();
  const { pathname, search } = useLocation();
  if (missing === 'unknown') return <Skeleton height={54} />;
  if (missing !== null) {
    return (
      <div className={classes.next}>
        <Button size="lg" fullWidth onClick={onNext}>
          {scheduling(`address.next.${missing}`)}
        </Button>
      </div>
    );
  }
  if (session.status === 'loading') return <Skeleton height={54} />;
  if (session.status === 'signedOut' && times > 0) {
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
        {times === 0 ? t('book.chooseTime') : t(free ? 'book.reserveFree' : 'book.reserve', { count: times })}
      </Button>
      <p>
        <IconShieldCheck size={18} aria-hidden />{' '}
        {t(free ? 'book.promiseFree' : 'book.promise', { count: Math.max(1, times) })}
      </p>
    </div>
  );
}
