import { api } from '../../lib/api.ts';
import { signOut } from '../../lib/session.tsx';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import classes from './profile-form.module.css';

/** Ends every session of the account, this one included. */
export function SignOutEverywhere() {
  const t = useT('settings');
  const end = useAction(async () => {
    await api.post('me/sign-out-everywhere');
    await signOut();
    toast({ message: t('sessions.done') });
  });
  return (
    <div className={classes.form}>
      <ErrorNote error={end.error} />
      <div>
        <Button variant="default" loading={end.pending} onClick={() => void end.run()}>
          {t('sessions.button')}
        </Button>
      </div>
    </div>
  );
}
