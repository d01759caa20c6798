import type { ProviderPage, PublicOffering } from '@evergrow/domain/catalog';
import { IconArrowLeft } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useVisitPlace } from '../scheduling/address/use-visit-place.ts';
import { SlotPicker } from '../scheduling/slot-picker.tsx';
import classes from './book-page.module.css';
import { BookWhere } from './book-where.tsx';
import { type BookingChoice, readChoice, timesOf, withoutTimes, writeChoice } from './booking-choice.ts';
import { BookingSummary } from './booking-summary.tsx';
import { OfferingChoice } from './offering-choice.tsx';
import { useHold } from './use-hold.ts';

const ReferralNote = lazy(() => import('../affiliates/referral-note.tsx'));

type Props = { page: ProviderPage; offerings: readonly [PublicOffering, ...PublicOffering[]] };

/** Booking: what, where if the provider comes, when, and what it costs. */
export default function BookForm({ page, offerings }: Props) {
  const t = useT('commerce');
  const scheduling = useT('scheduling');
  const tenant = useTenant();
  const { timeZone } = useFormat();
  const { provider } = page;
  const [params, setParams] = useSearchParams();
  const times = useRef<HTMLElement>(null);
  const where = useRef<HTMLElement>(null);
  const choice = readChoice(params, { offerings, providerFormats: provider.formats, timeZone });
  const { offering } = choice;
  const visit = useVisitPlace(offering);
  const { place } = visit;
  const title = t('book.title', { name: provider.displayName });
  useTitle(title, tenant.name);

  const latest = useRef(choice);
  latest.current = choice;
  const change = useCallback(
    (next: Partial<BookingChoice>) =>
      setParams(writeChoice({ ...latest.current, ...next }, timeZone), {
        replace: true,
        preventScrollReset: true,
      }),
    [setParams, timeZone],
  );
  const hold = useHold();
  const holding = useRef(false);
  holding.current = hold.pending || hold.held;
  const setStart = useCallback(
    (start: string | null) => {
      const { more } = latest.current;
      // Chosen before: pressed again it is let go of.
      if (start !== null && more.includes(start)) change(withoutTimes(latest.current, [start]));
      // Once held, the time is no longer among the free ones: that is no reason to let go of it.
      else if (start !== null || !holding.current) change({ start });
    },
    [change],
  );
  const toTimes = () => times.current?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  const toAddress = () => {
    where.current?.scrollIntoView({ behavior: 'smooth', block: 'start' });
    where.current?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
  };
  return (
    <div className={classes.page}>
      <PageHeader
        title={title}
        back={
          <Link to={`/t/${tenant.slug}/providers/${provider.id}`} className={classes.back}>
            <IconArrowLeft size={18} aria-hidden />
            {t('book.back')}
          </Link>
        }
      />
      <div className={classes.columns}>
        <div className={classes.steps}>
          <section aria-labelledby="book-what">
            <h2 id="book-what">{t('book.what')}</h2>
            <OfferingChoice provider={provider} offerings={offerings} choice={choice} onChange={change} />
          </section>
          {visit.asked ? <BookWhere visit={visit} ref={where} /> : null}
          <section aria-labelledby="book-when" ref={times}>
            <h2 id="book-when">{t(visit.asked ? 'book.whenLast' : 'book.when')}</h2>
            {visit.missing === null ? (
              <SlotPicker
                key={choice.timeZone}
                slug={tenant.slug}
                providerId={provider.id}
                offeringId={offering.id}
                addOnIds={choice.addOnIds}
                durationMinutes={choice.durationMinutes ?? offering.durationMinutes}
                onDuration={(durationMinutes) => change({ durationMinutes })}
                timeZone={choice.timeZone}
                onTimeZone={(zone) => change({ timeZone: zone })}
                value={choice.start}
                onChange={setStart}
                also={choice.more}
                place={place && { ...place.point, areaId: place.areaId }}
                {...(offering.kind === 'session' &&
                  !visit.asked && {
                    waitlist: `/t/${tenant.slug}/waitlist?offering=${offering.id}&provider=${provider.id}&format=${choice.format}`,
                  })}
              />
            ) : visit.missing === 'unknown' ? (
              <Skeleton height={320} />
            ) : (
              <p className={classes.first}>{scheduling('address.first')}</p>
            )}
          </section>
          <Suspense fallback={null}>
            <ReferralNote />
          </Suspense>
        </div>
        <BookingSummary
          provider={provider}
          choice={choice}
          visit={visit}
          hold={hold}
          onAddress={toAddress}
          onChooseTime={toTimes}
          onWithout={(gone) => change(withoutTimes(choice, gone))}
          onAnother={() => {
            change({ start: null, more: timesOf(choice) });
            toTimes();
          }}
        />
      </div>
    </div>
  );
}
