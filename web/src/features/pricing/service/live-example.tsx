import { type VisitPricing, visitPricingSchema } from '@evergrow/domain/pricing';
import { quoteVisit, visitMoment } from '@evergrow/domain/pricing/visit';
import { useMemo, useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Note } from '../../../ui/note.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { QuoteLines } from '../../commerce/quote-lines.tsx';
import { ExtrasSection } from '../quote/extras-section.tsx';
import { FrequencySection } from '../quote/frequency-section.tsx';
import { HomeSection } from '../quote/home-section.tsx';
import { fittingAnswers, noAnswers } from '../quote/quote-answers.ts';
import classes from './service.module.css';

type Props = { pricing: VisitPricing; title: string };

/** What somebody would see who chose this: the rules as they stand in the form, saved or not. */
export function LiveExample({ pricing, title }: Props) {
  const t = useT('pricing');
  const format = useFormat();
  const { currency, timeZone } = useTenant();
  const [given, setGiven] = useState(noAnswers);
  const [when, setWhen] = useState('');
  const rules = useMemo(() => visitPricingSchema.safeParse(pricing), [pricing]);
  const change = (next: Partial<typeof given>) => setGiven((before) => ({ ...before, ...next }));
  const answers = rules.success ? fittingAnswers(given, rules.data) : given;
  const start = when === '' ? null : Date.parse(when);
  const quoted = rules.success
    ? quoteVisit({
        title,
        currency,
        pricing: rules.data,
        choices: { ...answers, tip: 0 },
        moment: visitMoment(start, Date.now(), timeZone),
        area: null,
        point: null,
        loadPercent: null,
        first: false,
        afterSkip: false,
        taxExempt: false,
        promo: null,
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
          {rules.data.dynamic.length > 0 ? (
            <TextField
              label={t('example.when')}
              hint={t('example.whenHint')}
              optional
              type="datetime-local"
              value={when}
              onChange={setWhen}
            />
          ) : null}
        </>
      ) : null}
      {quoted?.ok ? (
        <>
          <QuoteLines quote={quoted.value.quote} />
          <p className={classes.small}>
            {t('panel.takes', { duration: format.duration(quoted.value.minutes) })}
          </p>
        </>
      ) : (
        <Note tone="info">{t(rules.success ? 'example.tooLong' : 'example.unfinished')}</Note>
      )}
    </section>
  );
}
