import type { ProviderPage, PublicOffering } from '@evergrow/domain/catalog';
import { IconArrowLeft, IconCalendarOff } from '@tabler/icons-react';
import { useCallback, useRef } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { isBooked } from '../catalog/bookable.ts';
import { useProvider } from '../catalog/use-provider.ts';
import { SlotPicker } from '../scheduling/slot-picker.tsx';
import classes from './book-page.module.css';
import { type BookingChoice, readChoice, timesOf, withoutTimes, writeChoice } from './booking-choice.ts';
import { BookingSummary } from './booking-summary.tsx';
import { OfferingChoice } from './offering-choice.tsx';
import { useHold } from './use-hold.ts';

/** Booking: what, when, and what it costs. */
export default function BookPage() {
  const t = useT('commerce');
  const { slug = '', providerId = '' } = useParams();
  const { data, error, reload } = useProvider(slug, providerId);
  if (!data)
    return error === null ? (
      <PageSkeleton />
    ) : (
      <div className={classes.page}>
        <ErrorState error={error} onRetry={() => void reload()} />
      </div>
    );
  const [first, ...rest] = data.offerings.filter((offering) => isBooked(offering) && !offering.quoted);
  if (first) return <Booking key={providerId} page={data} offerings={[first, ...rest]} />;
  return (
    <div className={classes.page}>
      <EmptyState
        icon={<IconCalendarOff />}
        title={t('book.nothingTitle')}
        action={<LinkButton to={`/t/${slug}/providers`}>{t('book.browse')}</LinkButton>}
      >
        {t('book.nothingHint')}
      </EmptyState>
    </div>
  );
}

type Props = { page: ProviderPage; offerings: readonly [PublicOffering, ...PublicOffering[]] };

function Booking({ page, offerings }: Props) {
  const t = useT('commerce');
  const tenant = useTenant();
  const { timeZone } = useFormat();
  const { provider } = page;
  const [params, setParams] = useSearchParams();
  const times = useRef<HTMLElement>(null);
  const choice = readChoice(params, { offerings, providerFormats: provider.formats, timeZone });
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
          <section aria-labelledby="book-when" ref={times}>
            <h2 id="book-when">{t('book.when')}</h2>
            <SlotPicker
              key={choice.timeZone}
              slug={tenant.slug}
              providerId={provider.id}
              offeringId={choice.offering.id}
              addOnIds={choice.addOnIds}
              durationMinutes={choice.durationMinutes ?? choice.offering.durationMinutes}
              onDuration={(durationMinutes) => change({ durationMinutes })}
              timeZone={choice.timeZone}
              onTimeZone={(zone) => change({ timeZone: zone })}
              value={choice.start}
              onChange={setStart}
              also={choice.more}
              {...(choice.offering.kind === 'session' && {
                waitlist: `/t/${tenant.slug}/waitlist?offering=${choice.offering.id}&provider=${provider.id}&format=${choice.format}`,
              })}
            />
          </section>
        </div>
        <BookingSummary
          provider={provider}
          choice={choice}
          hold={hold}
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
