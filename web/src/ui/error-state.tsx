import { IconAlertTriangle, IconCloudOff, IconLock, IconZoomQuestion } from '@tabler/icons-react';
import { ApiProblem, problemCode } from '../lib/problem.ts';
import { useProblemWords } from '../lib/use-problem-words.ts';
import { useT } from '../lib/use-t.tsx';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

const iconOf = (code: string) => {
  if (code === 'offline') return <IconCloudOff />;
  if (code === 'forbidden') return <IconLock />;
  return code.endsWith('not_found') ? <IconZoomQuestion /> : <IconAlertTriangle />;
};

/** Where something should be and could not be fetched: what happened, and what to do. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useT('app');
  const code = problemCode(error);
  const { title, hint } = useProblemWords()(code);
  const requestId = error instanceof ApiProblem ? error.requestId : null;
  return (
    <div role="alert">
      <EmptyState
        icon={iconOf(code)}
        title={title}
        action={
          onRetry ? (
            <Button variant="default" onClick={onRetry}>
              {t('tryAgain')}
            </Button>
          ) : undefined
        }
      >
        {hint}
        {requestId ? (
          <small style={{ display: 'block', marginTop: 8 }}>{t('requestId', { id: requestId })}</small>
        ) : null}
      </EmptyState>
    </div>
  );
}
