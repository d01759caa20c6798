import { createTenantSchema } from '@evergrow/domain/tenancy';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAccent } from '../../../app/accent-store.ts';
import { api } from '../../../lib/api.ts';
import { forgetDraft, keepDraft, keptDraft } from '../../../lib/draft.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { problemCode } from '../../../lib/problem.ts';
import { useSignedIn } from '../../../lib/session.tsx';
import { useAction } from '../../../lib/use-action.ts';
import { deviceTimeZone } from '../../../lib/use-format.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { isWeekSound } from '../../provider/hours/week-hours.ts';
import { type BusinessDraft, emptyBusiness, requestOf } from './business-draft.ts';
import { guessCountry } from './guess-place.ts';
import { NameStep } from './name-step.tsx';
import classes from './onboarding-page.module.css';
import { HoursStep, KindStep, ModulesStep, ReadyStep } from './steps.tsx';
import { useSlugCheck } from './use-slug-check.ts';

const allSteps = ['kind', 'name', 'modules', 'hours', 'ready'] as const;
const draftKey = 'new-business';

/** A business of one's own in a few short steps; nothing is created before the last. */
export default function OnboardingPage() {
  const t = useT('tenancy');
  const app = useT('app');
  useTitle(t('new.title'));
  const navigate = useNavigate();
  const { locale } = useLocale();
  const { account } = useSignedIn();
  const [draft, setDraft] = useState(() => {
    const timeZone = deviceTimeZone();
    const country = guessCountry(timeZone, navigator.languages);
    return keptDraft(draftKey, emptyBusiness({ locale, country, timeZone }));
  });
  const [step, setStep] = useState(0);
  // Who sells files keeps no hours.
  const books = draft.modules.some((module) => module === 'sessions' || module === 'visits');
  const steps = books ? allSteps : allSteps.filter((one) => one !== 'hours');
  const [tried, setTried] = useState(false);
  // Their colour is on trial from the moment they are asked for it.
  useAccent(step === 0 ? undefined : draft.accent);
  const heading = useRef<HTMLHeadingElement>(null);
  const slug = useSlugCheck(draft.slug);
  const { key, renew } = useIdempotencyKey();
  const change = (next: BusinessDraft) => {
    keepDraft(draftKey, next);
    setDraft(next);
    // Another request is another act.
    renew();
  };
  const create = useAction(async () => {
    const body = createTenantSchema.parse(requestOf(draft));
    return api.post<{ tenantId: string; slug: string }>('tenants', { body, idempotencyKey: key() });
  });
  const [created, setCreated] = useState<{ tenantId: string; slug: string } | null>(null);
  // The workspace opens once one's own account knows of it.
  const arrived = created !== null && account?.memberships[created.tenantId] !== undefined;
  useEffect(() => {
    if (arrived) navigate(`/w/${created.slug}`, { replace: true });
  }, [arrived, created, navigate]);
  const go = (to: number) => {
    setTried(false);
    setStep(to);
    requestAnimationFrame(() => heading.current?.focus());
  };
  const name = steps[step] ?? 'kind';
  const done: Record<(typeof allSteps)[number], boolean> = {
    kind: draft.kind !== null,
    name: draft.name.trim().length >= 2 && ['free', 'unknown'].includes(slug),
    modules: draft.modules.length > 0,
    hours: isWeekSound(draft.week),
    ready: true,
  };
  const next = async () => {
    if (!done[name]) {
      setTried(true);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus());
      return;
    }
    if (name !== 'ready') return go(step + 1);
    const tenant = await create.run();
    if (!tenant) return;
    forgetDraft(draftKey);
    setCreated(tenant);
  };
  const Step = { kind: KindStep, name: NameStep, modules: ModulesStep, hours: HoursStep, ready: ReadyStep }[
    name
  ];
  return (
    <form
      className={classes.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void next();
      }}
    >
      <div className={classes.progress}>
        <span>{t('new.step', { step: step + 1, of: steps.length })}</span>
        <progress max={steps.length} value={step + 1} aria-label={t('new.progress')} />
      </div>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {t(`new.${name}.title`)}
      </h1>
      <p className={classes.lead}>{t(`new.${name}.lead`)}</p>
      <div className={classes.step}>
        <Step draft={draft} change={change} slug={slug} tried={tried} />
      </div>
      <ErrorNote error={create.error} />
      {problemCode(create.error) === 'slug_taken' && create.error !== null ? (
        <p>
          <Button variant="subtle" onClick={() => go(1)}>
            {t('new.otherAddress')}
          </Button>
        </p>
      ) : null}
      <div className={classes.actions}>
        {step > 0 ? (
          <Button variant="default" onClick={() => go(step - 1)}>
            {app('back')}
          </Button>
        ) : null}
        <Button type="submit" loading={create.pending || created !== null}>
          {name === 'ready' ? t('new.create') : app('next')}
        </Button>
      </div>
    </form>
  );
}
