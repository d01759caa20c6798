import { type Country, countryCodes } from '@evergrow/domain/kernel';
import { type Intake, type IntakeDraft, intakeSchema, intakeSteps } from '@evergrow/domain/matching';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useSignedIn } from '../../lib/session.tsx';
import { useAction } from '../../lib/use-action.ts';
import { deviceTimeZone } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { ConsentStep } from './consent-step.tsx';
import classes from './intake-page.module.css';
import { IntakeProgress } from './intake-progress.tsx';
import { IntakeStep } from './intake-step.tsx';
import { type Purposes, sendIntake } from './send-intake.ts';
import { StepBar } from './step-bar.tsx';
import { firstOpenStep } from './step-errors.ts';
import { useIntakeAnswers } from './use-intake-answers.ts';

/** What the browser already tells: the language spoken here, the country of its settings, the zone of its clock. */
function guesses(locale: 'en' | 'es'): IntakeDraft {
  const region = new Intl.Locale(navigator.language).region;
  const country = countryCodes.find((code): code is Country => code === region);
  return { languages: [locale], timeZone: deviceTimeZone(), ...(country ? { country } : {}) };
}

/** The intake: six steps of questions, then consent, then live word of what happens to the answers. */
export default function IntakePage() {
  const t = useT('matching');
  const tenant = useTenant();
  const { uid } = useSignedIn();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { answers, setAnswer, saved, save, forget } = useIntakeAnswers(tenant.id, uid, guesses(locale));
  const [sent, setSent] = useState<{ envelopeId: string; sealed: boolean } | null>(null);
  const purposes = useRef<Purposes | null>(null);
  const top = useRef<HTMLDivElement>(null);
  useTitle(t('title'), tenant.name);

  const send = useAction(async (intake: Intake, given: Purposes) => {
    const envelopeId = crypto.randomUUID();
    purposes.current = given;
    setSent({ envelopeId, sealed: false });
    await save();
    await sendIntake({
      tenantId: tenant.id,
      uid,
      intake,
      purposes: given,
      locale,
      envelopeId,
      onSealed: () => setSent({ envelopeId, sealed: true }),
    });
    forget();
  });

  const open = answers === undefined ? 0 : firstOpenStep(answers);
  // Where one goes on is settled on arrival: the last answer of a step must not turn the page by itself.
  const arrival = useRef<number | null>(null);
  if (answers !== undefined) arrival.current ??= open;
  const asked = params.has('step') ? Number(params.get('step')) - 1 : (arrival.current ?? 0);
  // A link or the back button may name any step; one does not get past what is still open.
  const step = Number.isInteger(asked) && asked >= 0 ? Math.min(asked, open) : 0;
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    top.current?.focus({ preventScroll: true });
  }, [step]);

  if (answers === undefined) return <PageSkeleton />;
  const submit = (given: Purposes) => {
    const parsed = intakeSchema.safeParse(answers);
    if (parsed.success) void send.run(parsed.data, given);
  };
  if (sent)
    return (
      <IntakeProgress
        key={sent.envelopeId}
        envelopeId={sent.envelopeId}
        sealed={sent.sealed}
        error={send.error}
        onRetry={() => (purposes.current ? submit(purposes.current) : setSent(null))}
      />
    );
  const goTo = (next: number) => navigate(`?step=${next + 1}`);
  return (
    <div className={classes.page} ref={top} tabIndex={-1}>
      <StepBar step={step} reachable={open} saved={saved} onStep={goTo} />
      {step < intakeSteps.length ? (
        <IntakeStep
          key={step}
          step={step}
          answers={answers}
          setAnswer={setAnswer}
          onBack={step === 0 ? null : () => goTo(step - 1)}
          onNext={() => goTo(step + 1)}
        />
      ) : (
        <ConsentStep onBack={() => goTo(step - 1)} onSend={submit} pending={send.pending} />
      )}
    </div>
  );
}
