import type { PublicAreas } from '@evergrow/domain/dispatch';
import type { VisitPricing } from '@evergrow/domain/pricing';
import type { PublicService } from '@evergrow/domain/scheduling';
import { IconCalendarOff } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useT } from '../../../lib/use-t.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { AddressSection } from '../../scheduling/address/address-section.tsx';
import { goesTo } from '../../scheduling/address/chosen-place.ts';
import { ExtrasSection } from './extras-section.tsx';
import { FrequencySection } from './frequency-section.tsx';
import { HomeSection } from './home-section.tsx';
import classes from './quote.module.css';
import { QuotePanel } from './quote-panel.tsx';
import { TimeSection } from './time-section.tsx';
import { netOf } from './tip-of.ts';
import { TipSection } from './tip-section.tsx';
import { useAnswers } from './use-answers.ts';
import { useBooking } from './use-booking.ts';
import { useExemption } from './use-exemption.ts';
import { useLoad } from './use-load.ts';
import { useVisitQuote } from './use-visit-quote.ts';

/** Few come with a code: its fields come beside the price. */
const CodesSection = lazy(() => import('./codes-section.tsx'));

type Props = {
  service: PublicService;
  areas: PublicAreas['areas'];
};

/** What asks for the price's choices, or says that there are none. */
export default function VisitQuoteForm({ service, areas }: Props) {
  const t = useT('pricing');
  const { slug } = useTenant();
  const { pricing } = service;
  if (pricing) return <Questions service={{ ...service, pricing }} areas={areas} />;
  return (
    <EmptyState
      icon={<IconCalendarOff />}
      title={t('noPrices.title')}
      action={<LinkButton to={`/t/${slug}/providers`}>{t('noPrices.action')}</LinkButton>}
    >
      {t('noPrices.hint')}
    </EmptyState>
  );
}

type QuestionsProps = Props & { service: { pricing: VisitPricing } };

/** All questions on one page, in the order people think of them, beside what they come to. */
function Questions({ service, areas }: QuestionsProps) {
  const t = useT('pricing');
  const scheduling = useT('scheduling');
  const { id, slug, currency, timeZone } = useTenant();
  const { pricing, offeringId, atClient, arrivalWindowMinutes } = service;
  const answering = useAnswers(id, offeringId, pricing);
  const { answers, change } = answering;
  const { place, start } = answers;
  const loadPercent = useLoad({ slug, offeringId, pricing, start, timeZone });
  const shown = useVisitQuote({
    offeringId,
    promotions: service.promotions,
    title: service.title,
    currency,
    timeZone,
    pricing,
    answers,
    areas,
    loadPercent,
    exemption: useExemption(pricing),
  });
  const booking = useBooking(offeringId, answers, shown);
  const where = useRef<HTMLElement>(null);
  const when = useRef<HTMLElement>(null);
  const isServed = goesTo(service.areaIds);
  const placed = !atClient || (place !== null && isServed(place));
  const missing =
    atClient && place === null ? 'address' : !placed ? 'served' : start === null ? 'time' : null;
  const onMissing = () => {
    const section = (missing === 'time' ? when : where).current;
    section?.scrollIntoView({ behavior: 'smooth', block: 'start' });
    section?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
  };
  return (
    <div className={classes.columns}>
      <div className={classes.steps}>
        {pricing.parameters.length > 0 ? (
          <Section title={t('quote.home')}>
            <HomeSection {...answering} pricing={pricing} />
          </Section>
        ) : null}
        {pricing.extras.length > 0 ? (
          <Section title={t('quote.extras')}>
            <ExtrasSection {...answering} pricing={pricing} currency={currency} />
          </Section>
        ) : null}
        {pricing.frequencies.length > 0 ? (
          <Section title={t('quote.howOften')}>
            <FrequencySection {...answering} pricing={pricing} currency={currency} />
          </Section>
        ) : null}
        {atClient ? (
          <Section title={scheduling('address.title')} ref={where}>
            <AddressSection
              slug={slug}
              place={place}
              onPlace={(next) => change({ place: next })}
              isServed={isServed}
            />
          </Section>
        ) : null}
        <Section title={t('time.title')} ref={when}>
          {placed && shown ? (
            <TimeSection
              {...answering}
              slug={slug}
              offeringId={offeringId}
              durationMinutes={shown.minutes}
              place={place && { ...place.point, areaId: place.areaId }}
              timeZone={timeZone}
              arrivalWindowMinutes={arrivalWindowMinutes}
            />
          ) : (
            <p className={classes.small}>{scheduling('address.first')}</p>
          )}
        </Section>
        {pricing.tips && shown ? (
          <Section title={t('quote.tip')}>
            <TipSection {...answering} net={netOf(shown.quote)} currency={currency} />
          </Section>
        ) : null}
        <Section title={t('codes.title')}>
          <Suspense fallback={<Skeleton height={76} />}>
            <CodesSection {...answering} slug={slug} offeringId={offeringId} quote={shown?.quote ?? null} />
          </Suspense>
        </Section>
      </div>
      <QuotePanel
        shown={shown}
        title={t('panel.title')}
        missing={missing}
        onMissing={onMissing}
        booking={booking}
        currency={currency}
      />
    </div>
  );
}

type SectionProps = { title: string; children: ReactNode; ref?: React.Ref<HTMLElement> };

const Section = ({ title, children, ref }: SectionProps) => (
  <section {...(ref && { ref })} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
