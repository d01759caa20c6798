import { IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import classes from './intake-progress.module.css';
import { intakeStages, isDone } from './intake-stage.ts';
import { useIntakeProgress } from './use-intake-progress.ts';

type Props = {
  envelopeId: string;
  sealed: boolean;
  /** Sending failed: nothing has left this browser. */
  error: unknown;
  onRetry: () => void;
};

/** What happens to the answers after they were sent, step by step as it happens; then on to the matches. */
export function IntakeProgress({ envelopeId, sealed, error, onRetry }: Props) {
  const t = useT('matching');
  const app = useT('app');
  const { slug, name } = useTenant();
  const navigate = useNavigate();
  const { stage } = useIntakeProgress(envelopeId, sealed);
  const matched = stage === 'matched';
  useEffect(() => {
    if (!matched) return undefined;
    const timer = setTimeout(() => navigate(`/t/${slug}/matches`, { replace: true }), 1500);
    return () => clearTimeout(timer);
  }, [matched, navigate, slug]);
  const failed = error !== null || stage === 'refused';
  const current = intakeStages.find((line) => !isDone(line, stage));
  return (
    <section className={classes.progress}>
      <h1>{t(matched ? 'progress.done' : 'progress.title')}</h1>
      <p>{t('progress.lead')}</p>
      <p className="visually-hidden" role="status">
        {t(`progress.spoken.${stage}`)}
      </p>
      <ol>
        {intakeStages.map((line) => {
          const state = isDone(line, stage) ? 'done' : line === current && !failed ? 'current' : 'ahead';
          return (
            <li key={line} data-state={state}>
              <span className={classes.mark} aria-hidden>
                {state === 'done' ? <IconCheck size={18} /> : null}
              </span>
              <div>
                <strong>{t(`progress.${line}.title`)}</strong>
                <span className="visually-hidden"> ({t(`progress.states.${state}`)})</span>
                <p>{t(`progress.${line}.text`, { tenant: name })}</p>
              </div>
            </li>
          );
        })}
      </ol>
      {stage === 'refused' ? (
        <Note tone="danger" title={t('progress.refused')}>
          {t('progress.refusedHint')}
        </Note>
      ) : null}
      <ErrorNote error={error} />
      {failed ? (
        <div>
          <Button onClick={onRetry}>{app('tryAgain')}</Button>
        </div>
      ) : null}
      {matched ? (
        <div>
          <LinkButton to={`/t/${slug}/matches`}>{t('progress.see')}</LinkButton>
        </div>
      ) : null}
    </section>
  );
}
