import { type VisitPricing, visitPricingSchema } from '@evergrow/domain/pricing';
import { quoteVisit, visitMoment } from '@evergrow/domain/pricing/visit';
import { useMemo, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Note } from '../../ui/note.tsx';
import { QuoteLines } from '../commerce/quote-lines.tsx';
import { ExtrasSection } from '../pricing/quote/extras-section.tsx';
import { FrequencySection } from '../pricing/quote/frequency-section.tsx';
import { HomeSection } from '../pricing/quote/home-section.tsx';
import { fittingAnswers, noAnswers } from '../pricing/quote/quote-answers.ts';
import { conditionsOf, ExampleConditions, noConditions } from './example-conditions.tsx';
import classes from './service.module.css';
import { useAreas } from './use-areas.ts';

type Props = { pricing: VisitPricing; title: string };

/** What somebody would see who chose this: the rules as they stand in the form, saved or not. */
export function LiveExample({ pricing, title }: Props) {
  const t = useT('services');
  const price = useT('pricing');
  const format = useFormat();
  const { currency, timeZone } = useTenant();
  const [given, setGiven] = useState(noAnswers);
  const [conditions, setConditions] = useState(noConditions);
  const areas = useAreas();
  const rules = useMemo(() => visitPricingSchema.safeParse(pricing), [pricing]);
  const change = (next: Partial<typeof given>) => setGiven((before) => ({ ...before, ...next }));
  const answers = rules.success ? fittingAnswers(given, rules.data) : given;
  const start = conditions.when === '' ? null : Date.parse(conditions.when);
  const quoted = rules.success
    ? quoteVisit({
        offeringId: '',
        title,
        currency,
        pricing: rules.data,
        choices: { ...answers, tip: 0 },
        moment: visitMoment(start, Date.now(), timeZone),
        ...conditionsOf(rules.data, conditions, areas),
        discounts: [],
        giftCard: null,
      })
    : null;
  return (
    <section className={classes.example} aria-label={t('example.title')}>
      <h2>{t('example.title')}</h2>
      <p className={classes.small}>{t('example.lead')}</p>
      {rules.success ? (
        <>
          {rules.data.parameters.length > 0 ? (
            <HomeSection pricing={rules.data} answers={answers} change={change} />
          ) : null}
          {rules.data.extras.length > 0 ? (
            <ExtrasSection pricing={rules.data} currency={currency} answers={answers} change={change} />
          ) : null}
          {rules.data.frequencies.length > 0 ? (
            <FrequencySection pricing={rules.data} currency={currency} answers={answers} change={change} />
          ) : null}
          <ExampleConditions
            pricing={rules.data}
            areas={areas}
            recurs={answers.frequency !== 'once'}
            value={conditions}
            onChange={(part) => setConditions((before) => ({ ...before, ...part }))}
          />
        </>
      ) : null}
      {quoted?.ok ? (
        <>
          <QuoteLines quote={quoted.value.quote} />
          <p className={classes.small}>
            {price('panel.takes', { duration: format.duration(quoted.value.minutes) })}
          </p>
        </>
      ) : (
        <Note tone="info">{t(rules.success ? 'example.tooLong' : 'example.unfinished')}</Note>
      )}
    </section>
  );
}
