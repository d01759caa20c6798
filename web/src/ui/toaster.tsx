import { IconAlertCircle, IconCheck, IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { toasts } from '../lib/toast.ts';
import { useT } from '../lib/use-t.tsx';
import classes from './toaster.module.css';

/** Shows what `toast()` says. Stands once, in the app's root; screen readers hear it when they pause. */
export function Toaster() {
  const t = useT('app');
  const shown = useSyncExternalStore(toasts.watch, toasts.now);
  return (
    <div className={classes.stack} role="status" aria-live="polite">
      {shown.map(({ id, message, undo, tone = 'success' }) => (
        <div key={id} className={classes.toast} data-tone={tone}>
          {tone === 'error' ? <IconAlertCircle size={20} aria-hidden /> : <IconCheck size={20} aria-hidden />}
          <span>{message}</span>
          {undo ? (
            <button
              type="button"
              className={classes.undo}
              onClick={() => {
                undo.run();
                toasts.dismiss(id);
              }}
            >
              {undo.label}
            </button>
          ) : null}
          <button
            type="button"
            className={classes.close}
            aria-label={t('close')}
            onClick={() => toasts.dismiss(id)}
          >
            <IconX size={18} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
